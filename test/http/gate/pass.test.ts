import { expect, it } from 'vitest';
import { givePass } from '#gate/model/contract.ts';
import { openCredentials } from '#gate/server/credentials/index.ts';
import type { Pass } from '#gate/server/credentials/pass.ts';
import { Revocations } from '#gate/server/passes/revocations.ts';
import type { GateTables } from '#gate/server/tables.ts';
import { readConfig } from '#kit/server/config.ts';
import { createLog } from '#kit/server/telemetry/log.ts';
import { resetPupilPassword, signIn, signOut } from '#people/model/contract.ts';
import type { Browser } from '#test/kit/browser.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import { COLLEGE, credentials, openTown, type Someone, sharedTown, type Town } from '../people/town.ts';

const everybody = Object.keys(credentials) as Someone[];

const environment = {
  PREAU_CELL: 'test-1',
  PREAU_TIME_ZONE: 'Indian/Reunion',
  PREAU_GATE_SECRETS: `${'n'.repeat(32)},${'o'.repeat(32)}`,
};

/** As a second gate with the same configuration reads it. */
function readPass(token: string, given: Record<string, string> = environment): Pass | null {
  const config = readConfig({ PREAU_SECRET: 'Fm3qz8TnW1cVb6LxJ0yRk5sHd9gPe2uA', ...given });
  return openCredentials(config).passes.read(token, Date.now());
}

async function passOf(browser: Browser): Promise<Pass> {
  const { body, code } = await browser.call(givePass);
  const pass = code === undefined ? readPass(body.pass, {}) : null;
  if (pass === null) throw new Error(`There is no pass: ${code}`);
  return pass;
}

/** Whether passes were taken back, as another node learns it. */
async function voidIn(town: Town, passes: readonly Pass[]): Promise<boolean[]> {
  const db = town.school.database.kysely<GateTables>();
  const clock = { now: () => Date.now() };
  await using revocations = await Revocations.open({ db, clock, log: createLog('silent') });
  return passes.map((pass) => revocations.isVoid(pass));
}

eachDatabaseKind('a pass', (newPlace) => {
  const shared = sharedTown(newPlace);

  it('[G3] is for the pupils of a class and their teachers, and nobody else', async () => {
    const town = shared();
    const answers: Record<string, unknown> = {};
    for (const someone of everybody) {
      const { status, code } = await (await town.as(someone)).call(givePass);
      answers[someone] = code === undefined ? status : `${status} ${code}`;
    }
    expect(answers).toEqual({
      anne: 200,
      bruno: 200,
      chloe: 200,
      alix: 200,
      basile: 200,
      camille: 200,
      'alix of the lycée': 200,
      paule: '403 gate.no-division',
      administrator: '403 people.not-allowed',
      nobody: '401 people.not-signed-in',
    });
  });

  it('[G3] says of its holder what the place follows from, and no name', async () => {
    const town = shared();
    const pass = await passOf(await town.as('alix'));
    expect(Object.keys(pass).sort()).toEqual(['divisions', 'ends', 'id', 'issued', 'person', 'role']);
    expect(pass).toMatchObject({ person: await town.idOf('alix'), role: 'pupil' });
    const teacher = await passOf(await town.as('anne'));
    expect(teacher).toMatchObject({ person: await town.idOf('anne'), role: 'teacher' });
    expect(teacher.divisions).toEqual(pass.divisions);
    expect(pass.divisions).toEqual([expect.stringMatching(`^${COLLEGE}/`)]);
    expect((await passOf(await town.as('basile'))).divisions).not.toEqual(pass.divisions);
  });

  it('[G7] is not taken back when one device signs out, or signs in again', async () => {
    const town = shared();
    const browser = await town.as('alix');
    const pass = await passOf(browser);
    await browser.call(signIn, { body: credentials.alix });
    await browser.call(signOut);
    expect(await voidIn(town, [pass])).toEqual([false]);
    expect((await browser.call(givePass)).code).toBe('people.not-signed-in');
  });
});

eachDatabaseKind('a pass under the cell’s own configuration', (newPlace) => {
  it('[G7] names the cell, ends with its school year, and is signed with the newest secret', async () => {
    await using town = await openTown({ place: await newPlace(), environment });
    const { body } = await (await town.as('alix')).call(givePass);
    const ends = readPass(body.pass)?.ends ?? 0;
    expect(new Date(ends).toISOString()).toMatch(/-08-31T19:59:00\.000Z$/);
    const keep = (secrets: string) => ({ ...environment, PREAU_GATE_SECRETS: secrets });
    expect(readPass(body.pass, keep('n'.repeat(32)))).not.toBeNull();
    expect(readPass(body.pass, keep('o'.repeat(32)))).toBeNull();
    expect(readPass(body.pass, { ...environment, PREAU_CELL: 'test-2' })).toBeNull();
    expect(readPass(body.pass, {})).toBeNull();
  });
});

eachDatabaseKind('the passes of who gets a new password', (newPlace) => {
  it('are void, all of them and nobody else’s, and a new one is good', async () => {
    await using town = await openTown({ place: await newPlace('town') });
    const [one, other, anne] = [await town.as('camille'), await town.as('camille'), await town.as('anne')];
    const camilles = [await passOf(one), await passOf(other)];
    const others = [await passOf(await town.as('alix')), await passOf(anne)];
    expect(await voidIn(town, [...camilles, ...others])).toEqual([false, false, false, false]);

    const pupil = await town.idOf('camille');
    const { body } = await anne.call(resetPupilPassword, { params: { pupil } });
    expect(await voidIn(town, [...camilles, ...others])).toEqual([true, true, false, false]);
    expect((await one.call(givePass)).code).toBe('people.not-signed-in');

    const back = town.browser();
    await back.call(signIn, { body: { ...credentials.camille, password: body.password } });
    expect(await voidIn(town, [await passOf(back)])).toEqual([false]);
  });

  it('are void also when they were asked for while it was given', async () => {
    await using town = await openTown({ place: await newPlace('town') });
    const [camille, anne] = [await town.as('camille'), await town.as('anne')];
    const pupil = await town.idOf('camille');
    const asking = Array.from({ length: 12 }, () => camille.call(givePass));
    const reset = anne.call(resetPupilPassword, { params: { pupil } });
    const asked = Array.from({ length: 12 }, () => camille.call(givePass));
    const answers = await Promise.all([...asking, ...asked]);
    await reset;
    const given = answers.flatMap(({ code, body }) => (code === undefined ? [readPass(body.pass, {})] : []));
    const passes = given.filter((pass) => pass !== null);
    expect(passes).toHaveLength(given.length);
    expect(await voidIn(town, passes)).toEqual(passes.map(() => true));
  });
});
