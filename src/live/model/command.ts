import * as z from 'zod/mini';
import type { Instant } from '#kit/model/clock.ts';
import { type AttendanceCommand, attendanceCommands, type ReportAttendance } from './attendance/commands.ts';
import { type BoardCommand, boardCommands } from './board/commands.ts';
import { type CaptionsCommand, captionsCommands } from './captions/commands.ts';
import { type ChatCommand, chatCommands, type ReportPeers } from './chat/commands.ts';
import { type ExclusionCommand, exclusionCommands } from './exclusion/commands.ts';
import { type FloorCommand, floorCommands } from './floor/commands.ts';
import { type GroupsCommand, groupsCommands, type ReportGroups } from './groups/commands.ts';
import { type HandsCommand, handsCommands } from './hands/commands.ts';
import type { MemberId } from './ids.ts';
import { type GiveLevel, type LevelCommand, levelCommands } from './level/commands.ts';
import { type LobbyCommand, lobbyCommands, type ReportGone } from './lobby/commands.ts';
import { type LocksCommand, locksCommands } from './locks/commands.ts';
import { type MediaCommand, mediaCommands, type ReportMedia } from './media/commands.ts';
import { type OrderCommand, orderCommands } from './order/commands.ts';
import { type PegsCommand, pegsCommands } from './pegs/commands.ts';
import { type PollsCommand, pollsCommands, type ReportPolls } from './polls/commands.ts';
import type { ReportPresence } from './presence/commands.ts';
import { type ReactionsCommand, type ReportReactions, reactionsCommands } from './reactions/commands.ts';
import { type RecordingCommand, recordingCommands } from './recording/commands.ts';
import { type Prepare, type SessionCommand, sessionCommands } from './session/commands.ts';
import { type SlidesCommand, slidesCommands } from './slides/commands.ts';
import { type TimerCommand, timerCommands } from './timer/commands.ts';
import { type VisitsCommand, visitsCommands } from './visits/commands.ts';

/** What a browser may send. */
export const clientCommand = z.discriminatedUnion('type', [
  ...sessionCommands,
  ...lobbyCommands,
  ...handsCommands,
  ...floorCommands,
  ...mediaCommands,
  ...chatCommands,
  ...exclusionCommands,
  ...locksCommands,
  ...orderCommands,
  ...recordingCommands,
  ...slidesCommands,
  ...boardCommands,
  ...pollsCommands,
  ...timerCommands,
  ...reactionsCommands,
  ...attendanceCommands,
  ...levelCommands,
  ...pegsCommands,
  ...visitsCommands,
  ...groupsCommands,
  ...captionsCommands,
]);

export type ClientCommand = z.infer<typeof clientCommand>;

/** What only the school itself reports. */
export type SchoolCommand =
  | Prepare
  | ReportPresence
  | ReportGone
  | ReportMedia
  | ReportPeers
  | ReportAttendance
  | ReportPolls
  | ReportReactions
  | GiveLevel
  | ReportGroups;

/** What a member sends, its words already sealed. */
export type MemberCommand =
  | SessionCommand
  | LobbyCommand
  | HandsCommand
  | FloorCommand
  | MediaCommand
  | ChatCommand
  | ExclusionCommand
  | LocksCommand
  | OrderCommand
  | RecordingCommand
  | SlidesCommand
  | BoardCommand
  | PollsCommand
  | TimerCommand
  | ReactionsCommand
  | AttendanceCommand
  | LevelCommand
  | PegsCommand
  | VisitsCommand
  | GroupsCommand
  | CaptionsCommand;

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
