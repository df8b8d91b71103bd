import type { Actor, Command, Context } from './command.ts';
import { type Decision, refuse } from './decision.ts';
import { liveErrors } from './errors.ts';
import { featureOfCommand, featureOfReport, isReport } from './features.ts';
import { barrier } from './rules.ts';
import type { ClassState } from './state.ts';

/** What a command does to a class: the events to append together, or why not. Changes nothing itself. */
export function decide(state: ClassState, command: Command, actor: Actor, context: Context): Decision {
  if (isReport(command)) {
    const decided = actor.kind === 'school' && featureOfReport(command.type).reports?.[command.type];
    return decided ? decided(state, command, context) : refuse(liveErrors['live.not-allowed']);
  }
  if (actor.kind === 'school') return refuse(liveErrors['live.not-allowed']);
  const barred = barrier(state, command.type, actor.id);
  if (barred) return refuse(barred);
  return featureOfCommand(command.type).decide(state, command, actor.id, context);
}
