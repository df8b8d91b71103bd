import { toAll, toStaff, toStaffAndMember } from '../audience.ts';
import { beforeAndDuring, type Feature, lesson } from '../feature.ts';
import { keep } from '../record.ts';
import type { PollsCommand } from './commands.ts';
import type { PollsEvent } from './events.ts';
import { endRunning, evolvePolls } from './evolve.ts';

export const polls: Feature<PollsCommand, PollsEvent> = {
  rules: {
    'poll.prepare': { who: 'staff', when: beforeAndDuring },
    'poll.discard': { who: 'staff', when: beforeAndDuring },
    'poll.start': { who: 'staff', when: lesson },
    'poll.ask': { who: 'staff', when: lesson },
    'poll.vote': { who: 'learner', when: lesson },
    'poll.end': { who: 'staff', when: lesson },
    'poll.share': { who: 'staff', when: lesson },
    'poll.tell': { who: 'staff', when: lesson },
  },
  audiences: {
    'poll.prepared': toStaff,
    'poll.discarded': toStaff,
    'poll.filed': toStaff,
    'poll.started': toAll,
    'poll.voted': toStaffAndMember,
    'poll.vote-changed': toStaffAndMember,
    'poll.counted': toStaff,
    'poll.handed-in': toStaff,
    'poll.asked-again': toAll,
    'poll.ended': toAll,
    'poll.shown': toAll,
    'poll.hidden': toAll,
    'poll.told': toAll,
  },
  evolve: evolvePolls,
  on: { 'session.closed': endRunning },
  narrow: ({ polls: { asked } }, viewer) => ({
    polls: {
      drafts: [],
      asked: asked.map((poll) => ({
        ...poll,
        right: poll.told ? poll.right : null,
        votes: keep(poll.votes, (member) => member === viewer),
        tally: null,
        handedIn: 0,
      })),
    },
  }),
};
