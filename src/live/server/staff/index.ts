import type { FastifyInstance } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import { mount } from '#kit/server/http/mount.ts';
import { peopleErrors } from '#people/model/errors.ts';
import { liveErrors } from '../../model/errors.ts';
import { listStaff, nameStaff, unnameStaff } from '../../model/staff/contract.ts';
import type { LivePeople } from '../deps.ts';
import type { LiveRoom } from '../room.ts';
import { TokenBuckets } from '../viewers/token-buckets.ts';
import { asStaff } from './as-staff.ts';

export interface StaffDeps extends Pick<LiveRoom, 'whoAsks' | 'stateOf' | 'readRoster'> {
  readonly clock: Clock;
  readonly people: Pick<LivePeople, 'staffOf' | 'teachersLike' | 'nameTeacher' | 'unnameTeacher'>;
}

/** A name is searched for letter by letter. */
const asksEach = { burst: 40, perSecond: 2 };

/** Substitutes and assistants. The timetable says who they are; the class reads it anew at once. */
export function openStaff(deps: StaffDeps): { mount(app: FastifyInstance): void } {
  const { people, readRoster } = deps;
  const asks = new TokenBuckets(deps.clock, asksEach);
  const enter = async (...asked: [Parameters<typeof asStaff>[1], Parameters<typeof asStaff>[2]]) => {
    const one = await asStaff(deps, ...asked);
    if (!asks.take(one.person)) throw new Refusal(liveErrors['live.too-fast']);
    return one;
  };
  return {
    mount(app) {
      mount(
        app,
        listStaff,
        ({ request, params }) => enter(request, params.classroom),
        async ({ params: { classroom }, query: { search = '' }, reply }) => {
          reply.header('cache-control', 'no-store');
          return {
            staff: [...(await people.staffOf(classroom))],
            others: search === '' ? [] : [...(await people.teachersLike(classroom, search))],
          };
        },
      );
      mount(
        app,
        nameStaff,
        ({ request, params }) => enter(request, params.classroom),
        async ({ params: { classroom, person }, access }) => {
          const named = await people.nameTeacher(classroom, person, access.person);
          if (!named) throw new Refusal(peopleErrors['people.no-such-person']);
          await readRoster(classroom);
          return undefined;
        },
      );
      mount(
        app,
        unnameStaff,
        ({ request, params }) => enter(request, params.classroom),
        async ({ params: { classroom, person } }) => {
          const unnamed = await people.unnameTeacher(classroom, person);
          if (!unnamed) throw new Refusal(peopleErrors['people.no-such-person']);
          await readRoster(classroom);
          return undefined;
        },
      );
    },
  };
}
