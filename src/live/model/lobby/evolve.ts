import type { When } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { drop, find, keep, put } from '../record.ts';
import type { ClassState } from '../state.ts';
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
