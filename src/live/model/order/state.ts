import type { Instant } from '#kit/model/clock.ts';
import type { Thread } from '../chat/state.ts';
import type { GroupId } from '../groups/ids.ts';
import type { MemberId, MessageId } from '../ids.ts';
import type { Text } from '../text.ts';

/** A message that was taken away with its author. */
export interface Evidence {
  readonly message: MessageId;
  /** Null when it was for all. */
  readonly thread: Thread | null;
  /** With an empty thread: it was said in this group. */
  readonly group?: GroupId;
  readonly text: Text;
  readonly weight: number;
}

/** Somebody disturbed the class. */
export interface Moment {
  readonly seq: number;
  readonly at: Instant;
  readonly member: MemberId;
  /** The newest of what they had written last. */
  readonly messages: readonly Evidence[];
  readonly undone: boolean;
}

/** Private: known to the staff. The newest moments, oldest first; the log has all of them. */
export interface Order {
  readonly moments: readonly Moment[];
}

export const calm: Order = { moments: [] };
