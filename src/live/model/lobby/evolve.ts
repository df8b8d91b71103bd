import type { When } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { type ByMember, drop, find, has, keep, mapRecord, put } from '../record.ts';
import type { ClassState } from '../state.ts';
import { gone, type Text } from '../text.ts';
import type { LobbyEvent } from './events.ts';
import type { Lobby } from './state.ts';

type About = { readonly member: MemberId };

export function evolveLobby(state: ClassState, event: LobbyEvent, when: When): ClassState {
  const lobby = evolveWaiting(state.lobby, event, when);
  return event.type === 'lobby.admitted'
    ? { ...state, lobby, guests: put(state.guests, event.member, { name: event.name, inside: true }) }
    : { ...state, lobby };
}

function evolveWaiting(lobby: Lobby, event: LobbyEvent, { seq, at }: When): Lobby {
  const { requests, refusals } = lobby;
  switch (event.type) {
    case 'lobby.asked':
      return { ...lobby, requests: put(requests, event.member, { name: event.name, at, seq }) };
    case 'lobby.left':
      return { ...lobby, requests: drop(requests, event.member) };
    case 'lobby.refused': {
      const times = (find(refusals, event.member)?.times ?? 0) + 1;
      return {
        ...lobby,
        requests: drop(requests, event.member),
        refusals: put(refusals, event.member, { times, until: event.until }),
      };
    }
    case 'lobby.admitted':
      return { ...lobby, requests: drop(requests, event.member), refusals: drop(refusals, event.member) };
    case 'lobby.guarded':
      return { ...lobby, guarded: true };
  }
}

export const only = (lobby: Lobby, stays: (member: MemberId) => boolean): Lobby => ({
  ...lobby,
  requests: keep(lobby.requests, stays),
  refusals: keep(lobby.refusals, stays),
});

export const forget = ({ lobby }: ClassState, { member }: About) => ({
  lobby: only(lobby, (other) => other !== member),
});

/** A guest who is out again is remembered: their messages keep a name. */
export function sendOut({ guests }: ClassState, { member }: About) {
  const guest = find(guests, member);
  return guest ? { guests: put(guests, member, { ...guest, inside: false }) } : {};
}

/** Learners see one another without a name: the class is no longer told the guests'. */
export const hideNames = ({ guests, visits }: ClassState) => ({
  guests: {
    ...guests,
    ...mapRecord(namesToHide(guests, visits), (guest) => ({ ...guest, name: gone })),
  },
});

/** The class always knows by name who visits it. */
export const namesToHide = (guests: ClassState['guests'], visits: ClassState['visits']) =>
  keep(guests, (guest) => !has(visits, guest));

export const showNames = ({ guests }: ClassState, { names }: { readonly names: ByMember<Text> }) => ({
  guests: Object.fromEntries(
    Object.entries(guests).map(([id, guest]) => {
      const name = find(names, id as MemberId);
      return [id, name ? { ...guest, name } : guest];
    }),
  ) as ClassState['guests'],
});
