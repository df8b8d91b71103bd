import type { Log } from '#kit/server/telemetry/log.ts';
import type { Engine } from './engine.ts';

const PERIOD_MS = 500;

/** Follows whether the media engine is up, and tells of every change. It is taken for down at first. */
export class EngineWatch implements Disposable {
  #up = false;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;
  readonly #engine: Engine;
  readonly #log: Log;
  readonly #changed: (up: boolean) => void;

  constructor(engine: Engine, log: Log, changed: (up: boolean) => void) {
    this.#engine = engine;
    this.#log = log;
    this.#changed = changed;
  }

  get up(): boolean {
    return this.#up;
  }

  async start(): Promise<void> {
    await this.#look();
  }

  [Symbol.dispose](): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    const up = await this.#engine.isUp();
    if (this.#ended) return;
    if (up !== this.#up) {
      this.#up = up;
      this.#log.info({ up }, 'media engine');
      this.#changed(up);
    }
    this.#timer = setTimeout(() => void this.#look(), PERIOD_MS);
    this.#timer.unref();
  }
}
