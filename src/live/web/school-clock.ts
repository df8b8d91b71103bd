import type { Instant } from '#kit/model/clock.ts';

/**
 * The time at the school, however wrong this device's clock is, and though it is set meanwhile. Whatever comes from the
 * school says a time that has been there: the latest of them, moved on by the device, is the time to within the way of a
 * message.
 */
export class SchoolClock {
  #ahead = Number.NEGATIVE_INFINITY;

  /** Something arrived that was written at this time. */
  heard(at: Instant): void {
    if (Number.isFinite(at)) this.#ahead = Math.max(this.#ahead, at - performance.now());
  }

  now(): Instant {
    return Number.isFinite(this.#ahead) ? performance.now() + this.#ahead : Date.now();
  }
}

export const schoolClock = new SchoolClock();
