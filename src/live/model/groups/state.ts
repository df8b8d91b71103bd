import type { Instant } from '#kit/model/clock.ts';
import type { MemberId } from '../ids.ts';
import type { ByMember } from '../record.ts';
import type { Text } from '../text.ts';
import type { How } from './commands.ts';
import type { RunId } from './ids.ts';

/** A class in groups: from 1 to `count`, and whoever is in none is with the class. */
export interface Groups {
  /** Being made. Private to the staff, unless the learners choose. */
  readonly draft: Draft | null;
  /** The last that were opened. Over, they stay: what was written in a group is read by who was in it. */
  readonly run: Run | null;
}

export interface Draft {
  readonly how: How;
  readonly count: number;
  readonly members: ByMember<number>;
}

export interface Run extends Draft {
  readonly id: RunId;
  readonly open: boolean;
  /** When everybody is back with the class, once they were called. */
  readonly until: Instant | null;
  /** Which of the staff is with which group. */
  readonly visits: ByMember<number>;
  /** The groups that call the staff, the first first. A learner knows of their own only. */
  readonly calls: readonly number[];
  /** What the staff said last to all groups. */
  readonly told: Told | null;
}

export interface Told {
  readonly notice: string;
  readonly at: Instant;
  readonly member: MemberId;
  readonly text: Text;
}

export const noGroups: Groups = { draft: null, run: null };
