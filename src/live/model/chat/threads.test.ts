import { describe, expect, test } from 'vitest';
import type { ClientCommand } from '../command.ts';
import type { MemberId, MessageId } from '../ids.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { classroom, pupils, teachers, usualRoster } from '../rehearsal/people.arbitrary.ts';
import { plainOf } from '../text.ts';
import { MOST_ASIDES, MOST_HELD_EACH, MOST_OF_THREAD } from './bounds.ts';
import type { Recipient } from './commands.ts';

const [amel, bao, chloe] = pupils.filter((pupil) => pupil !== 'constructor') as [
  MemberId,
  MemberId,
  MemberId,
];
const colleague = teachers[1] as MemberId;
const say = (text: string, to: Recipient = 'all'): ClientCommand => ({ type: 'chat.say', text, to });
const asides = (lesson: Lesson, viewer: MemberId) =>
  lesson.browserOf(viewer).state.chat.asides.map(({ text }) => plainOf(text));
const read = (lesson: Lesson, viewer: MemberId) =>
  lesson.browserOf(viewer).state.chat.messages.map(({ text }) => plainOf(text));
const heard = (lesson: Lesson, viewer: MemberId) => lesson.browserOf(viewer).heard.join('\n');
const last = (lesson: Lesson) => lesson.state.chat.held.at(-1)?.id as MessageId;

describe('what a pupil writes to the teacher', () => {
  test('is read by all the staff and nobody else, and so is the answer', () => {
    const lesson = Lesson.opened();
    lesson.does(amel, say('Je n’entends rien', 'staff'));
    lesson.does(colleague, say('On arrive', { member: amel }));
    for (const viewer of [amel, teacher, colleague]) {
      expect(asides(lesson, viewer)).toEqual(['Je n’entends rien', 'On arrive']);
    }
    expect(heard(lesson, bao)).not.toMatch(/entends|arrive/);
  });

  test('goes to the teacher also when one teacher is named', () => {
    const lesson = Lesson.opened();
    lesson.does(amel, say('Madame ?', { member: teacher }));
    expect(asides(lesson, colleague)).toEqual(['Madame ?']);
  });

  test('still goes when the chat is locked for all, and not when its author is locked out', () => {
    const lesson = Lesson.opened();
    lesson.does(teacher, { type: 'chat.lock', locked: true });
    expect(outcome(lesson.does(amel, say('Bonjour')))).toBe('live.chat-locked');
    expect(outcome(lesson.does(amel, say('Bonjour', 'staff')))).toEqual(['chat.whispered']);
    lesson.does(teacher, { type: 'chat.lock-one', member: amel, locked: true });
    expect(outcome(lesson.does(amel, say('Bonjour', 'staff')))).toBe('live.chat-locked');
  });

  test('is known to be withdrawn by whom it was for, and by nobody else', () => {
    const lesson = Lesson.opened();
    lesson.does(amel, say('Oups', 'staff'));
    const before = lesson.browserOf(bao).heard.length;
    expect(outcome(lesson.does(bao, { type: 'chat.delete', message: 'm0' as MessageId }))).toBe(
      'live.no-such-message',
    );
    lesson.does(amel, { type: 'chat.delete', message: 'm0' as MessageId });
    expect(asides(lesson, teacher)).toEqual([null]);
    expect(lesson.browserOf(bao).heard).toHaveLength(before);
  });
});

test('what the staff writes to the staff stays there', () => {
  const lesson = Lesson.opened();
  lesson.does(teacher, say('Tu prends le groupe ?', 'staff'));
  expect(asides(lesson, colleague)).toEqual(['Tu prends le groupe ?']);
  expect(asides(lesson, amel)).toEqual([]);
});

describe('pupils among themselves', () => {
  const whisper = say('Tu viens ?', { member: bao });

  test('write only after the teacher allowed it, and the staff reads along', () => {
    const lesson = Lesson.opened();
    expect(outcome(lesson.does(amel, whisper))).toBe('live.chat-locked');
    lesson.does(teacher, { type: 'chat.peers', open: true });
    lesson.does(amel, whisper);
    expect(asides(lesson, bao)).toEqual(['Tu viens ?']);
    expect(asides(lesson, teacher)).toEqual(['Tu viens ?']);
    expect(heard(lesson, chloe)).not.toContain('Tu viens');
  });

  test('never write where the school forbids it, whatever the class had allowed before', () => {
    const lesson = Lesson.opened();
    lesson.does(teacher, { type: 'chat.peers', open: true });
    lesson.reports({ type: 'chat.forbid-peers', forbidden: true });
    expect(outcome(lesson.does(amel, whisper))).toBe('live.chat-locked');
    expect(outcome(lesson.does(teacher, { type: 'chat.peers', open: true }))).toBe('live.peers-forbidden');
    expect(outcome(lesson.does(amel, { type: 'chat.forbid-peers', forbidden: false } as never))).toBe(
      'live.not-allowed',
    );
  });

  test('do not reach who is out, nor oneself, nor a stranger', () => {
    const lesson = Lesson.opened();
    lesson.does(teacher, { type: 'chat.peers', open: true });
    lesson.does(teacher, { type: 'eject', member: bao });
    for (const member of [bao, amel, 'nobody' as MemberId]) {
      expect(outcome(lesson.does(amel, say('Tu viens ?', { member })))).toBe('live.no-such-member');
    }
  });
});

