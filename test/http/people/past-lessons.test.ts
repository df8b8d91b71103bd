import { expect, it } from 'vitest';
import { hours } from '#kit/model/clock.ts';
import { listLessons, listPastLessons } from '#people/model/contract.ts';
import { importSchools } from '#people/model/import/contract.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import { openTown, type Someone, townFile } from './town.ts';

const DAY = hours(24);

eachDatabaseKind('lessons of the days before', (newPlace) => {
  it('are one’s own of two weeks, the latest first, and a parent’s none', async () => {
    await using town = await openTown({ place: await newPlace('town') });
    const now = Date.now();
    const file = townFile(now);
    for (const days of [2, 4, 20]) file.schools[0]?.lessons.push(...before(now - days * DAY));
    expect((await (await town.as('administrator')).call(importSchools, { body: file })).status).toBe(200);
    const seen = async (someone: Someone) => {
      const { status, code, body } = await (await town.as(someone)).call(listPastLessons);
      if (status !== 200) return code;
      return body.lessons.map(({ group, startsAt }) => `${group}, ${Math.round((now - startsAt) / DAY)}`);
    };
    expect(await seen('alix')).toEqual(['5e A, 2', '5e A, 4']);
    expect(await seen('anne')).toEqual(['5e A, 2', '5e A, 4']);
    expect(await seen('basile')).toEqual(['5e B, 2', '5e B, 4']);
    expect(await seen('alix of the lycée')).toEqual([]);
    expect(await seen('paule')).toEqual([]);
    expect(await seen('administrator')).toBe('people.not-allowed');
    expect(await seen('nobody')).toBe('people.not-signed-in');
    const { lessons } = (await (await town.as('anne')).call(listLessons)).body;
    expect(lessons.filter(({ startsAt }) => startsAt < now - DAY / 2)).toEqual([]);
  });
});

/** The day's lessons of the collège, as they were that day. */
const before = (at: number) => townFile(at).schools[0]?.lessons ?? [];
