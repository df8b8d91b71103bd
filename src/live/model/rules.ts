import type { ErrorKind } from '#kit/model/errors.ts';
import type { ClientCommand } from './command.ts';
import { liveErrors } from './errors.ts';
import type { MemberId } from './ids.ts';
import { standingOf } from './standing.ts';
import type { ClassState, Session } from './state.ts';

type Who = 'staff' | 'learner' | 'inside' | 'anyone';
type Phase = Session['phase'];

interface Rule {
  /** `learner`: a pupil or an admitted guest. `inside`: a learner or the staff. */
  readonly who: Who;
  readonly when: readonly Phase[];
}

const lesson: readonly Phase[] = ['open'];
const beforeAndDuring: readonly Phase[] = ['prepared', 'open'];
const always: readonly Phase[] = ['prepared', 'open', 'closed'];

/** Who may send each command, and in which phase of the class. A closed class is only read. */
const rules: Readonly<Record<ClientCommand['type'], Rule>> = {
  open: { who: 'staff', when: always },
  close: { who: 'staff', when: always },
  'lobby.ask': { who: 'anyone', when: beforeAndDuring },
  'lobby.leave': { who: 'anyone', when: always },
  'lobby.admit': { who: 'staff', when: beforeAndDuring },
  'lobby.refuse': { who: 'staff', when: beforeAndDuring },
  'lobby.admit-all': { who: 'staff', when: beforeAndDuring },
  'hand.raise': { who: 'learner', when: lesson },
  'hand.lower': { who: 'inside', when: lesson },
  'hands.lower-all': { who: 'staff', when: lesson },
  'floor.give': { who: 'staff', when: lesson },
  'floor.take': { who: 'staff', when: lesson },
  'floor.leave': { who: 'learner', when: lesson },
  voices: { who: 'staff', when: beforeAndDuring },
  cameras: { who: 'staff', when: beforeAndDuring },
  'camera.allow': { who: 'staff', when: beforeAndDuring },
  'screen.allow': { who: 'staff', when: beforeAndDuring },
  'mic.mute': { who: 'staff', when: lesson },
  'mic.mute-all': { who: 'staff', when: lesson },
  'mic.lock': { who: 'staff', when: beforeAndDuring },
  'chat.say': { who: 'inside', when: lesson },
  'chat.delete': { who: 'inside', when: lesson },
  'chat.lock': { who: 'staff', when: beforeAndDuring },
  'chat.lock-one': { who: 'staff', when: beforeAndDuring },
  eject: { who: 'staff', when: beforeAndDuring },
  readmit: { who: 'staff', when: beforeAndDuring },
  ban: { who: 'staff', when: beforeAndDuring },
  unban: { who: 'staff', when: beforeAndDuring },
};

/** Why somebody may not send a command now; null when they may. Who it is comes before what is going on. */
export function barrier(state: ClassState, type: ClientCommand['type'], by: MemberId): ErrorKind | null {
  const { who, when } = rules[type];
  return barrierOfStanding(state, who, by) ?? barrierOfPhase(state, when);
}

function barrierOfStanding(state: ClassState, who: Who, by: MemberId): ErrorKind | null {
  if (who === 'anyone') return null;
  const standing = standingOf(state, by);
  if (standing === 'outside') return liveErrors['live.not-in-class'];
  if (who === 'staff' && standing !== 'staff') return liveErrors['live.not-allowed'];
  if (who === 'learner' && standing === 'staff') return liveErrors['live.staff-is-exempt'];
  return null;
}

function barrierOfPhase(state: ClassState, when: readonly Phase[]): ErrorKind | null {
  if (state.session === null) return liveErrors['live.no-such-class'];
  if (when.includes(state.session.phase)) return null;
  return state.session.phase === 'closed' ? liveErrors['live.closed'] : liveErrors['live.not-open'];
}
