import * as z from 'zod/mini';
import { type MemberId, memberId } from '../ids.ts';
import type { Text } from '../text.ts';

export const lobbyCommands = [
  z.object({
    type: z.literal('lobby.ask'),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  }),
  z.object({ type: z.literal('lobby.leave') }),
  z.object({ type: z.literal('lobby.admit'), member: memberId }),
  z.object({ type: z.literal('lobby.refuse'), member: memberId }),
  /** All but the marked and those of `except`: the interface leaves out whom it would not let in unseen. */
  z.object({
    type: z.literal('lobby.admit-all'),
    except: z.optional(z.array(memberId).check(z.maxLength(30))),
  }),
] as const;

/** Its words as texts. */
export type LobbyCommand =
  | Exclude<z.infer<(typeof lobbyCommands)[number]>, { type: 'lobby.ask' }>
  | { readonly type: 'lobby.ask'; readonly name: Text };

/** From the school: the one stream of somebody waiting has been absent too long. */
export interface ReportGone {
  readonly type: 'lobby.gone';
  readonly member: MemberId;
}
