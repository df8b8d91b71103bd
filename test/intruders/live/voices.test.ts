import { setTimeout as wait } from 'node:timers/promises';
import { TrackSource } from '@livekit/rtc-node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { MediaClient } from '../../kit/media-client.ts';
import { type RunningSchool, runSchool } from '../../kit/running-school.ts';
import { type OpenClass, openClass, wayIn } from '../kit/class.ts';
import { knock } from '../kit/knock.ts';
import { insist } from './kit.ts';

const pupil = 'demo-college-eleve-05';
/** Longer than a packet in flight. */
const SILENCE_MS = 1_500;

let school: RunningSchool;
let lesson: OpenClass;
beforeAll(async () => {
  school = await runSchool();
  await school.voices;
  lesson = await openClass(school, 'college');
  await vi.waitFor(async () => wayIn(await lesson.askMedia(lesson.teacher)), { timeout: 5_000 });
});
afterAll(() => school[Symbol.asyncDispose]());

const tell = (command: object) => insist(lesson.teacher, lesson, command);

/** A pupil’s program that speaks and means to go on, whatever it is told; and the teacher, who hears it. */
async function speaking(member: string) {
  await tell({ type: 'voices', open: true });
  const browser = await lesson.as(member);
  const teacher = new MediaClient();
  await teacher.connect(wayIn(await lesson.askMedia(lesson.teacher)));
  const way = wayIn(await lesson.askMedia(browser));
  const loud = new MediaClient();
  expect(await loud.connect(way)).toBe(true);
  expect(await lesson.askToSend(browser, 'microphone')).toBe('done');
  await loud.sound(TrackSource.SOURCE_MICROPHONE);
  await expect.poll(() => teacher.heard, { timeout: 20_000 }).toBeGreaterThan(20);
  return {
    browser,
    teacher,
    loud,
    way,
    async [Symbol.asyncDispose]() {
      await loud[Symbol.asyncDispose]();
      await teacher[Symbol.asyncDispose]();
    },
  };
}

/** How long after a command the last sound was heard; fails when it goes on. */
async function silencedAfter(teacher: MediaClient, command: object): Promise<number> {
  const began = performance.now();
  expect(await tell(command)).toBe('done');
  let [heard, last] = [teacher.heard, began];
  while (performance.now() - last < SILENCE_MS) {
    if (performance.now() - began > 10_000) throw new Error('It goes on.');
    await wait(20);
    if (teacher.heard !== heard) [heard, last] = [teacher.heard, performance.now()];
  }
  return last - began;
}

describe.each([
  [
    'a lock of all microphones',
    { type: 'lock', what: 'microphones', locked: true },
    { type: 'lock', what: 'microphones', locked: false },
  ],
  ['quiet work', { type: 'quiet', on: true }, { type: 'quiet', on: false }],
] as const)('%s', (_what, closing, opening) => {
  it('[C11] silences within a second a program that obeys nobody, and leaves it connected', async () => {
    await using voice = await speaking(pupil);
    const ms = await silencedAfter(voice.teacher, closing);
    console.log(`silent after ${ms.toFixed(0)} ms`);
    expect(ms).toBeLessThan(1_000);
    expect(voice.loud.connected).toBe(true);
    expect(await lesson.askToSend(voice.browser, 'microphone')).toBe('403 live.may-not-send');
    void voice.loud.sound(TrackSource.SOURCE_MICROPHONE).catch(() => {});
    const { heard } = voice.teacher;
    await wait(SILENCE_MS);
    expect(voice.teacher.heard).toBe(heard);
    await tell(opening);
  });
});

describe('[C17] who is banned', () => {
  it('is out of the voices at once, and neither an old ticket nor a new one brings them back', async () => {
    const member = 'demo-college-eleve-06';
    await using voice = await speaking(member);
    expect(await silencedAfter(voice.teacher, { type: 'disturb', member })).toBeLessThan(2_000);
    await expect.poll(() => voice.loud.connected, { timeout: 10_000 }).toBe(false);
    const door = `${voice.way.url}/rtc?access_token=${voice.way.token}`;
    for (let n = 0; n < 5; n += 1) expect(await knock(door)).toBe(403);
    expect(await lesson.askMedia(voice.browser)).toBe('403 live.not-in-class');
    expect(await lesson.askMedia(await lesson.as(member))).toBe('403 live.not-in-class');
    expect(await new MediaClient().connect(voice.way)).toBe(false);
  });
});
