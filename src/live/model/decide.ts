import type { Actor, Command, Context } from './command.ts';
import { decideCommand, decideReport, isReport } from './deciders.ts';
import { type Decision, refuse } from './decision.ts';
import { liveErrors } from './errors.ts';
import { barrier } from './rules.ts';
import type { ClassState } from './state.ts';

/** What a command does to a class: the events to append together, or why not. Changes nothing itself. */
export function decide(state: ClassState, command: Command, actor: Actor, context: Context): Decision {
  if (isReport(command)) {
    if (actor.kind !== 'school') return refuse(liveErrors['live.not-allowed']);
    return decideReport(state, command, context);
  }
  if (actor.kind === 'school') return refuse(liveErrors['live.not-allowed']);
  const barred = barrier(state, command.type, actor.id);
  if (barred) return refuse(barred);
  return decideCommand(state, command, actor.id, context);
}
