import type { Log } from '#kit/server/telemetry/log.ts';
import type { ClassroomId } from '../../model/ids.ts';
import type { LiveMetrics } from '../metrics.ts';
import type { Append, LogStore } from './store.ts';

/** `durable`: written. `fenced`: the lease is somebody else's. `failed`: not written, or nobody knows. */
export type Outcome = 'durable' | 'fenced' | 'failed';

/** A class that writes. */
export interface Appender {
  /** What waits to be written; nothing while an earlier batch of the class is on its way. */
  take(): Append | undefined;
  settled(outcome: Outcome): void;
}

interface Part {
  readonly appender: Appender;
  readonly append: Append;
}

export interface WriterDeps {
  readonly store: LogStore;
  readonly log: Log;
  readonly metrics: Pick<LiveMetrics, 'committed'>;
  /**
   * The shortest time from the beginning of one commit to that of the next. A command that comes after a
   * quiet moment is written at once; under load commands gather, so that the database sees fewer commits.
   */
  readonly spacingMs: number;
}

/** Writes for all the classes of a school: one transaction at a time, with what all of them have by then. */
export class Writer implements AsyncDisposable {
  readonly #deps: WriterDeps;
  readonly #waiting = new Set<Appender>();
  readonly #later: (() => Promise<void>)[] = [];
  #began = Number.NEGATIVE_INFINITY;
  #running: Promise<void> | undefined;
  #isEnding = false;
  #endWait = () => {};

  constructor(deps: WriterDeps) {
    this.#deps = deps;
  }

  /** The appender has something to write. */
  wake(appender: Appender): void {
    this.#waiting.add(appender);
    this.#start();
  }

  /** Does something of less haste, one such thing after each commit. */
  later(task: () => Promise<void>): void {
    this.#later.push(task);
    this.#start();
  }

  /** Writes what waits, without gathering any longer. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isEnding = true;
    this.#endWait();
    while (this.#running !== undefined) await this.#running;
  }

  #start(): void {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      if (this.#waiting.size + this.#later.length > 0) this.#start();
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.size + this.#later.length > 0) {
      if (this.#waiting.size > 0) {
        await this.#gather();
        await this.#commit(this.#takeAll());
      }
      await this.#doOneLater();
    }
  }

  async #gather(): Promise<void> {
    const rest = this.#began + this.#deps.spacingMs - performance.now();
    if (rest <= 0 || this.#isEnding) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, rest);
      this.#endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #takeAll(): Part[] {
    const parts = [...this.#waiting].flatMap((appender) => {
      const append = appender.take();
      return append === undefined ? [] : [{ appender, append }];
    });
    this.#waiting.clear();
    return parts;
  }

  async #commit(parts: readonly Part[]): Promise<void> {
    if (parts.length === 0) return;
    this.#began = performance.now();
    const outcome = await this.#write(parts);
    if (outcome !== 'failed') {
      for (const part of parts) this.#settle(part, outcome.has(part.append.classroom) ? 'fenced' : 'durable');
    } else if (parts.length > 1) {
      await Promise.all(parts.map((part) => this.#commit([part])));
    } else {
      for (const part of parts) this.#settle(part, 'failed');
    }
  }

  async #write(parts: readonly Part[]): Promise<ReadonlySet<ClassroomId> | 'failed'> {
    const { store, log, metrics } = this.#deps;
    const began = performance.now();
    try {
      const fenced = await store.append(parts.map(({ append }) => append));
      metrics.committed(parts.length, performance.now() - began);
      return fenced;
    } catch (error) {
      log.error({ err: error, classes: parts.length }, 'a batch of classes could not be written');
      return 'failed';
    }
  }

  /** What goes wrong in telling one class is no reason not to tell the next. */
  #settle({ appender }: Part, outcome: Outcome): void {
    try {
      appender.settled(outcome);
    } catch (error) {
      this.#deps.log.error({ err: error }, 'what a class has written could not be told');
    }
  }

  async #doOneLater(): Promise<void> {
    const task = this.#later.shift();
    await task?.().catch((error: unknown) => this.#deps.log.warn({ err: error }, 'a snapshot was not kept'));
  }
}
