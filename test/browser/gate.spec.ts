import { expect, test } from '@playwright/test';
import { divisionHash, rankOf } from '#gate/model/rank.ts';
import { Browser } from '../kit/browser.ts';
import { bulletinFor } from '../kit/gate.ts';
import { startPostgres } from '../kit/postgres.ts';
import { brokenRules } from './kit/axe.ts';
import { Morning } from './kit/gate/morning.ts';
import { codeOf, fillTown, passesOf } from './kit/gate/town.ts';
import { Waiter } from './kit/gate/waiter.ts';

const GROUPS = ['5e A', '5e B', '5e C'];
/** Entries a second: all are in within a minute or so. */
const RATE = 0.35;
/** A walk-in who comes before the crowd is there finds a token. */
const TRIES = 8;

test('[G3] [G4] [G5] [G7] [G12] three classes and two walk-ins enter in their order, whatever befalls the gate', async ({
  browser,
}) => {
  test.setTimeout(420_000);
  await using postgres = await startPostgres();
  await using morning = await Morning.open(await postgres.createDatabase());
  const { origin } = morning.nginx;
  await morning.startGate();
  const [token] = /jeton=\S+/.exec(morning.school.ready.lines.join('\n')) ?? [''];
  await fillTown(origin, token.slice('jeton='.length), GROUPS);
  const people = (await Promise.all(GROUPS.map((group) => passesOf(origin, group)))).flat();
  const code = await codeOf(origin, '5e B');

  await morning.order({ engaged: true, rate: RATE });
  const observer = new Browser(origin);
  await expect.poll(async () => (await bulletinFor(observer)).rate).toBe(RATE);
  const entered: string[] = [];
  const came: string[] = [];
  const come = (name: string, kept?: string) => {
    came.push(name);
    return Waiter.come(browser, origin, name, kept, (who) => entered.push(who));
  };
  /** Has knocked and waits, or is in. */
  const isThere = async ({ name, page }: Waiter) =>
    entered.includes(name) ||
    /entre[sz]? /.test((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
  // Who finds a token goes in at once; then the next one waits.
  const comeAndWait = async (name: string) => {
    for (let i = 1; i <= TRIES; i += 1) {
      const waiter = await come(`${name} ${i}`);
      await expect.poll(() => isThere(waiter), { timeout: 20_000 }).toBe(true);
      if (!entered.includes(waiter.name)) return waiter;
    }
    throw new Error('Nobody waits any more.');
  };
  // Whoever comes first finds what the bucket holds.
  for (const early of ['first', 'second', 'third']) await come(early);
  await expect.poll(() => entered.length).toBeGreaterThan(1);

  const teachers = people.filter(({ role }) => role === 'teacher');
  const pupils = people.filter(({ role }) => role === 'pupil');
  const desks = await Promise.all(teachers.map(({ name, kept }) => come(name, kept)));
  for (const waiter of desks) await expect.poll(() => isThere(waiter), { timeout: 20_000 }).toBe(true);
  // All at once, so that on a slow machine, too, a crowd is there before the first of it are in.
  const [waiters, walkIn, lastWalkIn] = await Promise.all([
    Promise.all(pupils.map(({ name, kept }) => come(name, kept))),
    comeAndWait('walk-in'),
    comeAndWait('last walk-in'),
  ]);
  for (const waiter of waiters) await expect.poll(() => isThere(waiter), { timeout: 20_000 }).toBe(true);
  // The order is that of those who wait: who came while it was still quiet went in at once.
  const before = entered.length;
  await walkIn.page.screenshot({ path: 'test-results/gate-walk-in.png', fullPage: true });

  for (const crowd of [[walkIn, lastWalkIn], waiters]) await expectAccessible(crowd, entered);

  // A pupil without a password has the code from the teacher.
  const guest = await come('guest of 5e B');
  await guest.page.getByText('J’ai un code de classe').click();
  await guest.page.getByLabel('Code de la classe').fill(code);
  await guest.page.getByRole('button', { name: 'Rejoindre la classe' }).click();
  await expect(guest.page.getByRole('heading', { level: 1 })).toContainText('classe');

  const isIn = ({ name }: { name: string }) => entered.includes(name);
  await expect.poll(() => teachers.every(isIn), { timeout: 60_000 }).toBe(true);
  const names = new Set(teachers.map(({ name }) => name));
  const ahead = entered.slice(
    0,
    entered.findLastIndex((name) => names.has(name)),
  );
  // A teacher who comes back later than told, on a machine that is slow, leaves a token to whoever knocks.
  expect(
    pupils.filter(({ name }) => ahead.includes(name)).length,
    'pupils who entered before the last of the teachers who waited',
  ).toBeLessThanOrEqual(3);

  // The gate is killed; the pages stay, and a tab that was closed comes back to its place.
  const ticket = await lastWalkIn.ticket();
  await morning.killGate();
  await lastWalkIn.closeAndReopen();
  await expect(lastWalkIn.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await lastWalkIn.ticket()).toBe(ticket);
  await morning.startGate();
  await expect.poll(() => entered.length, { timeout: 60_000 }).toBeGreaterThan(before + 8);
  await morning.killGate();
  await morning.startGate();

  await guest.page.waitForURL(/\/classe\//, { timeout: 120_000 });
  await expect.poll(() => entered.length, { timeout: 120_000 }).toBe(came.length);
  expect([...entered].sort()).toEqual([...came].sort());
  expect(await lastWalkIn.ticket()).toBe(ticket);

  const { seed, day, rush } = await bulletinFor(observer);
  const order = GROUPS.map((group) => {
    const [division = ''] = people.find((person) => person.group === group)?.divisions ?? [];
    return { group, rank: rankOf(divisionHash(Buffer.from(seed, 'base64url'), division), day, rush) };
  })
    .sort((a, b) => a.rank - b.rank)
    .map(({ group }) => group);
  const waited = entered.slice(before);
  const classes = waited.flatMap((name) => pupils.find((pupil) => pupil.name === name)?.group ?? []);
  expect(classes.length).toBeGreaterThan(6);
  // A time that was told before the last of them came stays told, and a gate that starts again has two tokens for whoever knocks.
  const turns = classes.map((group) => order.indexOf(group));
  const overtakenBy = turns.map((turn, i) => turns.slice(0, i).filter((earlier) => earlier > turn).length);
  expect(Math.max(...overtakenBy), classes.join()).toBeLessThanOrEqual(3);
});

/** The page of somebody who waits on while it is looked at. */
async function expectAccessible(crowd: readonly Waiter[], entered: readonly string[]): Promise<void> {
  for (const { name, page } of crowd) {
    if (entered.includes(name)) continue;
    const looked = await brokenRules(page).catch((error: unknown) => {
      // Whoever is let in leaves the page.
      if (!entered.includes(name)) throw error;
    });
    if (looked === undefined || entered.includes(name)) continue;
    expect(looked).toEqual([]);
    return;
  }
  throw new Error('Nobody waits any more.');
}
