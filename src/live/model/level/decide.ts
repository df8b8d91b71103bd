import { accept, type Decision, set, settled } from '../decision.ts';
import type { ClassState } from '../state.ts';
import type { GiveLevel, LevelCommand } from './commands.ts';

export const decideLevel = ({ level }: ClassState, command: LevelCommand): Decision =>
  set(level.wished, command.level, { type: 'level.wished', level: command.level });

/** A class that is closed has left the ladder, whatever is still on its way to it. */
export function giveLevel({ session, level: now }: ClassState, { level, why }: GiveLevel): Decision {
  if (session === null || session.phase === 'closed') return settled;
  return level === now.given && why === now.why ? settled : accept({ type: 'level.given', level, why });
}
