/** Waits that can be cut short, all at once. */
export class Pause {
  readonly #waiting = new Set<() => void>();

  /** Resolves after `ms`, on `wake()` and on abort, whichever comes first. */
  wait(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        this.#waiting.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end);
      this.#waiting.add(end);
    });
  }

  wake(): void {
    for (const end of [...this.#waiting]) end();
  }
}

/** Around `ms`, so that a class does not come back all at once. */
export const jittered = (ms: number): number => ms * (0.5 + Math.random());
