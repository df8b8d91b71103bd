import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPeople } from '#live/model/contract.ts';
import type { Browser } from '../../kit/browser.ts';
import type { ClassStream } from '../../kit/class-stream.ts';
import { type RunningSchool, runSchool } from '../../kit/running-school.ts';
import { type OpenClass, openClass } from '../kit/class.ts';
import { follow, insist, say, stateOf } from './kit.ts';

const victim = 'demo-college-eleve-02';

let school: RunningSchool;
let lesson: OpenClass;
let attacker: Browser;
let classmate: Browser;
let reads: ClassStream;
beforeAll(async () => {
  school = await runSchool();
  lesson = await openClass(school, 'college');
  [attacker, classmate] = [await lesson.as('demo-college-eleve-01'), await lesson.as(victim)];
  reads = await follow(school, lesson, classmate);
});
afterAll(() => school[Symbol.asyncDispose]());

const tell = (command: object) => insist(lesson.teacher, lesson, command);
const attack = (command: object) => insist(attacker, lesson, command);
/** Everything that was sent before this has come. */
async function caughtUp(): Promise<string> {
  const mark = `repère ${crypto.randomUUID()}`;
  await tell(say(mark));
  await reads.until((item) => JSON.stringify(item).includes(mark));
  return reads.text;
}

describe('what a pupil wants to put before the class', () => {
  it('[C7] as a link or an embedded film reaches the teacher and nobody else', async () => {
    const bombs = [
      'https://youtu.be/dQw4w9WgXcQ',
      'y o u t u . b e / dQw4w9WgXcQ',
      'ｙｏｕｔｕｂｅ．ｃｏｍ/watch?v=dQw4w9WgXcQ',
      '<iframe src="//exemple.com/dQw4w9WgXcQ"></iframe>',
      'exemple point com dQw4w9WgXcQ',
      'javascript:alert("dQw4w9WgXcQ")',
    ];
    for (const bomb of bombs) {
      expect(await attack(say(bomb)), bomb).toBe('done');
      expect(await attack(say(bomb, { member: victim })), bomb).toBe('live.chat-locked');
      const [held] = (await stateOf(school, lesson, lesson.teacher)).chat.held;
      expect(held?.text).toEqual({ plain: bomb });
      expect(await attack({ type: 'chat.release', message: held?.id })).toBe('live.not-allowed');
      expect(await tell({ type: 'chat.discard', message: held?.id })).toBe('done');
      expect(await tell({ type: 'chat.release', message: held?.id })).toBe('live.no-such-message');
    }
    expect(await caughtUp()).not.toContain('dQw4w9WgXcQ');
    using late = await follow(school, lesson, classmate);
    expect(JSON.stringify(await late.snapshot())).not.toContain('dQw4w9WgXcQ');
  });

  it('waits where messages are read before, and does not slip out when that ends', async () => {
    await tell({ type: 'chat.moderate', on: true });
    expect(await attack(say('Prof nul'))).toBe('done');
    for (const own of [
      { type: 'chat.moderate', on: false },
      { type: 'chat.links', open: true },
    ]) {
      expect(await attack(own)).toBe('live.not-allowed');
    }
    await tell({ type: 'chat.moderate', on: false });
    expect(await caughtUp()).not.toContain('Prof nul');
  });
});

describe('[C8] a chat that is locked', () => {
  it('holds for all against raw commands, save the way to the teacher', async () => {
    await tell({ type: 'chat.lock', locked: true });
    expect(await attack(say('passe quand même'))).toBe('live.chat-locked');
    expect(await attack(say('passe quand même', 'all'))).toBe('live.chat-locked');
    expect(await attack({ type: 'chat.lock', locked: false })).toBe('live.not-allowed');
    expect(await attack(say('À l’aide', 'staff'))).toBe('done');
    expect(await caughtUp()).not.toMatch(/passe quand même|À l’aide/);
    await tell({ type: 'chat.lock', locked: false });
  });

  it('holds for one, to everybody and in every session of theirs', async () => {
    const member = 'demo-college-eleve-01';
    await tell({ type: 'chat.lock-one', member, locked: true });
    const elsewhere = await lesson.as(member);
    for (const to of [undefined, 'staff', { member: victim }]) {
      expect(await attack(say('encore moi', to))).toBe('live.chat-locked');
      expect(await insist(elsewhere, lesson, say('encore moi', to))).toBe('live.chat-locked');
    }
    expect(await attack({ type: 'chat.lock-one', member, locked: false })).toBe('live.not-allowed');
    expect(await caughtUp()).not.toContain('encore moi');
    await tell({ type: 'chat.lock-one', member, locked: false });
  });

  it('holds during quiet work', async () => {
    await tell({ type: 'quiet', on: true });
    expect(await attack(say('chut'))).toBe('live.chat-locked');
    expect(await attack({ type: 'quiet', on: false })).toBe('live.not-allowed');
    await tell({ type: 'quiet', on: false });
  });
});

describe('what is not for somebody', () => {
  it('reaches them by no way: neither the stream nor a snapshot nor by deleting it', async () => {
    expect(await attack(say('entre nous deux', 'staff'))).toBe('done');
    const id = (await stateOf(school, lesson, lesson.teacher)).chat.asides.at(-1)?.id;
    expect(await insist(classmate, lesson, { type: 'chat.delete', message: id })).toBe(
      'live.no-such-message',
    );
    expect(await tell(say('à toi seul', { member: 'demo-college-eleve-01' }))).toBe('done');
    expect(await caughtUp()).not.toMatch(/entre nous deux|à toi seul/);
    using late = await follow(school, lesson, classmate, 1);
    await late.until(() => true);
    expect(late.text).not.toMatch(/entre nous deux|à toi seul/);
  });

  it('names are told to the teacher alone while they are hidden', async () => {
    await tell({ type: 'lock', what: 'names', locked: true });
    const named = async (browser: Browser) => {
      const { body } = await browser.call(listPeople, { params: { classroom: lesson.id } });
      return body.people.filter(({ name, role }) => role === 'pupil' && name !== '').map(({ id }) => id);
    };
    expect(await named(classmate)).toEqual([victim]);
    expect((await named(lesson.teacher)).length).toBeGreaterThan(2);
    expect(await attack({ type: 'lock', what: 'names', locked: false })).toBe('live.not-allowed');
    await tell({ type: 'lock', what: 'names', locked: false });
    expect((await named(classmate)).length).toBeGreaterThan(2);
  });
});
