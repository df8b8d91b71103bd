import { expect, it } from 'vitest';
import type { PersonId } from '#people/model/ids.ts';
import { importSchools } from '#people/model/import/contract.ts';
import { placeOf } from '#people/server/store/place.ts';
import type { PeopleTables } from '#people/server/tables.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import { COLLEGE, LYCEE, openTown, type Someone, type Town, townFile } from './town.ts';

async function placeIn(town: Town, someone: Someone) {
  return placeOf(town.school.database.kysely<PeopleTables>(), await town.idOf(someone));
}

/** The divisions of the town, by the names of their groups. */
async function divisionsOf(town: Town): Promise<Record<string, string>> {
  const groups = await town.school.database.raw<{ name: string; school: string; id: string }>(
    'select school, id, name from people_groups',
  );
  return Object.fromEntries(groups.map(({ school, id, name }) => [name, `${school}/${id}`]));
}

async function changeTown(town: Town, change: (file: ReturnType<typeof townFile>) => void) {
  const file = townFile(Date.now());
  change(file);
  const administrator = await town.as('administrator');
  const { status, detail } = await administrator.call(importSchools, { body: file });
  if (status !== 200) throw new Error(`The town was not changed: ${detail}`);
}

eachDatabaseKind('a place in a school', (newPlace) => {
  it('is a pupil’s one class, and the classes that a teacher teaches', async () => {
    await using town = await openTown({ place: await newPlace('town') });
    const of = await divisionsOf(town);
    const pupil = (division: string, school = COLLEGE) => ({
      role: 'pupil',
      school,
      main: of[division],
      divisions: [of[division]],
    });
    expect(await placeIn(town, 'alix')).toEqual(pupil('5e A'));
    expect(await placeIn(town, 'basile')).toEqual(pupil('5e B'));
    expect(await placeIn(town, 'alix of the lycée')).toEqual(pupil('2de 1', LYCEE));
    const teacher = { role: 'teacher', school: COLLEGE, main: undefined };
    expect(await placeIn(town, 'anne')).toEqual({ ...teacher, divisions: [of['5e A']] });
    const parent = { role: 'parent', school: COLLEGE, main: undefined, divisions: [] };
    expect(await placeIn(town, 'paule')).toEqual(parent);
  });

  it('is nobody’s who is in no school', async () => {
    await using town = await openTown({ place: await newPlace('town') });
    expect(await placeIn(town, 'administrator')).toBeUndefined();
    const db = town.school.database.kysely<PeopleTables>();
    expect(await placeOf(db, 'nobody-of-this-id' as PersonId)).toBeUndefined();
  });

  it('is the first of a pupil’s groups, unless the roster says another', async () => {
    await using town = await openTown({ place: await newPlace('town') });
    await changeTown(town, ({ schools: [college] }) => {
      college?.groups.push('Chorale');
      const [alix, basile] = college?.pupils ?? [];
      Object.assign(alix ?? {}, { groups: ['5e B', 'Chorale'] });
      Object.assign(basile ?? {}, { groups: ['Chorale', '5e A'], division: '5e A' });
    });
    const of = await divisionsOf(town);
    expect((await placeIn(town, 'alix'))?.main).toBe(of['5e B']);
    expect((await placeIn(town, 'basile'))?.main).toBe(of['5e A']);
  });

  it('of who teaches a mixed group is all the classes from which its pupils come', async () => {
    await using town = await openTown({ place: await newPlace('town') });
    await changeTown(town, ({ schools: [college] }) => {
      college?.groups.push('Chorale');
      for (const pupil of college?.pupils ?? []) pupil.groups.push('Chorale');
      Object.assign(college?.teachers[0] ?? {}, { groups: ['Chorale'] });
    });
    const of = await divisionsOf(town);
    expect((await placeIn(town, 'anne'))?.divisions).toEqual([of['5e A'], of['5e B']].toSorted());
    expect((await placeIn(town, 'bruno'))?.divisions).toEqual([of['5e B']]);
  });

  it('is none of a pupil in no group, and of a teacher without pupils', async () => {
    await using town = await openTown({ place: await newPlace('town') });
    await changeTown(town, ({ schools: [college] }) => {
      college?.groups.push('Chorale');
      Object.assign(college?.pupils[0] ?? {}, { groups: [] });
      Object.assign(college?.teachers[0] ?? {}, { groups: ['Chorale'] });
    });
    for (const someone of ['alix', 'anne'] as const) {
      expect(await placeIn(town, someone)).toMatchObject({ main: undefined, divisions: [] });
    }
  });
});
