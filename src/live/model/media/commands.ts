import * as z from 'zod/mini';
import { memberId } from '../ids.ts';

export const mediaCommands = [
  z.object({ type: z.literal('cameras'), open: z.boolean() }),
  z.object({ type: z.literal('camera.allow'), member: memberId, allowed: z.boolean() }),
  z.object({ type: z.literal('screen.allow'), member: memberId, allowed: z.boolean() }),
  z.object({ type: z.literal('mic.mute'), member: memberId }),
  z.object({ type: z.literal('mic.mute-all') }),
  z.object({ type: z.literal('mic.lock'), member: memberId, locked: z.boolean() }),
] as const;

export type MediaCommand = z.infer<(typeof mediaCommands)[number]>;

/** From the school: whether the media engine runs. */
export interface ReportMedia {
  readonly type: 'media';
  readonly up: boolean;
}
