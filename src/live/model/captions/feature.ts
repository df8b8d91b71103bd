import { groupAudience, toAll } from '../audience.ts';
import { beforeAndDuring, type Feature, lesson } from '../feature.ts';
import { ownGroup } from '../groups/select.ts';
import type { CaptionsCommand } from './commands.ts';
import type { CaptionsEvent } from './events.ts';
import { dropGrouped, evolveCaptions } from './evolve.ts';

/** What the staff says, written under what the class looks at. */
export const captions: Feature<CaptionsCommand, CaptionsEvent> = {
  rules: {
    captions: { who: 'staff', when: beforeAndDuring },
    'captions.say': { who: 'staff', when: lesson },
  },
  audiences: {
    'captions.changed': toAll,
    'captions.said': ({ group }) => (group ? ['staff', groupAudience(group)] : toAll()),
  },
  evolve: evolveCaptions,
  on: {
    'groups.opened': dropGrouped,
    'groups.closed': dropGrouped,
    'session.closed': ({ captions }) => ({ captions: { ...captions, lines: [] } }),
  },
  narrow: (state, viewer) => ({
    captions: {
      ...state.captions,
      lines: state.captions.lines.filter(
        ({ group }) => group === undefined || group === ownGroup(state, viewer),
      ),
    },
  }),
};
