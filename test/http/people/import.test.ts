import { expect, it } from 'vitest';
import { listLessons, listSchools, showSession, signIn } from '#people/model/contract.ts';
import { importSchools } from '#people/model/import/contract.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import { credentials, openTown, townFile } from './town.ts';

const now = Date.now();

eachDatabaseKind('an import', (newPlace) => {
  it('that comes twice changes nothing the second time', async () => {
    await using town = await openTown({ place: await newPlace(), clock: { now: () => now } });
    const everything = async () => {
      const tables = [
        'schools',
        'groups',
        'members',
        'memberships',
        'guardians',
        'lessons',
        'lesson_teachers',
        'identities',
      ];
      const rows = tables.map((table) =>
        town.school.database.raw(`select * from people_${table} as t order by t::text`),
      );
      return Promise.all(rows);
    };
    const before = await everything();
    const administrator = await town.as('administrator');
    const { body } = await administrator.call(importSchools, { body: townFile(now) });
    expect(body).toEqual({ schools: 2, enrolled: 0, people: 8, lessons: 3 });
    expect(await everything()).toEqual(before);
  });

  it('brings names, groups and lessons up to date, and leaves passwords as they are', async () => {
    await using town = await openTown({ place: await newPlace(), clock: { now: () => now } });
    const file = townFile(now);
    const [college] = file.schools;
    const alix = college?.pupils[0];
    const history = college?.lessons[0];
    if (!alix || !history) throw new Error('The town has changed.');
    Object.assign(alix, { familyName: 'Martin-Roy', groups: ['5e B'], password: 'another password' });
    Object.assign(history, { title: 'Les villes' });
    await (await town.as('administrator')).call(importSchools, { body: file });

    const browser = town.browser();
    const { body } = await browser.call(signIn, { body: credentials.alix });
    expect(body.person).toMatchObject({ name: 'alix Martin-Roy', groups: ['5e B'] });
    expect((await browser.call(listLessons)).body.lessons.map(({ group }) => group)).toEqual(['5e B']);
    const { lessons } = (await (await town.as('anne')).call(listLessons)).body;
    expect(lessons.map(({ title }) => title)).toEqual(['Les villes']);
  });

  it('with bad rows names each of them and changes nothing at all', async () => {
    await using town = await openTown({ place: await newPlace() });
    const administrator = await town.as('administrator');
    const file = townFile(Date.now());
    const [college, lycee] = file.schools;
    if (!college || !lycee) throw new Error('The town has changed.');
    college.name = 'Another name';
    college.pupils.push({ ...college.pupils[0], username: 'new.one', groups: ['6e Z'] } as never);
    lycee.teachers.push({ ...college.teachers[0] } as never);
    lycee.lessons[0]?.teachers.push('stranger@school.example');
    const { status, code, detail } = await administrator.call(importSchools, { body: file });
    expect([status, code]).toEqual([422, 'people.import-refused']);
    expect(detail).toContain('schools[0].pupils[3].groups: no such group in this school.');
    expect(detail).toContain('schools[1].teachers[1].email: the address is in the file twice.');
    expect(detail).toContain('schools[1].lessons[0].teachers: no such teacher in this school.');
    const { body } = await town.browser().call(listSchools);
    expect(body.schools.map(({ name }) => name)).toEqual(['Collège du Pont', 'Lycée du Pont']);
  });

  it('gives nobody of another school, nor the administrator, a second life', async () => {
    await using town = await openTown({ place: await newPlace() });
    const administrator = await town.as('administrator');
    for (const email of ['anne.roy@school.example', 'ada@town.example']) {
      const file = townFile(Date.now());
      const lycee = file.schools.pop();
      if (!lycee) throw new Error('The town has changed.');
      lycee.teachers.push({ ...lycee.teachers[0], email } as never);
      const { detail } = await administrator.call(importSchools, { body: { schools: [lycee] } });
      expect(detail).toContain('schools[0].teachers[1].email: the address is that of another account.');
    }
    expect((await (await town.as('anne')).call(showSession)).body.person?.school?.name).toBe(
      'Collège du Pont',
    );
  });

  it('of two at once leaves the town whole', async () => {
    await using town = await openTown({ place: await newPlace() });
    const administrator = await town.as('administrator');
    const file = townFile(Date.now());
    file.schools[0]?.pupils.push({ ...file.schools[0].pupils[0], username: 'new.one' } as never);
    const both = [1, 2].map(() => administrator.call(importSchools, { body: file }));
    const enrolled = (await Promise.all(both)).map(({ body }) => body.enrolled);
    expect(enrolled.sort()).toEqual([0, 1]);
  });
});
