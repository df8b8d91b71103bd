import { assumptions } from '../assumptions.ts';
import type { Policy } from './policy.ts';
import { askSeries, waitingSeries } from './series.ts';
import { serve } from './serve.ts';
import { ByArrival } from './waiters.ts';

const ASK_EVERY = assumptions.poll.value * 1_000;

/** First come, first served, on a page that asks for its turn again and again. */
export const fifo: Policy = ({ visits, people }, { rate }) => {
  const enteredAt = serve(visits, people, rate, new ByArrival(visits), ASK_EVERY);
  return {
    enteredAt,
    requests: askSeries(visits, enteredAt, ASK_EVERY),
    waiting: waitingSeries(visits, enteredAt),
    errorPages: 0,
    etaStated: 0,
    etaKept: 0,
  };
};
