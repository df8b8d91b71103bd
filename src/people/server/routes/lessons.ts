import type { FastifyInstance } from 'fastify';
import { hours, type Instant } from '#kit/model/clock.ts';
import { mount } from '#kit/server/http/mount.ts';
import { listLessons, listPastLessons } from '../../model/contract.ts';
import type { PersonId, SchoolId } from '../../model/ids.ts';
import { requireAccess } from '../access.ts';
import { aroundDay, isToday } from '../day.ts';
import type { Office } from '../deps.ts';
import { listLessonsOf } from '../store/lessons.ts';
import { childrenOf, timeZoneOf } from '../store/schools.ts';

export function mountLessons(app: FastifyInstance, office: Office): void {
  const { db, clock, sessions, demo } = office;

  mount(app, listLessons, requireAccess(sessions, { need: 'member' }), async ({ access: viewer }) => {
    await demo?.ensureLessons();
    const now = clock.now();
    const children = viewer.role === 'parent' ? await childrenOf(db, viewer.school, viewer.person) : [];
    return {
      now,
      lessons: await lessonsOfDay(office, viewer, now),
      children: await Promise.all(
        children.map(async ({ id, name, school, level }) => ({
          id,
          name,
          level,
          lessons: await lessonsOfDay(office, { school, person: id }, now),
        })),
      ),
    };
  });

  mount(app, listPastLessons, requireAccess(sessions, { need: 'member' }), async ({ access: viewer }) => {
    const now = clock.now();
    const lessons = await listLessonsOf(db, viewer, { from: now - PAST_MS, to: now });
    return { lessons: lessons.filter(({ endsAt }) => endsAt <= now).reverse() };
  });
}

/** How far back one finds one's lessons. */
const PAST_MS = 14 * hours(24);

async function lessonsOfDay({ db }: Office, whose: { school: SchoolId; person: PersonId }, now: Instant) {
  const timeZone = await timeZoneOf(db, whose.school);
  const lessons = await listLessonsOf(db, whose, aroundDay(now));
  return lessons.filter((lesson) => isToday(lesson, now, timeZone));
}
