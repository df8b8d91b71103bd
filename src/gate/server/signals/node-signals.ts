import type { FastifyInstance } from 'fastify';
import { seconds } from '#kit/model/clock.ts';
import { isUnloaded, type Stress, stressOf } from '../../model/capacity/stress.ts';
import { Answers } from './answers.ts';
import { DatabaseWait } from './database-wait.ts';
import { EventLoop } from './event-loop.ts';
import { Processors } from './processors.ts';

export interface SignalDeps {
  /** Not ready yet: its answers are heard. */
  readonly app: FastifyInstance;
  /** A statement that asks the database for nothing. */
  readonly probe: () => Promise<unknown>;
}

/** How stressed this process of the school is, measured each second. */
export class NodeSignals implements Disposable {
  /** As of the last second. */
  latest: Stress;
  readonly #eventLoop = new EventLoop();
  readonly #processors = new Processors();
  readonly #database: DatabaseWait;
  readonly #answers: Answers;
  readonly #timer: NodeJS.Timeout;

  constructor({ app, probe }: SignalDeps) {
    this.#database = new DatabaseWait(probe);
    this.#answers = new Answers(app);
    this.latest = this.#measure();
    this.#timer = setInterval(() => {
      this.latest = this.#measure();
    }, seconds(1)).unref();
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }

  #measure(): Stress {
    const busy = { eventLoop: this.#eventLoop.measure(), processors: this.#processors.measure() };
    return stressOf({
      ...busy,
      database: this.#database.measure(),
      ...this.#answers.measure(isUnloaded(busy)),
    });
  }
}
