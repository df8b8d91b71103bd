import { type Decision, refuse } from './decision.ts';
import { liveErrors } from './errors.ts';
import type { MemberId } from './ids.ts';
import { standingOf } from './standing.ts';
import type { ClassState } from './state.ts';

/** What the staff does to one member: only to who is in the class, and never to the staff. */
export function onLearner(state: ClassState, member: MemberId, then: () => Decision): Decision {
  switch (standingOf(state, member)) {
    case 'staff':
      return refuse(liveErrors['live.staff-is-exempt']);
    case 'outside':
      return refuse(liveErrors['live.no-such-member']);
    case 'visit':
      return refuse(liveErrors['live.only-visiting']);
    case 'pupil':
    case 'guest':
      return then();
  }
}
