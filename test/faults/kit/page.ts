import { AsyncLocalStorage } from 'node:async_hooks';
import { vi } from 'vitest';
import type { ClientCommand } from '#live/model/command.ts';
import { showClassroom } from '#live/model/contract.ts';
import type { ClassroomId, MemberId } from '#live/model/ids.ts';
import { ClassLog, type LogView } from '#live/web/log/class-log.ts';
import type { Browser } from '../../kit/browser.ts';

/** A command of somebody's that the school carried out, and the number that it told. */
export interface Acknowledged {
  readonly member: MemberId;
  readonly command: ClientCommand;
  readonly seq: number;
}

interface Surroundings {
  readonly origin: string;
  readonly browser: Browser;
}

const surroundings = new AsyncLocalStorage<Surroundings>();

/** Relative addresses belong to the page whose code asks, and carry the cookies of its browser. */
export function giveEachPageItsFetch(): void {
  const nativeFetch = globalThis.fetch;
  vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) => {
    const page = surroundings.getStore();
    if (page === undefined || !address.startsWith('/')) return nativeFetch(address, init);
    const headers = { ...(init.headers as Record<string, string>), cookie: page.browser.cookies };
    return nativeFetch(page.origin + address, { ...init, headers });
  });
}

/** Somebody in a class, with the web app's own client. */
export class Page implements Disposable {
  readonly member: MemberId;
  readonly browser: Browser;
  /** Filled as answers come. */
  readonly acknowledged: Acknowledged[] = [];
  readonly #log: ClassLog;
  readonly #around: Surroundings;

  private constructor(member: MemberId, classroom: ClassroomId, around: Surroundings) {
    this.member = member;
    this.browser = around.browser;
    this.#around = around;
    this.#log = new ClassLog(classroom, member);
    surroundings.run(around, () => this.#log.start());
  }

  static async open(origin: string, browser: Browser, classroom: ClassroomId): Promise<Page> {
    const { body } = await browser.call(showClassroom, { params: { classroom } });
    return new Page(body.you, classroom, { origin, browser });
  }

  get view(): LogView {
    return this.#log.view.get();
  }

  /** Resolves when it is carried out, however often the client has to send it. */
  async send(command: ClientCommand): Promise<number> {
    const answer = await surroundings.run(this.#around, () => this.#log.send(command));
    if ('refused' in answer) throw new Error(`${command.type} was refused: ${answer.refused}`);
    this.acknowledged.push({ member: this.member, command, seq: answer.seq });
    return answer.seq;
  }

  shows(test: (view: LogView) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!test(this.view)) return;
        unsubscribe();
        resolve();
      };
      const unsubscribe = this.#log.view.subscribe(look);
      look();
    });
  }

  /** When the line that is about to break is back. */
  async resumes(): Promise<number> {
    await this.shows(({ link }) => link.kind === 'retrying');
    await this.shows(({ link }) => link.kind === 'live');
    return performance.now();
  }

  [Symbol.dispose](): void {
    this.#log.stop();
  }
}