describe('with messages read before', () => {
  function moderated(): Lesson {
    const lesson = Lesson.opened();
    lesson.does(teacher, { type: 'chat.moderate', on: true });
    lesson.does(amel, say('Prof nul'));
    return lesson;
  }

  test('what a pupil writes is seen by the staff and its author until it is released', () => {
    const lesson = moderated();
    expect(heard(lesson, bao)).not.toContain('Prof nul');
    for (const viewer of [amel, teacher]) {
      expect(lesson.browserOf(viewer).state.chat.held.map(({ text }) => plainOf(text))).toEqual(['Prof nul']);
    }
    lesson.does(teacher, { type: 'chat.release', message: last(lesson) });
    expect(read(lesson, bao)).toEqual(['Prof nul']);
    expect(lesson.state.chat.held).toEqual([]);
  });

  test('what is discarded is never seen by anybody else', () => {
    const lesson = moderated();
    lesson.does(teacher, { type: 'chat.discard', message: last(lesson) });
    expect(read(lesson, teacher)).toEqual([]);
    expect(lesson.browserOf(amel).state.chat.held).toEqual([]);
    expect(heard(lesson, bao)).not.toContain('Prof');
  });

  test('nobody releases their own, and turning it off releases nothing', () => {
    const lesson = moderated();
    expect(outcome(lesson.does(amel, { type: 'chat.release', message: last(lesson) }))).toBe(
      'live.not-allowed',
    );
    lesson.does(teacher, { type: 'chat.moderate', on: false });
    expect(read(lesson, bao)).toEqual([]);
    expect(lesson.state.chat.held).toHaveLength(1);
  });

  test('the staff and what is for the staff need not wait', () => {
    const lesson = moderated();
    expect(outcome(lesson.does(colleague, say('Bonjour')))).toEqual(['chat.said']);
    expect(outcome(lesson.does(amel, say('Je sors', 'staff')))).toEqual(['chat.whispered']);
  });

  test('one pupil cannot fill the line of those that wait', () => {
    const lesson = moderated();
    for (let n = 1; n < MOST_HELD_EACH; n += 1) lesson.does(amel, say(`encore ${n}`));
    expect(outcome(lesson.does(amel, say('encore')))).toBe('live.chat-waits');
    expect(outcome(lesson.does(bao, say('Moi aussi')))).toEqual(['chat.held']);
  });

  test('who is sent out takes along what waits', () => {
    const lesson = moderated();
    lesson.does(teacher, { type: 'eject', member: amel });
    expect(lesson.state.chat.held).toEqual([]);
  });
});

describe('a link', () => {
  const link = 'regardez youtu.be/dQw4w9WgXcQ';

  test('of a pupil waits, and says why; the teacher may let it through', () => {
    const lesson = Lesson.opened();
    expect(outcome(lesson.does(amel, say(link)))).toEqual(['chat.held']);
    expect(lesson.browserOf(amel).state.chat.held[0]).toMatchObject({ why: 'link', text: { plain: link } });
    expect(heard(lesson, bao)).not.toContain('youtu');
    lesson.does(teacher, { type: 'chat.release', message: last(lesson) });
    expect(read(lesson, bao)).toEqual([link]);
  });

  test('of the staff, or where links are allowed, is said', () => {
    const lesson = Lesson.opened();
    expect(outcome(lesson.does(teacher, say(link)))).toEqual(['chat.said']);
    lesson.does(teacher, { type: 'chat.links', open: true });
    expect(outcome(lesson.does(amel, say(link)))).toEqual(['chat.said']);
  });
});

describe('what is not for all stays small', () => {
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

  test('in one thread, and in all of them together', () => {
    const ids = Array.from({ length: 40 }, (_, n) => `pupil-with-a-long-id-of-its-own-${n}` as MemberId);
    const lesson = Lesson.opened();
    lesson.reports({
      type: 'prepare',
      classroom,
      roster: { ...usualRoster, pupils: [...pupils, ...ids] as never },
    });
    for (let n = 0; n < 60; n += 1) lesson.does(amel, say('à'.repeat(300), 'staff'));
    expect(bytes(lesson.browserOf(teacher).state.chat.asides)).toBeLessThan(MOST_OF_THREAD);
    for (const id of ids)
      for (let n = 0; n < 8; n += 1) lesson.does(teacher, say('à'.repeat(300), { member: id }));
    expect(bytes(lesson.browserOf(teacher).state.chat.asides)).toBeLessThan(MOST_ASIDES);
    expect(lesson.state.chat.asides.at(-1)?.thread).toEqual([ids.at(-1)]);
  });

  test('and one pupil alone does not push out what the others wrote', () => {
    const lesson = Lesson.opened();
    for (let n = 0; n < 6; n += 1) lesson.does(bao, say(`On me dérange ${n}`, 'staff'));
    for (let n = 0; n < 60; n += 1) lesson.does(amel, say('à'.repeat(300), 'staff'));
    expect(asides(lesson, teacher)).toContain('On me dérange 0');
  });
});
