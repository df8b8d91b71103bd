import { type Boards, noBoards } from './board/state.ts';
import { type Captions, noCaptions } from './captions/state.ts';
import { type Chat, emptyChat } from './chat/state.ts';
import type { Exclusion } from './exclusion/state.ts';
import { emptyFloor, type Floor } from './floor/state.ts';
import { type Groups, noGroups } from './groups/state.ts';
import { type Hands, noHands } from './hands/state.ts';
import { type ClassLevel, fullLevel } from './level/state.ts';
import { emptyLobby, type Guest, type Lobby } from './lobby/state.ts';
import { type Locks, noLocks } from './locks/state.ts';
import { type Media, noMedia } from './media/state.ts';
import { calm, type Order } from './order/state.ts';
import { noPegsTaken, type PegsTaken } from './pegs/state.ts';
import { noPolls, type Polls } from './polls/state.ts';
import { noReactions, type Reactions } from './reactions/state.ts';
import type { ByMember } from './record.ts';
import { noRecordings, type Recordings } from './recording/state.ts';
import type { Roster } from './session/events.ts';
import type { Session } from './session/state.ts';
import { noSlides, type Slides } from './slides/state.ts';
import { noTimer, type Timer } from './timer/state.ts';
import { noVisits, type Visits } from './visits/state.ts';

/**
 * A class at one moment. The school holds it whole; a browser holds the same type with what its viewer may
 * not know left out. Plain JSON: no Map, no Set, no undefined.
 *
 * `ByMember` parts marked *private* are known whole to the staff, and to each member their own entry.
 */
export interface ClassState {
  /** Null before the class is prepared, and for whoever is outside it. */
  readonly session: Session | null;
  readonly roster: Roster;
  readonly present: ByMember<true>;
  /** Visitors whom the staff admitted, with those who are out again (their messages keep a name). */
  readonly guests: ByMember<Guest>;
  readonly lobby: Lobby;
  readonly hands: Hands;
  readonly floor: Floor;
  readonly media: Media;
  readonly chat: Chat;
  readonly recordings: Recordings;
  /** Private. */
  readonly exclusions: ByMember<Exclusion>;
  readonly locks: Locks;
  readonly order: Order;
  readonly slides: Slides;
  readonly boards: Boards;
  readonly polls: Polls;
  readonly timer: Timer;
  readonly reactions: Reactions;
  readonly level: ClassLevel;
  readonly pegs: PegsTaken;
  readonly visits: Visits;
  readonly groups: Groups;
  readonly captions: Captions;
}

export const emptyClass: ClassState = {
  session: null,
  roster: { staff: [], pupils: [] },
  present: {},
  guests: {},
  lobby: emptyLobby,
  hands: noHands,
  floor: emptyFloor,
  media: noMedia,
  chat: emptyChat,
  recordings: noRecordings,
  exclusions: {},
  locks: noLocks,
  order: calm,
  slides: noSlides,
  boards: noBoards,
  polls: noPolls,
  timer: noTimer,
  reactions: noReactions,
  level: fullLevel,
  pegs: noPegsTaken,
  visits: noVisits,
  groups: noGroups,
  captions: noCaptions,
};
