import type { FastifyInstance } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import type { Database } from '#kit/server/db/index.ts';
import { mount } from '#kit/server/http/mount.ts';
import { liveErrors } from '../../model/errors.ts';
import type { ClassroomId } from '../../model/ids.ts';
import { listEarlierLessons, reusePreparation } from '../../model/preparation/contract.ts';
import type { LivePeople } from '../deps.ts';
import type { LiveRoom } from '../room.ts';
import { SlideStore } from '../slides/store.ts';
import { asStaff } from '../staff/as-staff.ts';
import { TokenBuckets } from '../viewers/token-buckets.ts';
import { reuse } from './reuse.ts';

export interface PreparationDeps extends Pick<LiveRoom, 'whoAsks' | 'stateOf' | 'act' | 'words'> {
  readonly clock: Clock;
  readonly database: Database;
  readonly people: Pick<LivePeople, 'lessonsTaughtBy'>;
}

/** Each reads a whole class and may write hundreds of lines. */
const reusesEach = { burst: 6, perSecond: 0.1 };
const listsEach = { burst: 20, perSecond: 1 };

/** A lesson that was prepared is prepared again for another class, or another week. */
export function openPreparation(deps: PreparationDeps): { mount(app: FastifyInstance): void } {
  const slides = new SlideStore(deps.database);
  const [lists, reuses] = [new TokenBuckets(deps.clock, listsEach), new TokenBuckets(deps.clock, reusesEach)];
  const heldOf = (lessons: readonly { readonly id: string }[]) => heldAmong(deps.database, lessons);
  return {
    mount(app) {
      mount(
        app,
        listEarlierLessons,
        async ({ request, params }) => {
          const one = await asStaff(deps, request, params.classroom);
          if (!lists.take(one.person)) throw new Refusal(liveErrors['live.too-fast']);
          return one;
        },
        async ({ params: { classroom }, access: { person }, reply }) => {
          reply.header('cache-control', 'no-store');
          const taught = await deps.people.lessonsTaughtBy(person);
          const held = await heldOf(taught);
          return {
            lessons: taught
              .filter(({ id }) => id !== (classroom as string) && held.has(id))
              .map((lesson) => ({ ...lesson, id: lesson.id as ClassroomId })),
          };
        },
      );
      mount(
        app,
        reusePreparation,
        async ({ request, params, body }) => {
          const into = await asStaff(deps, request, params.classroom);
          const from = await asStaff(deps, request, body.from);
          if (!reuses.take(into.person)) throw new Refusal(liveErrors['live.too-fast']);
          return { by: into.person, source: from.state, target: into.state };
        },
        async ({ params, body, access: { by, source, target } }) => {
          if (target.session?.phase === 'closed') throw new Refusal(liveErrors['live.closed']);
          const asked = { from: body.from, into: params.classroom, by };
          return await reuse({ ...deps, slides }, asked, source, target);
        },
      );
    },
  };
}

const known = 'select classroom from live_classrooms where classroom = any($1::text[])';

/** Those that have a log. */
async function heldAmong(
  database: Database,
  lessons: readonly { readonly id: string }[],
): Promise<ReadonlySet<string>> {
  const rows = await database.raw<{ classroom: string }>(known, [lessons.map(({ id }) => id)]);
  return new Set(rows.map(({ classroom }) => classroom));
}
