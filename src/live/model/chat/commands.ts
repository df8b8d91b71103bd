import * as z from 'zod/mini';
import { memberId, messageId } from '../ids.ts';
import type { Text } from '../text.ts';

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000));

export const chatCommands = [
  z.object({ type: z.literal('chat.say'), text }),
  z.object({ type: z.literal('chat.delete'), message: messageId }),
  z.object({ type: z.literal('chat.lock'), locked: z.boolean() }),
  z.object({ type: z.literal('chat.lock-one'), member: memberId, locked: z.boolean() }),
] as const;

/** Its words as texts. */
export type ChatCommand =
  | Exclude<z.infer<(typeof chatCommands)[number]>, { type: 'chat.say' }>
  | { readonly type: 'chat.say'; readonly text: Text; readonly weight: number };
