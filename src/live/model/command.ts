import * as z from 'zod/mini';
import type { Instant } from '#kit/model/clock.ts';
import { chatCommands } from './chat/commands.ts';
import { weigh } from './chat/weight.ts';
import { exclusionCommands } from './exclusion/commands.ts';
import { floorCommands } from './floor/commands.ts';
import { handsCommands } from './hands/commands.ts';
import type { MemberId } from './ids.ts';
import { lobbyCommands, type ReportGone } from './lobby/commands.ts';
import { mediaCommands, type ReportMedia } from './media/commands.ts';
import type { ReportPresence } from './presence/commands.ts';
import { type Prepare, sessionCommands } from './session/commands.ts';
import { gone, type Sealed, type Text } from './text.ts';

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

type Wordless = Exclude<ClientCommand, { type: 'chat.say' | 'lobby.ask' }>;

/** What a member sends, its words already sealed. */
export type MemberCommand =
  | Wordless
  | { readonly type: 'chat.say'; readonly text: Text; readonly weight: number }
  | { readonly type: 'lobby.ask'; readonly name: Text };

/** What `decide` takes. */
export type Command = SchoolCommand | MemberCommand;

/** Commands by their types: `CommandOf<'open' | 'close'>`. */
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

/** What is left of a command when nobody may read its words. */
export function withoutWords(command: ClientCommand): MemberCommand {
  switch (command.type) {
    case 'chat.say':
      return { type: command.type, text: gone, weight: weigh(command.text) };
    case 'lobby.ask':
      return { type: command.type, name: gone };
    default:
      return command;
  }
}

/** Encrypts the words of a command, if it has any, with the key of who sends it. */
export function sealCommand(command: ClientCommand, seal: (plain: string) => Sealed): MemberCommand {
  switch (command.type) {
    case 'chat.say':
      return { type: command.type, text: { sealed: seal(command.text) }, weight: weigh(command.text) };
    case 'lobby.ask':
      return { type: command.type, name: { sealed: seal(command.name) } };
    default:
      return command;
  }
}

/** Who sends a command. What they are in the class, the state says. */
export type Actor = { readonly kind: 'school' } | { readonly kind: 'member'; readonly id: MemberId };

export interface Context {
  readonly now: Instant;
  /** A new random id, of the form of a `MessageId`. */
  readonly id: () => string;
}
