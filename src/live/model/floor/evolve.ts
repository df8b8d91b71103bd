import type { MemberId } from '../ids.ts';
import type { ClassState } from '../state.ts';
import type { FloorEvent } from './events.ts';

export function evolveFloor(state: ClassState, event: FloorEvent): ClassState {
  const { floor } = state;
  switch (event.type) {
    case 'floor.given':
      return { ...state, floor: { ...floor, holders: [...floor.holders, event.member] } };
    case 'floor.ended':
      return {
        ...state,
        floor: { ...floor, holders: floor.holders.filter((member) => member !== event.member) },
      };
    case 'voices.changed':
      return { ...state, floor: { ...floor, voices: event.open } };
  }
}

export const keepHolders = ({ floor }: ClassState, stays: (member: MemberId) => boolean) => ({
  floor: { ...floor, holders: floor.holders.filter(stays) },
});
