import { type Instant, seconds } from '#kit/model/clock.ts';
import type { MemberId } from '../ids.ts';
import type { ReactionKind } from './kinds.ts';

/** The reactions of the last seconds, oldest first; no member is named in two bursts. */
export type Reactions = readonly Burst[];

/** All that came within the same second. */
export interface Burst extends Reacted {
  readonly at: Instant;
}

export interface Reacted {
  readonly counts: { readonly [K in ReactionKind]?: number };
  /** Whose they are: all of them in a class of usual size, some in a class of hundreds. */
  readonly members: readonly (readonly [MemberId, ReactionKind])[];
}

export const noReactions: Reactions = [];

/** How long one is seen. */
export const SEEN_MS = seconds(8);
/** Of one burst. The others are in its counts alone, so that six hundred who clap cost a kilobyte each. */
export const MOST_NAMED = 40;
