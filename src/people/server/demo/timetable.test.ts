import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isToday } from '../day.ts';
import { demoSchools } from './schools.ts';
import { lessonsAround } from './timetable.ts';

const instants = fc.integer({ min: 1_600_000_000_000, max: 2_500_000_000_000 });

it('has one lesson at any instant, the next when it ends, and the same ids whenever it is asked', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...demoSchools), (now, school) => {
      const [on, next, ...later] = lessonsAround(school, now);
      if (!on || !next) throw new Error('There is no lesson.');
      expect(on.startsAt <= now && now < on.endsAt).toBe(true);
      expect(next.startsAt).toBe(on.endsAt);
      expect(lessonsAround(school, on.endsAt).slice(0, 2)).toEqual([next, later[0]]);
      for (const { id, startsAt } of [on, next]) {
        expect(id).toMatch(/^demo-[a-z0-9-]+$/);
        expect(startsAt % 300_000).toBe(0);
      }
    }),
  );
});

it('has its four lessons on the list of the day, at midnight too', () => {
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(...demoSchools),
      fc.constantFrom('Europe/Paris', 'Pacific/Noumea'),
      (now, school, timeZone) => {
        expect(lessonsAround(school, now).filter((lesson) => isToday(lesson, now, timeZone))).toHaveLength(4);
      },
    ),
  );
});
