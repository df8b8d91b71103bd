import { expect, it } from 'vitest';
import { minutes } from '#kit/model/clock.ts';
import { listLessons, signIn } from '#people/model/contract.ts';
import { importSchools } from '#people/model/import/contract.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import { openSchool } from '#test/kit/school.ts';
import { administratorOf, COLLEGE, openTown, PASSWORD, townFile } from './town.ts';

/** As a school runs behind Caddy, which says from where somebody comes. */
const production = { PREAU_PUBLIC_URL: 'https://school.example', PREAU_TRUST_PROXY: '1' };

const asPupil = (username: string, password: string) =>
  ({ kind: 'pupil', school: COLLEGE, username, password }) as const;

/** Signs in from an address of one's own; gives the refusal's code, if any. */
async function signInFrom(origin: string, address: string, username: string, password: string) {
  const response = await fetch(`${origin}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify(asPupil(username, password)),
  });
  return ((await response.json()) as { code?: string }).code;
}

function classOfThirty() {
  const { schools } = townFile(Date.now());
  const [college] = schools;
  if (college === undefined) throw new Error('The town has no collège.');
  const pupils = Array.from({ length: 30 }, (_, i) => ({
    givenName: `Enfant ${i}`,
    familyName: 'Martin',
    username: `enfant.${i}`,
    groups: ['5e A'],
    password: PASSWORD,
  }));
  return { file: { schools: [{ ...college, pupils, parents: [] }] }, pupils };
}

eachDatabaseKind('the limits of signing in', (newPlace) => {
  it('take thirty pupils behind one address at once, within ten seconds', async () => {
    await using school = await openSchool({ place: await newPlace(), environment: production });
    const { file, pupils } = classOfThirty();
    const imported = await (await administratorOf(school)).call(importSchools, { body: file });
    expect(imported.status).toBe(200);
    const began = performance.now();
    const lessons = await Promise.all(
      pupils.map(async ({ username }) => {
        const browser = school.browser();
        await browser.call(signIn, { body: asPupil(username, PASSWORD) });
        return (await browser.call(listLessons)).body.lessons?.map(({ group }) => group);
      }),
    );
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(lessons).toEqual(Array.from({ length: 30 }, () => ['5e A']));
  });

  it('lock the account on which wrong passwords are tried, and no other', async () => {
    const clock = { ahead: 0, now: () => Date.now() + clock.ahead };
    await using town = await openTown({ place: await newPlace(), clock });
    const tryAlix = async (password: string, username = 'alix.martin') =>
      (await town.browser().call(signIn, { body: asPupil(username, password) })).code;
    const tries = await Promise.all(Array.from({ length: 10 }, () => tryAlix('wrong')));
    expect(new Set(tries)).toEqual(new Set(['people.wrong-credentials']));
    expect(await tryAlix(PASSWORD)).toBe('people.too-many-tries');
    expect(await tryAlix(PASSWORD, ' Alix.MARTIN')).toBe('people.too-many-tries');
    await town.as('basile');
    await town.as('alix of the lycée');
    clock.ahead = minutes(11);
    expect(await tryAlix(PASSWORD)).toBeUndefined();
  });

  it('lock it for that address alone: the class behind its own comes in', async () => {
    await using town = await openTown({ place: await newPlace(), environment: production });
    const somewhere = (password: string) => signInFrom(town.origin, '203.0.113.5', 'alix.martin', password);
    for (let i = 0; i < 10; i++) expect(await somewhere('wrong')).toBe('people.wrong-credentials');
    expect(await somewhere(PASSWORD)).toBe('people.too-many-tries');
    expect(await signInFrom(town.origin, '198.51.100.7', 'alix.martin', PASSWORD)).toBeUndefined();
  });
});
