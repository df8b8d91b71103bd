import { accept, type Decision, refuse, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import type { MemberId } from '../ids.ts';
import { has, membersOf } from '../record.ts';
import { isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import type { HandsCommand } from './commands.ts';

export function decideHands(state: ClassState, command: HandsCommand, by: MemberId): Decision {
  const { raised } = state.hands;
  switch (command.type) {
    case 'hand.raise':
      return has(raised, by) ? settled : accept({ type: 'hand.raised', member: by });
    case 'hand.lower': {
      const member = command.member ?? by;
      if (member !== by && !isStaff(state, by)) return refuse(liveErrors['live.not-allowed']);
      return has(raised, member) ? accept({ type: 'hand.lowered', member }) : settled;
    }
    case 'hands.lower-all':
      return membersOf(raised).length === 0 ? settled : accept({ type: 'hands.lowered' });
  }
}
