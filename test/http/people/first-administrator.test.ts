import { expect, it } from 'vitest';
import { hours } from '#kit/model/clock.ts';
import { createFirstAdministrator, showSession, signIn } from '#people/model/contract.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import { openSchool, type TestSchool } from '#test/kit/school.ts';
import { administratorOf, credentials, PASSWORD, tokenIn } from './town.ts';

async function tryLink({ browser }: TestSchool, token: string, email = 'eve@town.example') {
  const body = { token, email, name: 'Eve', password: PASSWORD };
  return (await browser().call(createFirstAdministrator, { body })).code;
}

eachDatabaseKind('the first administrator', (newPlace) => {
  it('comes in by the link that the school printed, at its public address', async () => {
    const environment = { PREAU_PUBLIC_URL: 'https://school.example' };
    await using school = await openSchool({ place: await newPlace(), environment });
    expect(school.school.welcome.join()).toContain('https://school.example/premier-administrateur?jeton=');
    const administrator = await administratorOf(school);
    expect((await administrator.call(showSession)).body).toMatchObject({
      person: { name: 'Ada Admin', role: 'administrator' },
      demo: false,
    });
    const again = await school.browser().call(signIn, { body: credentials.administrator });
    expect(again.status).toBe(200);
  });

  it('is one only: the link works once, and no made-up one does', async () => {
    await using school = await openSchool({ place: await newPlace() });
    const token = tokenIn(school.school.welcome);
    expect(await tryLink(school, `${token}x`)).toBe('people.link-spent');
    const both = [tryLink(school, token, 'one@town.example'), tryLink(school, token, 'two@town.example')];
    expect((await Promise.all(both)).sort()).toEqual(['people.link-spent', undefined]);
    expect(await tryLink(school, token)).toBe('people.link-spent');
  });

  it('has a day to use the link', async () => {
    const clock = { ahead: 0, now: () => Date.now() + clock.ahead };
    await using school = await openSchool({ place: await newPlace(), clock });
    clock.ahead = hours(24.1);
    expect(await tryLink(school, tokenIn(school.school.welcome))).toBe('people.link-spent');
  });

  it('gets a link at each start until there is one, and the first used spends the others', async () => {
    const place = await newPlace();
    const tokens: string[] = [];
    {
      await using school = await openSchool({ place });
      tokens.push(tokenIn(school.school.welcome));
    }
    {
      await using school = await openSchool({ place });
      tokens.push(tokenIn(school.school.welcome));
      expect(tokens[0]).not.toBe(tokens[1]);
      expect(await tryLink(school, tokens[0] ?? '')).toBeUndefined();
      expect(await tryLink(school, tokens[1] ?? '')).toBe('people.link-spent');
    }
    await using school = await openSchool({ place });
    expect(school.school.welcome).toEqual([]);
  });

  it('leaves no token in the database', async () => {
    await using school = await openSchool({ place: await newPlace() });
    const links = await school.school.database.raw('select * from people_first_links');
    expect(links).toHaveLength(1);
    expect(JSON.stringify(links)).not.toContain(tokenIn(school.school.welcome));
  });
});
