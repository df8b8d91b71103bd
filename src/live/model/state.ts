import type { Instant } from '#kit/model/clock.ts';
import type { ExclusionKind } from './exclusion/events.ts';
import type { ClassroomId, MemberId, MessageId } from './ids.ts';
import type { Roster } from './session/events.ts';
import type { Text } from './text.ts';

/** Read with `find` of `record.ts`: a person may be called `constructor`. */
export type ByMember<T> = Readonly<Record<MemberId, T>>;

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

export interface Session {
  readonly classroom: ClassroomId;
  readonly phase: 'prepared' | 'open' | 'closed';
  /** When the phase began. */
  readonly since: Instant;
}

export interface Guest {
  readonly name: Text;
  readonly inside: boolean;
}

export interface Lobby {
  /** Since the first ban: requests without an account are marked. Known to the staff. */
  readonly guarded: boolean;
  /** Private. */
  readonly requests: ByMember<LobbyRequest>;
  /** Private. */
  readonly refusals: ByMember<LobbyRefusal>;
}

export interface LobbyRequest {
  readonly name: Text;
  readonly at: Instant;
  readonly seq: number;
}

export interface LobbyRefusal {
  readonly times: number;
  /** Before this they may not ask again. */
  readonly until: Instant;
}

export interface Hands {
  readonly raised: ByMember<RaisedHand>;
  /** How often each has had the floor in this lesson. */
  readonly turns: ByMember<number>;
}

export interface RaisedHand {
  readonly at: Instant;
  readonly seq: number;
}

export interface Floor {
  readonly holders: readonly MemberId[];
  /** Everybody's microphone is open. */
  readonly voices: boolean;
}

export interface Media {
  /** Whether the media engine runs; without it the class runs on text. */
  readonly up: boolean;
  /** Everybody's camera is open. */
  readonly cameras: boolean;
  /** Private. */
  readonly cameraAllowed: ByMember<true>;
  /** Private. */
  readonly screenAllowed: ByMember<true>;
  /** Private. */
  readonly micLocked: ByMember<true>;
  /** Private. The seq of the last time each was muted: to be carried out once. */
  readonly mutes: ByMember<number>;
  /** The seq of the last time everybody was muted; 0 for never. */
  readonly allMuted: number;
}

export interface Chat {
  /** The newest, oldest first. */
  readonly messages: readonly Message[];
  /** The sum of the messages' weights. */
  readonly weight: number;
  /** Only the staff writes. */
  readonly locked: boolean;
  /** Private. */
  readonly lockedOut: ByMember<true>;
}

export interface Message {
  readonly id: MessageId;
  readonly member: MemberId;
  readonly at: Instant;
  readonly text: Text;
  readonly weight: number;
}

export interface Exclusion {
  readonly kind: ExclusionKind;
  readonly at: Instant;
  readonly name: Text | null;
}

export const emptyClass: ClassState = {
  session: null,
  roster: { staff: [], pupils: [] },
  present: {},
  guests: {},
  lobby: { guarded: false, requests: {}, refusals: {} },
  hands: { raised: {}, turns: {} },
  floor: { holders: [], voices: false },
  media: {
    up: false,
    cameras: false,
    cameraAllowed: {},
    screenAllowed: {},
    micLocked: {},
    mutes: {},
    allMuted: 0,
  },
  chat: { messages: [], weight: 0, locked: false, lockedOut: {} },
  exclusions: {},
};
