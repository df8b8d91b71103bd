import { assumptions } from '../assumptions.ts';
import type { Crowd } from '../crowd/crowd.ts';
import { type Outcome, orderly } from './policy.ts';
import { askSeries, waitingSeries } from './series.ts';
import { serve } from './serve.ts';
import type { Waiters } from './waiters.ts';

const ASK_EVERY = assumptions.poll.value * 1_000;

/** A line in which everybody asks again and again whether it is their turn. */
export function polled({ visits, people }: Crowd, rate: number, waiters: Waiters): Outcome {
  const enteredAt = serve(visits, people, rate, waiters, ASK_EVERY);
  return {
    ...orderly,
    enteredAt,
    requests: askSeries(visits, enteredAt, ASK_EVERY),
    waiting: waitingSeries(visits, enteredAt),
  };
}
