import * as z from 'zod/mini';
import { memberId } from '../ids.ts';
import type { Text } from '../text.ts';

export const MOST_GROUPS = 40;
/** In seconds. */
const LONGEST_RECALL = 600;

const how = z.enum(['random', 'hand', 'choice']);
const group = z.int().check(z.gte(1), z.lte(MOST_GROUPS));

export type How = z.infer<typeof how>;

export const groupsCommands = [
  /** In the place of those that are being made already. By chance, who is here now is shared out. */
  z.object({ type: z.literal('groups.make'), how, count: group }),
  z.object({ type: z.literal('groups.discard') }),
  /** Into a group, or with null back to the class: of those being made, else of those that are open. */
  z.object({ type: z.literal('groups.move'), member: memberId, group: z.nullable(group) }),
  /** By a learner, where they choose. */
  z.object({ type: z.literal('groups.choose'), group }),
  z.object({ type: z.literal('groups.open') }),
  /** The sender goes to a group, or with null back to the class. */
  z.object({ type: z.literal('groups.visit'), group: z.nullable(group) }),
  /** The sender's group asks for the staff, or does so no more. */
  z.object({ type: z.literal('groups.call'), on: z.boolean() }),
  /** To all groups at once. */
  z.object({
    type: z.literal('groups.say'),
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  }),
  /** Everybody is back after so many seconds; with null they stay after all. */
  z.object({
    type: z.literal('groups.recall'),
    seconds: z.nullable(z.int().check(z.gte(5), z.lte(LONGEST_RECALL))),
  }),
  /** Everybody is back now. */
  z.object({ type: z.literal('groups.close') }),
] as const;

type Sent = z.infer<(typeof groupsCommands)[number]>;

/** Its words as texts. */
export type GroupsCommand =
  | Exclude<Sent, { type: 'groups.say' }>
  | { readonly type: 'groups.say'; readonly text: Text };

/** From the school: the time is over after which everybody is back. */
export interface ReportGroups {
  readonly type: 'groups.over';
}
