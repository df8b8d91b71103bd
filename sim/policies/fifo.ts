import type { Policy } from './policy.ts';
import { polled } from './polled.ts';
import { ByArrival } from './waiters.ts';

/** First come, first served, on a page that asks for its turn again and again. */
export const fifo: Policy = (crowd, { rate }) => polled(crowd, rate, new ByArrival(crowd.visits));
