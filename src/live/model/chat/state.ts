import type { Instant } from '#kit/model/clock.ts';
import type { GroupId } from '../groups/ids.ts';
import type { MemberId, MessageId } from '../ids.ts';
import type { ByMember } from '../record.ts';
import type { Text } from '../text.ts';

export interface Chat {
  /** The newest, oldest first. */
  readonly messages: readonly Message[];
  /** The sum of the messages' weights. */
  readonly weight: number;
  /** What is not for all, oldest first. Private: the staff knows all, a learner those of their own threads. */
  readonly asides: readonly Aside[];
  /** What was said in groups, oldest first. Private: the staff knows all, a learner what was said in their own. */
  readonly grouped: readonly Grouped[];
  /** What waits for the staff, oldest first. Private: a learner knows their own. */
  readonly held: readonly Held[];
  /** To the class and to each other, only the staff writes. */
  readonly locked: boolean;
  /** Private. */
  readonly lockedOut: ByMember<true>;
  /** What learners write to others than the staff waits until it is released. */
  readonly moderated: boolean;
  /** Learners may write to one another, unless the school forbids it. The staff reads that too. */
  readonly peers: boolean;
  readonly peersForbidden: boolean;
  /** Learners may post links. Otherwise what reads as one waits. */
  readonly links: boolean;
}

export interface Message {
  readonly id: MessageId;
  readonly member: MemberId;
  readonly at: Instant;
  readonly text: Text;
  readonly weight: number;
}

/** The learners between whom something is said, in order: none among the staff, one with the staff, or two. */
export type Thread = readonly MemberId[];

export interface Aside extends Message {
  readonly thread: Thread;
}

export interface Grouped extends Message {
  readonly group: GroupId;
}

/** Why a message waits: everything does, or it reads as a link. */
export type HeldFor = 'moderated' | 'link';

export interface Held extends Message {
  /** Null for everybody. */
  readonly thread: Thread | null;
  /** With an empty thread: for this group. */
  readonly group?: GroupId;
  readonly why: HeldFor;
}

export const emptyChat: Chat = {
  messages: [],
  weight: 0,
  asides: [],
  grouped: [],
  held: [],
  locked: false,
  lockedOut: {},
  moderated: false,
  peers: false,
  peersForbidden: false,
  links: false,
};
