import type { When } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { keep } from '../record.ts';
import { isPupil, isStaff, standingOf } from '../standing.ts';
import type { ByMember, ClassState, Session } from '../state.ts';
import type { SessionEvent } from './events.ts';

export function evolveSession(state: ClassState, event: SessionEvent, { at }: When): ClassState {
  switch (event.type) {
    case 'session.prepared':
      return settle({
        ...state,
        session: { phase: 'prepared', since: at, ...state.session, classroom: event.classroom },
        roster: event.roster,
      });
    case 'session.opened':
      return { ...state, session: enter(state.session, 'open', at) };
    case 'session.closed':
      return {
        ...state,
        session: enter(state.session, 'closed', at),
        hands: { ...state.hands, raised: {} },
        floor: { ...state.floor, holders: [] },
      };
  }
}

const enter = (session: Session | null, phase: Session['phase'], since: number): Session | null =>
  session && { ...session, phase, since };

/**
 * Takes out of a class what a new roster makes untrue. A browser settles the part that it holds and arrives
 * at the same: who is excluded, which it may not know, was out of the public parts already.
 */
function settle(state: ClassState): ClassState {
  const { guests, lobby, hands, floor, media, chat } = state;
  const onRoster = (member: MemberId) => isStaff(state, member) || isPupil(state, member);
  const belongs = (member: MemberId) => standingOf(state, member) !== 'outside';
  const learner = (member: MemberId) => belongs(member) && !isStaff(state, member);
  const withoutStaff = <T>(record: ByMember<T>) => keep(record, (member) => !isStaff(state, member));
  return {
    ...state,
    present: keep(state.present, belongs),
    guests: keep(guests, (member) => !onRoster(member)),
    lobby: {
      ...lobby,
      requests: keep(lobby.requests, (member) => !belongs(member)),
      refusals: keep(lobby.refusals, (member) => !belongs(member)),
    },
    hands: { ...hands, raised: keep(hands.raised, learner) },
    floor: { ...floor, holders: floor.holders.filter(learner) },
    media: {
      ...media,
      cameraAllowed: withoutStaff(media.cameraAllowed),
      screenAllowed: withoutStaff(media.screenAllowed),
      micLocked: withoutStaff(media.micLocked),
      mutes: withoutStaff(media.mutes),
    },
    chat: { ...chat, lockedOut: withoutStaff(chat.lockedOut) },
    exclusions: withoutStaff(state.exclusions),
  };
}
