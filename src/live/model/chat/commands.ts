import * as z from 'zod/mini';
import { memberId, messageId } from '../ids.ts';
import type { Text } from '../text.ts';

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000));

/** To everybody; from a learner to the staff, or among the staff; to the group where the sender is; or to one member. */
const recipient = z.union([z.enum(['all', 'staff', 'group']), z.object({ member: memberId })]);

export type Recipient = z.infer<typeof recipient>;

export const chatCommands = [
  /** Without `to`: to everybody. */
  z.object({ type: z.literal('chat.say'), text, to: z.optional(recipient) }),
  z.object({ type: z.literal('chat.delete'), message: messageId }),
  /** Shows a message that waits to whom it is for. */
  z.object({ type: z.literal('chat.release'), message: messageId }),
  z.object({ type: z.literal('chat.discard'), message: messageId }),
  z.object({ type: z.literal('chat.lock'), locked: z.boolean() }),
  z.object({ type: z.literal('chat.lock-one'), member: memberId, locked: z.boolean() }),
  /** Whether the staff reads what learners write before the others do. */
  z.object({ type: z.literal('chat.moderate'), on: z.boolean() }),
  /** Whether learners may write to one another. */
  z.object({ type: z.literal('chat.peers'), open: z.boolean() }),
  /** Whether learners may post links. */
  z.object({ type: z.literal('chat.links'), open: z.boolean() }),
] as const;

type Written = z.infer<(typeof chatCommands)[number]>;

/** Its words as texts. */
export type ChatCommand =
  | Exclude<Written, { type: 'chat.say' }>
  | {
      readonly type: 'chat.say';
      readonly text: Text;
      readonly to: Recipient;
      readonly weight: number;
      /** Whether it reads as a link: known only while the words are plain. */
      readonly link: boolean;
    };

/** From the school: whether learners may ever write to one another. */
export interface ReportPeers {
  readonly type: 'chat.forbid-peers';
  readonly forbidden: boolean;
}
