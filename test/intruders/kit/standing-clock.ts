import { type Clock, seconds } from '#kit/model/clock.ts';

/** A clock that goes on when a test says so, and begins on a school day's morning. */
export class StandingClock implements Clock {
  #now = Date.parse('2026-11-26T07:30:00Z');

  now(): number {
    return this.#now;
  }

  /** @param by seconds */
  pass(by: number): void {
    this.#now += seconds(by);
  }
}
