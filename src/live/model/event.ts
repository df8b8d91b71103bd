import type { Instant } from '#kit/model/clock.ts';
import type { AttendanceEvent } from './attendance/events.ts';
import type { BoardEvent } from './board/events.ts';
import type { CaptionsEvent } from './captions/events.ts';
import type { ChatEvent } from './chat/events.ts';
import type { ExclusionEvent } from './exclusion/events.ts';
import type { FloorEvent } from './floor/events.ts';
import type { GroupsEvent } from './groups/events.ts';
import type { HandsEvent } from './hands/events.ts';
import type { MemberId } from './ids.ts';
import type { LevelEvent } from './level/events.ts';
import type { LobbyEvent } from './lobby/events.ts';
import type { LocksEvent } from './locks/events.ts';
import type { MediaEvent } from './media/events.ts';
import type { OrderEvent } from './order/events.ts';
import type { PegsEvent } from './pegs/events.ts';
import type { PollsEvent } from './polls/events.ts';
import type { PresenceEvent } from './presence/events.ts';
import type { ReactionsEvent } from './reactions/events.ts';
import type { RecordingEvent } from './recording/events.ts';
import type { SessionEvent } from './session/events.ts';
import type { SlidesEvent } from './slides/events.ts';
import type { TimerEvent } from './timer/events.ts';
import type { VisitsEvent } from './visits/events.ts';

/** All that can happen in a class. Events hold ids, never the names of people with an account. */
export type ClassEvent =
  | SessionEvent
  | PresenceEvent
  | LobbyEvent
  | HandsEvent
  | FloorEvent
  | MediaEvent
  | ChatEvent
  | ExclusionEvent
  | LocksEvent
  | OrderEvent
  | RecordingEvent
  | SlidesEvent
  | BoardEvent
  | PollsEvent
  | TimerEvent
  | ReactionsEvent
  | AttendanceEvent
  | LevelEvent
  | PegsEvent
  | VisitsEvent
  | GroupsEvent
  | CaptionsEvent;

/** A place in the log. */
export interface When {
  /** 1 for the first event of a class, and no number is left out. */
  readonly seq: number;
  readonly at: Instant;
}

/** An event in its place in the log: what `evolve` takes, in the school and in the browser alike. */
export interface Occurrence extends When {
  readonly event: ClassEvent;
}

/** A line of the log as it is stored. `by` never leaves the school. */
export interface LoggedEvent extends Occurrence {
  readonly by: MemberId | 'school';
}
