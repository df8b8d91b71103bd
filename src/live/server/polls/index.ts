import type { FastifyInstance } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import type { Database } from '#kit/server/db/index.ts';
import { mount } from '#kit/server/http/mount.ts';
import { liveErrors } from '../../model/errors.ts';
import { showPolls } from '../../model/polls/contract.ts';
import { pollReport } from '../../model/polls/report.ts';
import { standingOf } from '../../model/standing.ts';
import type { LivePeople } from '../deps.ts';
import { allLines } from '../log/all-lines.ts';
import type { LiveRoom } from '../room.ts';
import { TokenBuckets } from '../viewers/token-buckets.ts';
import { answer } from './answer.ts';

export interface PollsDeps extends Pick<LiveRoom, 'whoAsks' | 'stateOf' | 'words'> {
  readonly clock: Clock;
  readonly database: Database;
  readonly people: Pick<LivePeople, 'namesOf'>;
}

/** It reads the whole log of a lesson. */
const looksEach = { burst: 10, perSecond: 0.5 };

/** The polls of a lesson, for its report: a fold of the log, which keeps nothing of its own. */
export function openPolls(deps: PollsDeps): { mount(app: FastifyInstance): void } {
  const looks = new TokenBuckets(deps.clock, looksEach);
  return {
    mount(app) {
      mount(
        app,
        showPolls,
        async ({ request, params: { classroom } }) => {
          const { member } = await deps.whoAsks(request, classroom);
          if (!looks.take(`${member} ${classroom}`)) throw new Refusal(liveErrors['live.too-fast']);
          const state = await deps.stateOf(classroom);
          const standing = state ? standingOf(state, member) : 'outside';
          if (!state || standing === 'outside') throw new Refusal(liveErrors['live.not-in-class']);
          if (standing !== 'staff') throw new Refusal(liveErrors['live.not-allowed']);
          return state;
        },
        async ({ params: { classroom }, access: state, reply }) => {
          reply.header('cache-control', 'no-store');
          const polls = pollReport(await allLines(deps.database, classroom));
          return answer(polls, state, deps.people, deps.words);
        },
      );
    },
  };
}
