import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { ClassroomId } from '#live/model/ids.ts';
import { listLessons, signInToDemo } from '#people/model/contract.ts';
import type { PersonId } from '#people/model/ids.ts';
import { Browser } from '../kit/browser.ts';
import { runSchool } from '../kit/running-school.ts';
import { Follower } from './kit/follower.ts';
import { insist } from './kit/insist.ts';
import { random, seedOfRun } from './kit/seed.ts';
import { Writer } from './kit/writer.ts';

const KILLS = process.env.PREAU_LONG === '1' ? 200 : 10;
const MINUTES = process.env.PREAU_LONG === '1' ? 60 : 5;
const WRITERS = 4;
const EACH_WRITES_EVERY_MS = 400;
/** The state holds this many messages: what a kill may lose must be looked for before it scrolls away. */
const WINDOW = 100;

async function signedIn(origin: string, person: string): Promise<Browser> {
  const browser = new Browser(origin);
  await browser.call(signInToDemo, { body: { person: person as PersonId } });
  return browser;
}

const pupil = (number: number): string => `demo-college-eleve-${String(number).padStart(2, '0')}`;

it(`loses and doubles nothing when the school is killed ${KILLS} times`, {
  timeout: MINUTES * 60_000,
}, async () => {
  const seed = seedOfRun();
  const dice = random(seed);
  await using school = await runSchool(['--no-media']);
  const teacher = await signedIn(school.address, 'demo-college-prof-1');
  const lessons = await teacher.call(listLessons);
  const classroom = lessons.body.lessons[0]?.id as unknown as ClassroomId;
  await insist(teacher, classroom, { type: 'open' });

  await using stack = new AsyncDisposableStack();
  const browsers = await Promise.all(
    Array.from({ length: 8 }, (_, i) => signedIn(school.address, pupil(i + 1))),
  );
  const followers = [teacher, ...browsers].map((browser) =>
    stack.use(new Follower(school.address, classroom, browser, dice)),
  );
  const writers = browsers
    .slice(0, WRITERS)
    .map((browser, i) => stack.use(new Writer(pupil(i + 1), browser, classroom, EACH_WRITES_EVERY_MS)));
  await Promise.all(followers.map((follower) => follower.openedSince(0)));

  const resumed: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await wait(300 + dice() * 1_200);
    const acknowledged = writers.map((writer) => writer.acknowledged.slice(-WINDOW / WRITERS));
    const openedBefore = followers.map(({ opened }) => opened);
    const killedAt = performance.now();
    school.killSchool();
    await Promise.all(
      followers.map(async (follower, i) => {
        await follower.openedSince(openedBefore[i] ?? 0);
        resumed.push(performance.now() - killedAt);
      }),
    );
    const marker = `after kill ${kill}`;
    await insist(teacher, classroom, { type: 'chat.say', text: marker });
    for (const follower of followers) {
      await expect.poll(() => follower.words.includes(marker), { timeout: 10_000 }).toBe(true);
      const words = follower.words;
      expect(new Set(words).size, `seed ${seed}: nothing is doubled`).toBe(words.length);
      for (const text of acknowledged.flat()) expect(words, `seed ${seed}: nothing is lost`).toContain(text);
    }
  }
  const sorted = resumed.toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN);
  console.log(
    `kill: seed ${seed}, ${KILLS} kills, resumed after ${at(0.5)} ms (median), ${at(1)} ms (worst)`,
  );
  expect(sorted).toHaveLength(KILLS * followers.length);
});
