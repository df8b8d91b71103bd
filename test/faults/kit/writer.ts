import { setTimeout as wait } from 'node:timers/promises';
import type { ClassroomId } from '#live/model/ids.ts';
import type { Browser } from '../../kit/browser.ts';
import { insist } from './insist.ts';

/** A pupil who writes without a pause, and sends what got no answer again under the same key. */
export class Writer implements AsyncDisposable {
  /** What the school acknowledged, in the order of writing. */
  readonly acknowledged: string[] = [];
  readonly #name: string;
  readonly #browser: Browser;
  readonly #classroom: ClassroomId;
  readonly #everyMs: number;
  readonly #writing: Promise<void>;
  #over = false;

  constructor(name: string, browser: Browser, classroom: ClassroomId, everyMs: number) {
    this.#name = name;
    this.#browser = browser;
    this.#classroom = classroom;
    this.#everyMs = everyMs;
    this.#writing = this.#write();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#over = true;
    await this.#writing;
  }

  async #write(): Promise<void> {
    for (let number = 1; !this.#over; number += 1) {
      const text = `${this.#name} ${number}`;
      await insist(this.#browser, this.#classroom, { type: 'chat.say', text });
      this.acknowledged.push(text);
      await wait(this.#everyMs);
    }
  }
}
