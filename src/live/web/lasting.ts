/** Something with a life of its own: a stream, a call. */
export interface Living {
  start(): void;
  stop(): void;
}

interface Kept<T> {
  readonly thing: T;
  holds: number;
  timer: ReturnType<typeof setTimeout> | null;
}

/** React's StrictMode lets go and takes hold again at once; so does a change of page and back. */
const LINGER_MS = 1_000;

/**
 * Keeps one living thing a key, outside of React: it starts with the first hold and stops a moment after the
 * last was given back, so that no render, effect or remount ever makes a second one.
 */
export class Lasting<T extends Living> {
  readonly #kept = new Map<string, Kept<T>>();
  readonly #lingerMs: number;

  constructor(lingerMs = LINGER_MS) {
    this.#lingerMs = lingerMs;
  }

  get(key: string, create: () => T): T {
    const kept = this.#kept.get(key) ?? { thing: create(), holds: 0, timer: null };
    this.#kept.set(key, kept);
    return kept.thing;
  }

  /** Of a thing that `get` gave. Returns how to let go of it. */
  hold(key: string): () => void {
    const kept = this.#kept.get(key);
    if (!kept) throw new Error(`nothing is kept as ${key}`);
    if (kept.timer) clearTimeout(kept.timer);
    else if (kept.holds === 0) kept.thing.start();
    kept.timer = null;
    kept.holds += 1;
    return () => this.#release(key, kept);
  }

  #release(key: string, kept: Kept<T>): void {
    kept.holds -= 1;
    if (kept.holds > 0) return;
    kept.timer = setTimeout(() => {
      this.#kept.delete(key);
      kept.thing.stop();
    }, this.#lingerMs);
  }
}
