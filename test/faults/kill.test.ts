import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import type { ClassroomId } from '#live/model/ids.ts';
import { listLessons, signInToDemo } from '#people/model/contract.ts';
import type { PersonId } from '#people/model/ids.ts';
import { Browser } from '../kit/browser.ts';
import { runSchool } from '../kit/running-school.ts';
import { faultsBetween } from './kit/accounts.ts';
import { Actor } from './kit/actor.ts';
import { expectAsFresh } from './kit/fresh.ts';
import { giveEachPageItsFetch, Page } from './kit/page.ts';
import { giver, raiser, speaker } from './kit/parts.ts';
import { Recorder } from './kit/recorder.ts';
import { random, seedOfRun } from './kit/seed.ts';

const KILLS = process.env.PREAU_LONG === '1' ? 200 : 10;
const MINUTES = process.env.PREAU_LONG === '1' ? 60 : 5;
const PUPILS = 8;
const EACH_ACTS_EVERY_MS = 400;

async function signedIn(origin: string, person: string): Promise<Browser> {
  const browser = new Browser(origin);
  await browser.call(signInToDemo, { body: { person: person as PersonId } });
  return browser;
}

const pupil = (number: number): string => `demo-college-eleve-${String(number).padStart(2, '0')}`;

afterEach(() => vi.unstubAllGlobals());

it(`loses and doubles nothing when the school is killed ${KILLS} times in a busy lesson`, {
  timeout: MINUTES * 60_000,
}, async () => {
  const seed = seedOfRun();
  console.log(`kill: seed ${seed} (PREAU_SEED=${seed} chooses the same moments again)`);
  const dice = random(seed);
  await using school = await runSchool(['--no-media']);
  giveEachPageItsFetch();
  const browsers = await Promise.all(
    ['demo-college-prof-1', ...Array.from({ length: PUPILS }, (_, i) => pupil(i + 1))].map((person) =>
      signedIn(school.address, person),
    ),
  );
  const [desk] = browsers as [Browser];
  const classroom = (await desk.call(listLessons)).body.lessons[0]?.id as unknown as ClassroomId;

  await using stack = new AsyncDisposableStack();
  const pages: Page[] = [];
  for (const browser of browsers) pages.push(stack.use(await Page.open(school.address, browser, classroom)));
  const [teacher] = pages as [Page];
  const opened = await teacher.send({ type: 'open' });
  const recorder = stack.use(new Recorder(school.address, classroom, desk));
  await expect
    .poll(() => Math.min(recorder.seq, ...pages.map(({ view }) => view.seq)))
    .toBeGreaterThanOrEqual(opened);
  const actors = pages.map((page, i) => {
    const part = page === teacher ? giver() : i % 2 === 0 ? speaker() : raiser();
    const own = random(seed + i);
    return stack.use(new Actor(page, part, () => EACH_ACTS_EVERY_MS * (0.5 + own())));
  });

  const resumed: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    for (const actor of actors) actor.begin();
    await wait(300 + dice() * 1_200);
    const back = pages.map((page) => page.resumes());
    const killedAt = performance.now();
    school.killSchool();
    for (const at of await Promise.all(back)) resumed.push(at - killedAt);
    await Promise.all(actors.map((actor) => actor.pause()));
    const last = await teacher.send({ type: 'chat.say', text: `after kill ${kill}` });
    await expect.poll(() => recorder.seq, { timeout: 10_000 }).toBeGreaterThanOrEqual(last);
    const acknowledged = pages.flatMap((page) => page.acknowledged);
    expect(faultsBetween(acknowledged, recorder), `seed ${seed}, kill ${kill}`).toEqual([]);
    await Promise.all(pages.map((page) => expectAsFresh(page, school.address, classroom)));
  }
  const sorted = resumed.toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN);
  const acts = pages.flatMap((page) => page.acknowledged).filter(({ seq }) => recorder.hasSeen(seq));
  console.log(
    `kill: seed ${seed}, ${KILLS} kills, ${acts.length} acknowledged commands accounted for, ` +
      `resumed after ${at(0.5)} ms (median), ${at(1)} ms (worst)`,
  );
  expect(sorted).toHaveLength(KILLS * pages.length);
});
