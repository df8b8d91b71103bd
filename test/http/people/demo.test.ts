import { expect, it } from 'vitest';
import { hours, minutes } from '#kit/model/clock.ts';
import { listLessons, showDemo, showSession, signIn, signInToDemo } from '#people/model/contract.ts';
import type { PersonId } from '#people/model/ids.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import { openSchool, sharedSchool } from '#test/kit/school.ts';
import { administratorOf } from './town.ts';

const environment = { PREAU_DEMO: '1' };

eachDatabaseKind('the demonstration', (newPlace) => {
  const shared = sharedSchool(newPlace, environment);

  it('has a school of each level, in which one becomes whom one likes', async () => {
    const school = shared();
    const { body } = await school.browser().call(showDemo);
    expect(body.schools.map(({ level }) => level)).toEqual(['ecole', 'college', 'lycee']);
    for (const { people, level, name } of body.schools) {
      const count = (role: string) => people.filter((person) => person.role === role).length;
      expect([count('pupil'), count('teacher'), count('parent')]).toEqual([24, 3, 1]);
      for (const role of ['pupil', 'teacher', 'parent']) {
        const chosen = people.find((person) => person.role === role);
        const browser = school.browser();
        await browser.call(signInToDemo, { body: { person: chosen?.id as PersonId } });
        const { person } = (await browser.call(showSession)).body;
        expect(person).toMatchObject({ id: chosen?.id, role, level, school: { name } });
      }
    }
  });

  it('shows a pupil’s family name as an initial', async () => {
    const school = shared();
    const { body } = await school.browser().call(showDemo);
    const names = body.schools.flatMap(({ people }) => people.filter(({ role }) => role === 'pupil'));
    for (const { name } of names) expect(name).toMatch(/^\p{Lu}[\p{L}-]+ \p{Lu}\.$/u);
  });

  it('has a lesson that is on and a next one, for whoever teaches or learns, all day long', async () => {
    const clock = { ahead: 0, now: () => Date.now() + clock.ahead };
    await using school = await openSchool({ place: await newPlace(), environment, clock });
    const { body } = await school.browser().call(showDemo);
    for (const ahead of [0, minutes(56), hours(5), hours(11)]) {
      clock.ahead = ahead;
      for (const person of body.schools.flatMap(({ people }) => [
        ...people.slice(0, 2),
        ...people.slice(3, 4),
      ])) {
        const browser = school.browser();
        await browser.call(signInToDemo, { body: { person: person.id } });
        const { now, lessons } = (await browser.call(listLessons)).body;
        expect(lessons.filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt)).toHaveLength(1);
        expect(lessons.some(({ startsAt }) => startsAt > now)).toBe(true);
      }
    }
  });

  it('has a teacher of no lesson, to be named for one', async () => {
    const school = shared();
    const { body } = await school.browser().call(showDemo);
    for (const { people } of body.schools) {
      const [, , substitute] = people.filter(({ role }) => role === 'teacher');
      const browser = school.browser();
      await browser.call(signInToDemo, { body: { person: substitute?.id as PersonId } });
      expect((await browser.call(listLessons)).body.lessons).toEqual([]);
    }
  });

  it('prints sign-ins that work', async () => {
    const school = shared();
    const { welcome } = school.school;
    expect(welcome.length).toBeLessThanOrEqual(8);
    const password = /password is (\S+);/.exec(welcome.join('\n'))?.[1] ?? '';
    const signIns = [...welcome.join('\n').matchAll(/\((\w+)\): teacher (\S+), pupil (\S+), parent (\S+)/g)];
    expect(signIns).toHaveLength(3);
    for (const [, id = '', teacher = '', username = '', parent = ''] of signIns) {
      const bodies = [
        { kind: 'adult', email: teacher, password },
        { kind: 'pupil', school: id, username, password },
        { kind: 'adult', email: parent, password },
      ] as const;
      for (const body of bodies) expect((await school.browser().call(signIn, { body })).status).toBe(200);
    }
  });

  it('is the same after a second start', async () => {
    const place = await newPlace();
    const listing = async () => {
      await using school = await openSchool({ place, environment });
      return (await school.browser().call(showDemo)).body;
    };
    expect(await listing()).toEqual(await listing());
  });

  it('takes nobody who is not in it', async () => {
    const school = shared();
    const { code } = await school.browser().call(signInToDemo, { body: { person: 'somebody' as PersonId } });
    expect(code).toBe('people.no-such-person');
  });

  it('does not exist elsewhere', async () => {
    await using school = await openSchool({ place: await newPlace() });
    const browser = school.browser();
    const person = 'demo-college-prof-1' as PersonId;
    expect((await browser.call(showDemo)).code).toBe('people.no-demo');
    expect((await browser.call(signInToDemo, { body: { person } })).code).toBe('people.no-demo');
    expect((await browser.call(showSession)).body).toEqual({ person: null, demo: false });
  });

  it('never shares a database with a real school', async () => {
    const [demoFirst, realFirst] = [await newPlace(), await newPlace()];
    await (await openSchool({ place: demoFirst, environment }))[Symbol.asyncDispose]();
    await expect(openSchool({ place: demoFirst })).rejects.toThrow(/holds the demonstration/);
    {
      await using school = await openSchool({ place: realFirst });
      await administratorOf(school);
    }
    await expect(openSchool({ place: realFirst, environment })).rejects.toThrow(/holds a real school/);
  });
});
