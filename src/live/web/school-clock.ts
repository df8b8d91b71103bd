import type { Instant } from '#kit/model/clock.ts';

/**
 * The time at the school, however wrong this device's clock is. Whatever comes from the school says a time that
 * has been there: the latest of them, moved on by the device, is the time to within the way of a message.
 */
class SchoolClock {
  #ahead = Number.NEGATIVE_INFINITY;

  /** Something arrived that was written at this time. */
  heard(at: Instant): void {
    if (Number.isFinite(at)) this.#ahead = Math.max(this.#ahead, at - Date.now());
  }

  now(): Instant {
    return Date.now() + (Number.isFinite(this.#ahead) ? this.#ahead : 0);
  }
}

export const schoolClock = new SchoolClock();
