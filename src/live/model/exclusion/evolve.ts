import type { When } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { drop, find, put } from '../record.ts';
import type { ClassState, Lobby } from '../state.ts';
import type { ExclusionEvent } from './events.ts';

export function evolveExclusion(state: ClassState, event: ExclusionEvent, { at }: When): ClassState {
  const { member } = event;
  switch (event.type) {
    case 'exclusion.set':
      return {
        ...state,
        exclusions: put(state.exclusions, member, { kind: event.kind, at, name: event.name }),
        lobby: forget(state.lobby, member),
      };
    case 'exclusion.lifted':
      return {
        ...state,
        exclusions: drop(state.exclusions, member),
        lobby: forget(state.lobby, member),
      };
    case 'member.out':
      return leave(state, member);
  }
}

const forget = (lobby: Lobby, member: MemberId): Lobby => ({
  ...lobby,
  requests: drop(lobby.requests, member),
  refusals: drop(lobby.refusals, member),
});

function leave(state: ClassState, member: MemberId): ClassState {
  const guest = find(state.guests, member);
  return {
    ...state,
    present: drop(state.present, member),
    guests: guest ? put(state.guests, member, { ...guest, inside: false }) : state.guests,
    hands: { ...state.hands, raised: drop(state.hands.raised, member) },
    floor: { ...state.floor, holders: state.floor.holders.filter((holder) => holder !== member) },
  };
}
