import { setTimeout as wait } from 'node:timers/promises';
import type { ClientCommand } from '#live/model/command.ts';
import type { Page } from './page.ts';

/** What somebody does next; undefined to wait and see. */
export type Part = (page: Page) => ClientCommand | undefined;

/** Somebody who does one thing after the other in a class, each when the one before is acknowledged. */
export class Actor implements Disposable {
  readonly #page: Page;
  readonly #part: Part;
  readonly #pauseMs: () => number;
  #acting: Promise<void> = Promise.resolve();
  #on = false;

  constructor(page: Page, part: Part, pauseMs: () => number) {
    this.#page = page;
    this.#part = part;
    this.#pauseMs = pauseMs;
  }

  begin(): void {
    this.#on = true;
    this.#acting = this.#act();
    // Told by `pause`.
    this.#acting.catch(() => {});
  }

  /** Resolves when everything that was begun is acknowledged; rejects when something was refused. */
  async pause(): Promise<void> {
    this.#on = false;
    await this.#acting;
  }

  [Symbol.dispose](): void {
    this.#on = false;
  }

  async #act(): Promise<void> {
    while (this.#on) {
      const command = this.#part(this.#page);
      if (command !== undefined) await this.#page.send(command);
      await wait(this.#pauseMs());
    }
  }
}
