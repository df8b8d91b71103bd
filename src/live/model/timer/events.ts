import type { Instant } from '#kit/model/clock.ts';

/** They say when it ends, not how long it takes: whoever comes later sees the same. */
export type TimerEvent =
  | { readonly type: 'timer.set'; readonly until: Instant; readonly length: number }
  | { readonly type: 'timer.paused'; readonly left: number; readonly length: number }
  | { readonly type: 'timer.stopped' };
