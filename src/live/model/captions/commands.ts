import * as z from 'zod/mini';
import type { Text } from '../text.ts';
import { languages } from './languages.ts';

/** Characters of one line: what stands under a picture without covering it. */
export const MOST_LETTERS = 160;

export const captionsCommands = [
  /** What the staff says is written in this language; null for not at all. */
  z.object({ type: z.literal('captions'), language: z.nullable(z.enum(languages)) }),
  /** A line of what was just said, as the speaker's own device wrote it. */
  z.object({
    type: z.literal('captions.say'),
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(MOST_LETTERS)),
  }),
] as const;

export type WrittenCaptionsCommand = z.infer<(typeof captionsCommands)[number]>;
type Said = Extract<WrittenCaptionsCommand, { type: 'captions.say' }>;

/** Its words as texts. */
export type CaptionsCommand =
  | Exclude<WrittenCaptionsCommand, Said>
  | (Omit<Said, 'text'> & { readonly text: Text });
