import { accept, type Decision, settled } from '../decision.ts';
import { has } from '../record.ts';
import { isInside } from '../standing.ts';
import type { ClassState } from '../state.ts';
import type { ReportPresence } from './commands.ts';

/** Only who belongs to the class is ever shown as there. */
export function decidePresence(state: ClassState, command: ReportPresence): Decision {
  const there = new Set(command.joined);
  const gone = new Set(command.left);
  const joined = [...there].filter((member) => !has(state.present, member) && isInside(state, member));
  const left = [...gone].filter((member) => has(state.present, member) && !there.has(member));
  if (joined.length + left.length === 0) return settled;
  return accept({ type: 'presence.changed', joined, left });
}
