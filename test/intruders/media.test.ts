import { setTimeout as wait } from 'node:timers/promises';
import { TrackSource } from '@livekit/rtc-node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { MemberId } from '#live/model/ids.ts';
import { signOut } from '#people/model/contract.ts';
import { Browser } from '../kit/browser.ts';
import { MediaClient } from '../kit/media-client.ts';
import { type RunningSchool, runSchool } from '../kit/running-school.ts';
import { command, type OpenClass, openClass, wayIn } from './kit/class.ts';
import { knock } from './kit/knock.ts';

const pupil = 'demo-college-eleve-05';
/** Longer than a packet in flight, and than the engine takes to tell who left. */
const SILENCE_MS = 2_000;

let school: RunningSchool;
let lesson: OpenClass;
beforeAll(async () => {
  school = await runSchool();
  await school.voices;
  lesson = await openClass(school, 'college');
  // The engine answers; the school sees it at its next look.
  await vi.waitFor(async () => wayIn(await lesson.askMedia(lesson.teacher)), { timeout: 5_000 });
});
afterAll(() => school[Symbol.asyncDispose]());

describe('the way into the voices of a class', () => {
  it('is shown to its people, and to nobody else', async () => {
    const { as, askMedia } = lesson;
    expect(await askMedia(await as(pupil))).toMatchObject({ token: expect.any(String) });
    const signedOut = await as('demo-college-eleve-06');
    const stolen = signedOut.twin();
    await signedOut.call(signOut);
    const refused = {
      'a teacher of another school': await as('demo-lycee-prof-1'),
      'a pupil of another school': await as('demo-ecole-eleve-01'),
      'a parent': await as('demo-college-parent-1'),
      'a visitor at the door': await lesson.visitor(),
      'who signed out': signedOut,
      'who stole the cookie of one who signed out': stolen,
      'nobody at all': new Browser(school.address),
    };
    const answers = Object.fromEntries(
      await Promise.all(
        Object.entries(refused).map(async ([who, browser]) => [who, await askMedia(browser)] as const),
      ),
    );
    expect(answers).toEqual({
      'a teacher of another school': '403 live.not-in-class',
      'a pupil of another school': '403 live.not-in-class',
      'a parent': '403 live.not-in-class',
      'a visitor at the door': '403 live.not-in-class',
      'who signed out': '401 people.not-signed-in',
      'who stole the cookie of one who signed out': '401 people.not-signed-in',
      'nobody at all': '401 people.not-signed-in',
    });
  });

  it('opens with its own ticket, from the school’s own pages, while the session lasts', async () => {
    const other = await openClass(school, 'lycee');
    const browser = await lesson.as('demo-college-eleve-07');
    const { url, token } = wayIn(await lesson.askMedia(browser));
    const foreign = wayIn(await other.askMedia(other.teacher)).token;
    const door = (ticket: string, headers = {}) => knock(`${url}/rtc?access_token=${ticket}`, headers);
    const isValid = async (ticket: string) =>
      (await fetch(`${url.replace(/^ws/, 'http')}/rtc/validate?access_token=${ticket}`)).status;

    expect([await door(token), await isValid(token)]).toEqual([101, 200]);
    expect(await door(token, { origin: school.address })).toBe(101);
    expect(await door(token, { origin: 'https://elsewhere.example' })).toBe(403);
    expect([await door(''), await isValid('')]).toEqual([401, 401]);
    expect([await door(foreign), await isValid(foreign)]).toEqual([401, 401]);
    expect(await door(`${token.slice(0, -4)}AAAA`)).toBe(401);
    expect(await knock(`${url}/twirp?access_token=${token}`)).toBe(404);
    await browser.call(signOut);
    expect([await door(token), await isValid(token)]).toEqual([401, 401]);
  });

  it('tells who comes over and over to wait, by whichever way, and nobody else', async () => {
    const browser = await lesson.as('demo-college-eleve-11');
    const { url, token } = wayIn(await lesson.askMedia(browser));
    const answers = new Set<number | string>();
    for (let n = 0; n < 40; n += 1) {
      answers.add(await knock(`${url}/rtc?access_token=${token}`));
      answers.add(await lesson.askToSend(browser, 'microphone'));
      answers.add(typeof (await lesson.askMedia(browser)) === 'string' ? 'refused' : 'a way');
    }
    expect(answers).toContain(101);
    expect(answers).toContain(429);
    expect(answers).toContain('429 live.too-fast');
    expect(await lesson.askMedia(browser)).toBe('429 live.too-fast');
    expect(wayIn(await lesson.askMedia(lesson.teacher)).token).toBeTruthy();
  });
});

describe('who is in the voices of a class', () => {
  it('hears nothing more once their session has ended, and does not come back', async () => {
    const browser = await lesson.as('demo-college-eleve-08');
    await using teacher = new MediaClient();
    await teacher.connect(wayIn(await lesson.askMedia(lesson.teacher)));
    await teacher.sound(TrackSource.SOURCE_MICROPHONE);
    await using listener = new MediaClient();
    const way = wayIn(await lesson.askMedia(browser));
    expect(await listener.connect(way)).toBe(true);
    await expect.poll(() => listener.heard, { timeout: 20_000 }).toBeGreaterThan(20);

    await browser.call(signOut);
    await expect.poll(() => listener.connected, { timeout: 10_000 }).toBe(false);
    const heard = listener.heard;
    expect(await new MediaClient().connect(way)).toBe(false);
    await wait(SILENCE_MS);
    expect(listener.heard).toBe(heard);
  });

  it('is put out for a voice that passes itself off as a camera', async () => {
    const browser = await lesson.as(pupil);
    await command(lesson.teacher, lesson.id, {
      type: 'camera.allow',
      member: pupil as MemberId,
      allowed: true,
    });
    await using liar = new MediaClient();
    expect(await liar.connect(wayIn(await lesson.askMedia(browser)))).toBe(true);
    await liar.sound(TrackSource.SOURCE_CAMERA);
    await expect.poll(() => liar.connected, { timeout: 10_000 }).toBe(false);
  });
});
