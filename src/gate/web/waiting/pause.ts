/** Sets a timer; gives what cancels it. */
export type Timer = (callback: () => void, ms: number) => () => void;

/** Waits that something may cut short: a page that is looked at again, a choice that was made. */
export class Pause {
  readonly #timer: Timer;
  #wake: () => void = () => {};

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  for(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#timer(resolve, Math.max(0, ms));
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
  }

  /** Until somebody wakes it. */
  forChoice(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  wake(): void {
    this.#wake();
  }
}
