import { drop, find, put } from '../record.ts';
import type { ClassState } from '../state.ts';
import type { FloorEvent } from './events.ts';

export function evolveFloor(state: ClassState, event: FloorEvent): ClassState {
  const { floor, hands } = state;
  switch (event.type) {
    case 'floor.given': {
      const turns = (find(hands.turns, event.member) ?? 0) + 1;
      return {
        ...state,
        floor: { ...floor, holders: [...floor.holders, event.member] },
        hands: { raised: drop(hands.raised, event.member), turns: put(hands.turns, event.member, turns) },
      };
    }
    case 'floor.ended':
      return {
        ...state,
        floor: { ...floor, holders: floor.holders.filter((member) => member !== event.member) },
      };
    case 'voices.changed':
      return { ...state, floor: { ...floor, voices: event.open } };
  }
}
