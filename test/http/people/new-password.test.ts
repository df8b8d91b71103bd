import { expect, it } from 'vitest';
import { listLessons, resetPupilPassword, signIn } from '#people/model/contract.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import { credentials, openTown } from './town.ts';

/** A new password whose every step falls between the check of the old one and the session that it opens. */
const resetBeforeEachSession = [
  `create function reset_before_session() returns trigger language plpgsql as $$
   begin
     update auth_accounts set password = 'the new one' where "userId" = new."userId";
     delete from auth_sessions where "userId" = new."userId";
     return new;
   end $$`,
  `create trigger reset_before_session before insert on auth_sessions
   for each row execute function reset_before_session()`,
];

eachDatabaseKind('an old password', (newPlace) => {
  it('opens nothing, even when its check had begun before the new one was given', async () => {
    await using town = await openTown({ place: await newPlace('town') });
    const { database } = town.school;
    await database.transact(resetBeforeEachSession.map((sql) => ({ sql })));
    for (const someone of ['camille', 'anne'] as const) {
      const browser = town.browser();
      const { code, setCookies } = await browser.call(signIn, { body: credentials[someone] });
      expect([someone, code, setCookies]).toEqual([someone, 'people.wrong-credentials', []]);
    }
    const left = await database.raw<{ role: string }>(
      `select role from auth_sessions join people_identities on subject = "userId"
       join people_members on people_members.id = person`,
    );
    expect(left).toEqual([]);
  });

  it('keeps nobody in who goes on signing in with it while the new one is given', async () => {
    await using town = await openTown({ place: await newPlace('town') });
    const [anne, pupil] = [await town.as('anne'), await town.idOf('camille')];
    const browsers = Array.from({ length: 12 }, () => town.browser());
    const looping = browsers.map((browser) => browser.call(signIn, { body: credentials.camille }));
    await looping[0];
    const { status } = await anne.call(resetPupilPassword, { params: { pupil } });
    expect(status).toBe(200);
    await Promise.all(looping);
    for (const browser of browsers) {
      expect((await browser.call(listLessons)).code).toBe('people.not-signed-in');
    }
  });
});
