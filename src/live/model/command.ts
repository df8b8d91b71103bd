import * as z from 'zod/mini';
import type { Instant } from '#kit/model/clock.ts';
import { type ChatCommand, chatCommands } from './chat/commands.ts';
import { type ExclusionCommand, exclusionCommands } from './exclusion/commands.ts';
import { type FloorCommand, floorCommands } from './floor/commands.ts';
import { type HandsCommand, handsCommands } from './hands/commands.ts';
import type { MemberId } from './ids.ts';
import { type LobbyCommand, lobbyCommands, type ReportGone } from './lobby/commands.ts';
import { type MediaCommand, mediaCommands, type ReportMedia } from './media/commands.ts';
import type { ReportPresence } from './presence/commands.ts';
import { type Prepare, type SessionCommand, sessionCommands } from './session/commands.ts';

/** What a browser may send. */
export const clientCommand = z.discriminatedUnion('type', [
  ...sessionCommands,
  ...lobbyCommands,
  ...handsCommands,
  ...floorCommands,
  ...mediaCommands,
  ...chatCommands,
  ...exclusionCommands,
]);

export type ClientCommand = z.infer<typeof clientCommand>;

/** What only the school itself reports. */
export type SchoolCommand = Prepare | ReportPresence | ReportGone | ReportMedia;

/** What a member sends, its words already sealed. */
export type MemberCommand =
  | SessionCommand
  | LobbyCommand
  | HandsCommand
  | FloorCommand
  | MediaCommand
  | ChatCommand
  | ExclusionCommand;

/** What `decide` takes. */
export type Command = SchoolCommand | MemberCommand;

/** Commands by their types: `CommandOf<'open' | 'close'>`. */
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

/** Who sends a command. What they are in the class, the state says. */
export type Actor = { readonly kind: 'school' } | { readonly kind: 'member'; readonly id: MemberId };

export interface Context {
  readonly now: Instant;
  /** A new random id, of the form of a `MessageId`. */
  readonly id: () => string;
}
