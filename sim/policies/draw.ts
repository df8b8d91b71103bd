import { assumptions } from '../assumptions.ts';
import type { Policy } from './policy.ts';
import { askSeries, waitingSeries } from './series.ts';
import { serve } from './serve.ts';
import { ByPlace } from './waiters.ts';

const ASK_EVERY = assumptions.poll.value * 1_000;

/** Everybody draws a place for the day, whatever their class; among those who wait the best place is next. */
export const draw: Policy = ({ visits, people }, { rate }, random) => {
  const placeOf = Int32Array.from({ length: people }, (_, place) => place);
  random.shuffle(placeOf);
  const enteredAt = serve(visits, people, rate, new ByPlace(visits, placeOf), ASK_EVERY);
  return {
    enteredAt,
    requests: askSeries(visits, enteredAt, ASK_EVERY),
    waiting: waitingSeries(visits, enteredAt),
    errorPages: 0,
    etaStated: 0,
    etaKept: 0,
  };
};
