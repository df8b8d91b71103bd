import { toAll, toStaff, toStaffAndMember } from '../audience.ts';
import { always, beforeAndDuring, type Feature } from '../feature.ts';
import type { MemberId } from '../ids.ts';
import { keep } from '../record.ts';
import { isInside, isPupil, isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import type { LobbyCommand } from './commands.ts';
import type { LobbyEvent } from './events.ts';
import { evolveLobby, forget, hideNames, only, sendOut, showNames } from './evolve.ts';

export const lobby: Feature<LobbyCommand, LobbyEvent> = {
  rules: {
    'lobby.ask': { who: 'anyone', when: beforeAndDuring },
    'lobby.leave': { who: 'anyone', when: always },
    'lobby.admit': { who: 'staff', when: beforeAndDuring },
    'lobby.refuse': { who: 'staff', when: beforeAndDuring },
    'lobby.admit-all': { who: 'staff', when: beforeAndDuring },
  },
  audiences: {
    'lobby.asked': toStaffAndMember,
    'lobby.left': toStaffAndMember,
    'lobby.refused': toStaffAndMember,
    'lobby.admitted': toAll,
    'lobby.guarded': toStaff,
  },
  moves: (event) => (event.type === 'lobby.admitted' ? [event.member] : []),
  evolve: evolveLobby,
  on: {
    'exclusion.set': forget,
    'exclusion.lifted': forget,
    'member.out': sendOut,
    'lock.set': (state, { what, locked }) => (what === 'names' && locked ? hideNames(state) : {}),
    'names.shown': showNames,
    'session.prepared': (state) => ({
      lobby: only(state.lobby, (member) => !isInside(state, member)),
      guests: keep(state.guests, (member) => !isStaff(state, member) && !isPupil(state, member)),
    }),
  },
  narrow: ownLobby,
  outside: ownLobby,
};

function ownLobby({ lobby }: ClassState, viewer: MemberId) {
  return { lobby: { ...only(lobby, (member) => member === viewer), guarded: false } };
}
