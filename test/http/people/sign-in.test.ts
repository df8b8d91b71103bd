import { expect, it } from 'vitest';
import { hours } from '#kit/model/clock.ts';
import {
  createFirstAdministrator,
  listLessons,
  listSchools,
  showSession,
  signIn,
  signOut,
} from '#people/model/contract.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import { openSchool } from '#test/kit/school.ts';
import { COLLEGE, credentials, openTown, PASSWORD, sharedTown, tokenIn } from './town.ts';

function clockAhead() {
  const clock = { ahead: 0, now: () => Date.now() + clock.ahead };
  return clock;
}

eachDatabaseKind('signing in', (newPlace) => {
  const shared = sharedTown(newPlace);

  it('does not tell whether an account exists, by its answer or by how long it takes', async () => {
    const town = shared();
    const timed = async (username: string) => {
      const began = performance.now();
      const { status, body, setCookies } = await town
        .browser()
        .call(signIn, { body: { kind: 'pupil', school: COLLEGE, username, password: 'wrong' } });
      return { took: performance.now() - began, answer: { status, body, setCookies } };
    };
    const known: Awaited<ReturnType<typeof timed>>[] = [];
    const unknown: typeof known = [];
    for (let i = 0; i < 7; i++) {
      known.push(await timed('camille.martin'));
      unknown.push(await timed('personne.martin'));
    }
    expect(unknown[0]?.answer).toEqual(known[0]?.answer);
    const median = (tries: typeof known) => tries.map(({ took }) => took).sort((a, b) => a - b)[3] ?? 0;
    expect(median(unknown) / median(known)).toBeGreaterThan(0.4);
    expect(median(unknown) / median(known)).toBeLessThan(2.5);
  });

  it('knows a username within its school only', async () => {
    const town = shared();
    const schoolOf = async (someone: 'alix' | 'alix of the lycée') =>
      (await (await town.as(someone)).call(showSession)).body.person?.school?.name;
    expect(await schoolOf('alix')).toBe('Collège du Pont');
    expect(await schoolOf('alix of the lycée')).toBe('Lycée du Pont');
    const basileAtTheLycee = { ...credentials.basile, school: '0750002B' };
    expect((await town.browser().call(signIn, { body: basileAtTheLycee })).code).toBe(
      'people.wrong-credentials',
    );
  });

  it('offers the schools to choose from, and nothing of their people', async () => {
    const town = shared();
    const { body } = await town.browser().call(listSchools);
    expect(body.schools).toEqual([
      { id: '0750001A', name: 'Collège du Pont', level: 'college' },
      { id: '0750002B', name: 'Lycée du Pont', level: 'lycee' },
    ]);
  });

  it('has no way of signing up, nor any other address of the account library', async () => {
    const { origin } = shared();
    for (const path of ['sign-up/email', 'sign-in/username', 'get-session', 'open-session', 'ok']) {
      const { status } = await fetch(`${origin}/api/auth/${path}`, { method: 'POST' });
      expect([path, status]).toEqual([path, 404]);
    }
  });
});

eachDatabaseKind('a session', (newPlace) => {
  const shared = sharedTown(newPlace);

  it('is a cookie that scripts cannot read', async () => {
    const { setCookies } = await shared().browser().call(signIn, { body: credentials.anne });
    const cookie = setCookies.find((line) => line.includes('session_token')) ?? '';
    expect(cookie).toMatch(/^preau\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
  });

  it('travels over https only when the school is public', async () => {
    const environment = { PREAU_PUBLIC_URL: 'https://school.example' };
    await using school = await openSchool({ place: await newPlace(), environment });
    const token = tokenIn(school.school.welcome);
    const body = { token, email: 'ada@town.example', name: 'Ada', password: PASSWORD };
    const browser = school.browser();
    const { setCookies } = await browser.call(createFirstAdministrator, { body });
    expect(setCookies.join()).toMatch(
      /^__Host-preau\.session_token=[^,]*Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await browser.call(showSession)).body.person?.name).toBe('Ada');
    expect((await browser.call(signOut)).status).toBe(204);
    expect(browser.cookies).toMatch(/^__Host-preau\.entry=[^;]*$/);
  });

  it('ends when it is signed out of, also for who kept the cookie', async () => {
    const town = shared();
    const anne = await town.as('anne');
    const kept = anne.twin();
    expect((await kept.call(listLessons)).status).toBe(200);
    expect((await anne.call(signOut)).status).toBe(204);
    expect((await kept.call(listLessons)).code).toBe('people.not-signed-in');
    expect((await kept.call(showSession)).body.person).toBeNull();
    expect(anne.cookies).toMatch(/^preau\.entry=[^;]*$/);
  });

  it('ends when somebody else signs in in the same browser', async () => {
    const town = shared();
    const tablet = await town.as('alix');
    const kept = tablet.twin();
    await tablet.call(signIn, { body: credentials.basile });
    expect((await kept.call(listLessons)).code).toBe('people.not-signed-in');
    expect((await tablet.call(showSession)).body.person?.name).toBe('basile Martin');
  });

  it('leaves the person’s other sessions alone when it ends', async () => {
    const town = shared();
    const [tablet, computer] = [await town.as('anne'), await town.as('anne')];
    await tablet.call(signOut);
    expect((await computer.call(listLessons)).status).toBe(200);
  });

  it('is over after a school day', async () => {
    const clock = clockAhead();
    await using town = await openTown({ place: await newPlace(), clock });
    const anne = await town.as('anne');
    clock.ahead = hours(11.9);
    expect((await anne.call(listLessons)).status).toBe(200);
    clock.ahead = hours(12.1);
    expect((await anne.call(listLessons)).code).toBe('people.not-signed-in');
  });

  it('is not kept once it is over', async () => {
    const clock = clockAhead();
    const place = await newPlace();
    const sessions = async () => {
      await using school = await openSchool({ place, clock });
      const token = tokenIn(school.school.welcome);
      const body = { token, email: 'ada@town.example', name: 'Ada', password: PASSWORD };
      if (token !== '') await school.browser().call(createFirstAdministrator, { body });
      return (await school.school.database.raw('select 1 from auth_sessions')).length;
    };
    expect(await sessions()).toBe(1);
    expect(await sessions()).toBe(1);
    clock.ahead = hours(12.1);
    await sessions();
    expect(await sessions()).toBe(0);
  });

  it('cannot be made up', async () => {
    const town = shared();
    const [name = '', value = ''] = (await town.as('anne')).cookies.split('=');
    const forged = [`${name}=${value.slice(0, 20)}`, `${name}=x${value.slice(1)}`, `${name}=`];
    for (const cookie of forged) {
      const reply = await fetch(`${town.origin}/api/me/lessons`, { headers: { cookie } });
      expect(reply.status).toBe(401);
    }
  });
});
