import type { Instant } from '#kit/model/clock.ts';
import type { MemberId, MessageId } from '../ids.ts';
import type { ByMember } from '../record.ts';
import type { Text } from '../text.ts';

export interface Chat {
  /** The newest, oldest first. */
  readonly messages: readonly Message[];
  /** The sum of the messages' weights. */
  readonly weight: number;
  /** Only the staff writes. */
  readonly locked: boolean;
  /** Private. */
  readonly lockedOut: ByMember<true>;
}

export interface Message {
  readonly id: MessageId;
  readonly member: MemberId;
  readonly at: Instant;
  readonly text: Text;
  readonly weight: number;
}

export const emptyChat: Chat = { messages: [], weight: 0, locked: false, lockedOut: {} };
