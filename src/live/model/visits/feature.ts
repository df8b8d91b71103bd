import { toAll } from '../audience.ts';
import { beforeAndDuring, type Feature } from '../feature.ts';
import { drop, keep, put } from '../record.ts';
import { isPupil, isStaff } from '../standing.ts';
import type { VisitsCommand } from './commands.ts';
import type { VisitsEvent } from './events.ts';

/** An inspector or a parent watches and listens, and the whole class knows. */
export const visits: Feature<VisitsCommand, VisitsEvent> = {
  rules: { 'visit.admit': { who: 'staff', when: beforeAndDuring } },
  audiences: { 'visit.begun': toAll },
  evolve: (state, { member, as }) => ({ ...state, visits: put(state.visits, member, as) }),
  on: {
    'member.out': ({ visits }, { member }) => ({ visits: drop(visits, member) }),
    'session.prepared': (state) => ({
      visits: keep(state.visits, (member) => !isStaff(state, member) && !isPupil(state, member)),
    }),
  },
};
