import { accept, type Decision, refuse, set, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import type { MemberId } from '../ids.ts';
import { microphonesLocked } from '../locks/select.ts';
import type { ClassState } from '../state.ts';
import { onLearner } from '../target.ts';
import type { FloorCommand } from './commands.ts';

export const MOST_HOLDERS = 4;

export function decideFloor(state: ClassState, command: FloorCommand, by: MemberId): Decision {
  switch (command.type) {
    case 'floor.give':
      return onLearner(state, command.member, () => decideGive(state, command.member));
    case 'floor.take':
      return decideEnd(state, command.member);
    case 'floor.leave':
      return decideEnd(state, by);
    case 'voices':
      return set(state.floor.voices, command.open, { type: 'voices.changed', open: command.open });
  }
}

function decideGive(state: ClassState, member: MemberId): Decision {
  const { floor } = state;
  if (floor.holders.includes(member)) return settled;
  if (microphonesLocked(state)) return refuse(liveErrors['live.microphones-locked']);
  if (floor.holders.length >= MOST_HOLDERS) return refuse(liveErrors['live.floor-full']);
  return accept({ type: 'floor.given', member });
}

const decideEnd = ({ floor }: ClassState, member: MemberId): Decision =>
  floor.holders.includes(member) ? accept({ type: 'floor.ended', member }) : settled;
