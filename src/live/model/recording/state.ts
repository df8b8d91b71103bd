import type { Instant } from '#kit/model/clock.ts';
import type { MemberId } from '../ids.ts';
import type { RecordingId } from './ids.ts';

/** Everybody in the class knows what of it is recorded. */
export interface Recordings {
  /** The one that is under way; null when the class is not recorded now. */
  readonly current: RecordingId | null;
  /** Oldest first. */
  readonly all: readonly Recording[];
}

export interface Recording {
  readonly id: RecordingId;
  readonly member: MemberId;
  readonly from: Instant;
  /** Null while it is under way. */
  readonly to: Instant | null;
}

/** A lesson is recorded in some parts; more are a hand that cannot leave the button alone. */
export const MOST_RECORDINGS = 20;

export const noRecordings: Recordings = { current: null, all: [] };
