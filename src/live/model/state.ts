import { type Chat, emptyChat } from './chat/state.ts';
import type { Exclusion } from './exclusion/state.ts';
import { emptyFloor, type Floor } from './floor/state.ts';
import { type Hands, noHands } from './hands/state.ts';
import { emptyLobby, type Guest, type Lobby } from './lobby/state.ts';
import { type Media, noMedia } from './media/state.ts';
import type { ByMember } from './record.ts';
import type { Roster } from './session/events.ts';
import type { Session } from './session/state.ts';

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
  /** Private. */
  readonly exclusions: ByMember<Exclusion>;
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
  exclusions: {},
};
