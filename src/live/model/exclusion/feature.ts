import { toAll, toStaffAndMember } from '../audience.ts';
import { beforeAndDuring, type Feature } from '../feature.ts';
import type { MemberId } from '../ids.ts';
import { keep } from '../record.ts';
import { isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import type { ExclusionCommand } from './commands.ts';
import type { ExclusionEvent } from './events.ts';
import { evolveExclusion } from './evolve.ts';

const own = ({ exclusions }: ClassState, viewer: MemberId) => ({
  exclusions: keep(exclusions, (member) => member === viewer),
});

export const exclusion: Feature<ExclusionCommand, ExclusionEvent> = {
  rules: {
    eject: { who: 'staff', when: beforeAndDuring },
    readmit: { who: 'staff', when: beforeAndDuring },
    ban: { who: 'staff', when: beforeAndDuring },
    unban: { who: 'staff', when: beforeAndDuring },
  },
  audiences: {
    'exclusion.set': toStaffAndMember,
    'exclusion.lifted': toStaffAndMember,
    'member.out': toAll,
  },
  moves: ({ member }) => [member],
  evolve: evolveExclusion,
  on: {
    'session.prepared': (state) => ({
      exclusions: keep(state.exclusions, (member) => !isStaff(state, member)),
    }),
  },
  narrow: own,
  outside: own,
};
