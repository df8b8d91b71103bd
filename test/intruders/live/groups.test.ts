import { setTimeout as wait } from 'node:timers/promises';
import { TrackSource } from '@livekit/rtc-node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Browser } from '../../kit/browser.ts';
import { MediaClient } from '../../kit/media-client.ts';
import { type RunningSchool, runSchool } from '../../kit/running-school.ts';
import { type OpenClass, openClass, wayIn } from '../kit/class.ts';
import { insist } from './kit.ts';

const [first, second, outside] = ['01', '02', '03'].map((n) => `demo-college-eleve-${n}`) as [
  string,
  string,
  string,
];
/** Long enough for sound to come, were it let through. */
const LISTEN_MS = 2_000;

let school: RunningSchool;
let lesson: OpenClass;
beforeAll(async () => {
  school = await runSchool();
  await school.voices;
  lesson = await openClass(school, 'college');
  await vi.waitFor(async () => wayIn(await lesson.askMedia(lesson.teacher)), { timeout: 5_000 });
});
afterAll(() => school[Symbol.asyncDispose]());

const lead = async (command: object) => expect(await insist(lesson.teacher, lesson, command)).toBe('done');

async function joined(browser: Browser): Promise<MediaClient> {
  const client = new MediaClient();
  expect(await client.connect(wayIn(await lesson.askMedia(browser)))).toBe(true);
  return client;
}

/** In a group all may speak: who does so tells the school first. */
async function speaks(browser: Browser, client: MediaClient): Promise<void> {
  expect(await lesson.askToSend(browser, 'microphone')).toBe('done');
  await client.sound(TrackSource.SOURCE_MICROPHONE);
}

/** The teacher in the class, and a pupil alone in each of two groups. */
async function openGroups(): Promise<void> {
  await lead({ type: 'groups.make', how: 'hand', count: 2 });
  await lead({ type: 'groups.move', member: first, group: 1 });
  await lead({ type: 'groups.move', member: second, group: 2 });
  await lead({ type: 'groups.open' });
}

const hearsSoon = (client: MediaClient) =>
  expect.poll(() => client.heard, { timeout: 20_000 }).toBeGreaterThan(20);

async function hearsNothing(client: MediaClient): Promise<void> {
  const { heard } = client;
  await wait(LISTEN_MS);
  expect(client.heard).toBe(heard);
}

describe('[C12] a pupil’s program in a group', () => {
  it('hears neither another group nor the class, and no old ticket brings it there', async () => {
    const [one, two] = [await lesson.as(first), await lesson.as(second)];
    const old = wayIn(await lesson.askMedia(one));
    await openGroups();
    await using teacher = await joined(lesson.teacher);
    await using loud = await joined(two);
    await using spy = new MediaClient();
    expect(await spy.connect(old)).toBe(true);
    await teacher.sound(TrackSource.SOURCE_MICROPHONE);
    await speaks(two, loud);
    await wait(LISTEN_MS);
    expect([spy.heard, loud.heard, teacher.heard]).toEqual([0, 0, 0]);
    await lead({ type: 'groups.close' });
  });

  it('that stays in the class when the groups open is put out, and hears it no more', async () => {
    const [one, three] = [await lesson.as(first), await lesson.as(outside)];
    await using teacher = await joined(lesson.teacher);
    await using spy = await joined(one);
    await using beside = await joined(three);
    await teacher.sound(TrackSource.SOURCE_MICROPHONE);
    await Promise.all([spy, beside].map(hearsSoon));
    await openGroups();
    const began = performance.now();
    await expect.poll(() => spy.connected, { timeout: 10_000 }).toBe(false);
    console.log(`out of the class after ${(performance.now() - began).toFixed(0)} ms`);
    await hearsNothing(spy);
    await hearsSoon(beside);
    await lead({ type: 'groups.close' });
  });

  it('that stays in its group when everybody is back is put out, and so is who was moved', async () => {
    await openGroups();
    const [one, two] = [await lesson.as(first), await lesson.as(second)];
    await using loud = await joined(one);
    await speaks(one, loud);
    await lead({ type: 'groups.move', member: second, group: 1 });
    await using moved = await joined(two);
    await hearsSoon(moved);
    await lead({ type: 'groups.move', member: second, group: 2 });
    await expect.poll(() => moved.connected, { timeout: 10_000 }).toBe(false);
    await hearsNothing(moved);
    await lead({ type: 'groups.close' });
    await expect.poll(() => loud.connected, { timeout: 10_000 }).toBe(false);
  });

  it('speaks there without the floor, and not when it is locked', async () => {
    await openGroups();
    await lead({ type: 'groups.visit', group: 1 });
    await using teacher = await joined(lesson.teacher);
    const one = await lesson.as(first);
    await using loud = await joined(one);
    await speaks(one, loud);
    await hearsSoon(teacher);
    await lead({ type: 'mic.lock', member: first, locked: true });
    await wait(1_000);
    await hearsNothing(teacher);
    await lead({ type: 'mic.lock', member: first, locked: false });
    await lead({ type: 'groups.close' });
  });
});
