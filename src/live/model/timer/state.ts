import type { Instant } from '#kit/model/clock.ts';

/** One for the whole class. `length` is what it was set to, in milliseconds, with what was added since. */
export type Timer =
  | { readonly kind: 'none' }
  /** Over when `until` is past: it stays so until somebody stops it. */
  | { readonly kind: 'running'; readonly until: Instant; readonly length: number }
  | { readonly kind: 'paused'; readonly left: number; readonly length: number };

export const noTimer: Timer = { kind: 'none' };
