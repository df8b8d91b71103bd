import type { Policy } from './policy.ts';
import { polled } from './polled.ts';
import { ByPlace } from './waiters.ts';

/** Everybody draws a place for the day, whatever their class; among those who wait the best place is next. */
export const draw: Policy = (crowd, { rate }, random) => {
  const placeOf = Int32Array.from({ length: crowd.people }, (_, place) => place);
  random.shuffle(placeOf);
  return polled(crowd, rate, new ByPlace(crowd.visits, placeOf));
};
