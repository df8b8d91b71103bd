import { toAll, toStaffAndMember } from '../audience.ts';
import { beforeAndDuring, type Feature } from '../feature.ts';
import type { MemberId } from '../ids.ts';
import { has, keep, mapRecord } from '../record.ts';
import { isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import { openIf, openText } from '../text.ts';
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
  redact: (event, { exclusions }, unseal) =>
    event.type === 'exclusion.set' && event.name
      ? { ...event, name: openIf(has(exclusions, event.member), event.name, unseal) }
      : event,
  open: ({ exclusions }, unseal) => ({
    exclusions: mapRecord(exclusions, (out) => ({ ...out, name: out.name && openText(out.name, unseal) })),
  }),
};
