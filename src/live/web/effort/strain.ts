import type { Strain } from './effort.ts';

const TICK_MS = 50;
const WINDOW_MS = 2_000;

/**
 * Measures how long a page cannot answer, by a clock that should tick twenty times a second. A tab that nobody looks at is
 * held back by its browser, and tells nothing.
 */
export class StrainGauge {
  readonly #told: (strain: Strain) => void;
  #timer: number | undefined;
  #last = 0;
  #began = 0;
  #late = 0;
  #constrained = false;

  constructor(told: (strain: Strain) => void) {
    this.#told = told;
  }

  start(): void {
    if (this.#timer !== undefined) return;
    this.#begin();
    this.#timer = window.setInterval(() => this.#tick(), TICK_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** The browser said that it cannot keep up. */
  constrain(): void {
    this.#constrained = true;
  }

  #tick(): void {
    const now = performance.now();
    if (document.hidden) {
      this.#begin();
      return;
    }
    this.#late += Math.max(0, now - this.#last - TICK_MS);
    this.#last = now;
    if (now - this.#began < WINDOW_MS) return;
    this.#told({ busy: Math.min(1, this.#late / (now - this.#began)), constrained: this.#constrained });
    this.#begin();
  }

  #begin(): void {
    const now = performance.now();
    [this.#began, this.#last, this.#late, this.#constrained] = [now, now, 0, false];
  }
}
