import type { ErrorKind } from '#kit/model/errors.ts';
import type { ClientCommand } from './command.ts';
import { liveErrors } from './errors.ts';
import type { Rule } from './feature.ts';
import { featureOfCommand } from './features.ts';
import type { MemberId } from './ids.ts';
import { standingOf } from './standing.ts';
import type { ClassState } from './state.ts';

/** Why somebody may not send a command now; null when they may. Who it is comes before what is going on. */
export function barrier(state: ClassState, type: ClientCommand['type'], by: MemberId): ErrorKind | null {
  const rule = featureOfCommand(type).rules[type];
  if (!rule) throw new Error(`No rule says who may ${type}.`);
  const { who, when } = rule;
  return barrierOfStanding(state, who, by) ?? barrierOfPhase(state, when);
}

function barrierOfStanding(state: ClassState, who: Rule['who'], by: MemberId): ErrorKind | null {
  if (who === 'anyone') return null;
  const standing = standingOf(state, by);
  if (standing === 'outside') return liveErrors['live.not-in-class'];
  if (who !== 'staff' && standing === 'visit') return liveErrors['live.only-visiting'];
  if (who === 'staff' && standing !== 'staff') return liveErrors['live.not-allowed'];
  if (who === 'learner' && standing === 'staff') return liveErrors['live.staff-is-exempt'];
  return null;
}

function barrierOfPhase(state: ClassState, when: Rule['when']): ErrorKind | null {
  if (state.session === null) return liveErrors['live.no-such-class'];
  if (when.includes(state.session.phase)) return null;
  return state.session.phase === 'closed' ? liveErrors['live.closed'] : liveErrors['live.not-open'];
}
