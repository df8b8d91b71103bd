import { describe, expect, test } from 'vitest';
import type { MemberId } from '../ids.ts';
import { permissionsOf } from '../media/permissions.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { classroom, pupils, teachers, usualRoster, visitors } from '../rehearsal/people.arbitrary.ts';
import { standingOf } from '../standing.ts';
import { plainOf } from '../text.ts';
import { MOST_EVIDENCE, TAKEN_WITH } from './decide.ts';
import { MOST_MOMENTS } from './evolve.ts';

const [amel, bao] = pupils as [MemberId, MemberId];
const [guest] = visitors as [MemberId];
const disturb = (member: MemberId) => ({ type: 'disturb', member }) as const;
const undo = (member: MemberId) => ({ type: 'disturb.undo', member }) as const;
const say = (text: string) => ({ type: 'chat.say', text }) as const;
const read = (lesson: Lesson, viewer: MemberId) =>
  lesson.browserOf(viewer).state.chat.messages.map(({ text }) => plainOf(text));

function disturbed(member: MemberId = amel): Lesson {
  const lesson = Lesson.opened().admits(guest);
  lesson.does(teacher, { type: 'voices', open: true });
  lesson.does(member, say('Gros mot'));
  lesson.does(member, { type: 'chat.say', text: 'En secret', to: 'staff' });
  lesson.does(bao, say('Oh !'));
  lesson.does(teacher, disturb(member));
  return lesson;
}

describe('somebody who disturbs', () => {
  test('is muted, taken away, put out, banned and noted by one command', () => {
    const lesson = Lesson.opened();
    lesson.does(amel, say('Gros mot'));
    expect(outcome(lesson.does(teacher, disturb(amel)))).toEqual([
      'mic.muted',
      'order.cleared',
      'exclusion.set',
      'member.out',
      'lobby.guarded',
      'order.filed',
    ]);
    expect(standingOf(lesson.state, amel)).toBe('outside');
    expect(permissionsOf(lesson.state, amel).join).toBe(false);
    expect(outcome(lesson.does(amel, { type: 'lobby.ask', name: 'Amel' }))).toBe('live.banned');
  });

  test('leaves tombstones, and nothing of the others’ is touched', () => {
    expect(read(disturbed(), bao)).toEqual([null, 'Oh !']);
  });

  test('is in the report of the staff, with the words, the time and the place in the log', () => {
    const lesson = disturbed();
    const [moment] = lesson.browserOf(teacher).state.order.moments;
    expect(moment).toMatchObject({ member: amel, undone: false, seq: lesson.snapshot.seq });
    expect(moment?.messages.map(({ text }) => plainOf(text))).toEqual(['Gros mot', 'En secret']);
    expect(lesson.browserOf(bao).state.order.moments).toEqual([]);
    expect(lesson.viewOf(bao).state.order.moments).toEqual([]);
  });

  test('keeps what was said long before', () => {
    const lesson = Lesson.opened();
    lesson.does(amel, say('Bonjour madame'));
    lesson.does(amel, say('Gros mot'), TAKEN_WITH + 1);
    lesson.does(teacher, disturb(amel));
    expect(read(lesson, bao)).toEqual(['Bonjour madame', null]);
  });

  test('is never one of the staff, nor somebody who is not there, nor named by a pupil', () => {
    const lesson = Lesson.opened();
    expect(outcome(lesson.does(teacher, disturb(teachers[1] as MemberId)))).toBe('live.staff-is-exempt');
    expect(outcome(lesson.does(teacher, disturb(guest)))).toBe('live.no-such-member');
    expect(outcome(lesson.does(bao, disturb(amel)))).toBe('live.not-allowed');
  });
});

describe('a mistake is taken back', () => {
  test('whole: the pupil is inside, and the words are in their places', () => {
    const lesson = disturbed();
    lesson.does(teacher, undo(amel));
    expect(standingOf(lesson.state, amel)).toBe('pupil');
    expect(read(lesson, bao)).toEqual(['Gros mot', 'Oh !']);
    expect(lesson.browserOf(amel).state.chat.asides.map(({ text }) => plainOf(text))).toEqual(['En secret']);
    expect(lesson.state.order.moments).toMatchObject([{ undone: true, messages: [] }]);
    expect(outcome(lesson.does(teacher, undo(amel)))).toEqual([]);
  });

  test('of a guest, too, without a new request', () => {
    const lesson = disturbed(guest);
    lesson.does(teacher, undo(guest));
    expect(standingOf(lesson.state, guest)).toBe('guest');
    expect(read(lesson, bao)).toEqual(['Gros mot', 'Oh !']);
  });

  test('but a ban that was lifted by hand before stays as it is, and a word that was withdrawn', () => {
    const lesson = disturbed();
    lesson.does(teacher, { type: 'unban', member: amel });
    expect(outcome(lesson.does(teacher, undo(amel)))).toEqual(['order.undone']);
    expect(read(lesson, bao)).toEqual([null, 'Oh !']);
  });

  test('where there is none there is nothing to take back', () => {
    expect(outcome(Lesson.opened().does(teacher, undo(amel)))).toBe('live.no-such-moment');
  });
});

test('a pupil who becomes a teacher of the class is neither banned nor noted any more', () => {
  const lesson = disturbed();
  const roster = { staff: [...teachers, amel], pupils: pupils.filter((pupil) => pupil !== amel) };
  lesson.reports({ type: 'prepare', classroom, roster: roster as never });
  expect(standingOf(lesson.state, amel)).toBe('staff');
  expect(lesson.state.order.moments).toEqual([]);
  lesson.reports({ type: 'prepare', classroom, roster: usualRoster });
  expect(standingOf(lesson.state, amel)).toBe('pupil');
});

test('the notes stay small', () => {
  const lesson = Lesson.opened();
  for (let n = 0; n < MOST_MOMENTS + 3; n += 1) {
    for (let m = 0; m < 4; m += 1) lesson.does(amel, say('à'.repeat(500)));
    lesson.does(teacher, disturb(amel));
    lesson.does(teacher, { type: 'unban', member: amel });
  }
  const { moments } = lesson.browserOf(teacher).state.order;
  expect(moments).toHaveLength(MOST_MOMENTS);
  for (const { messages } of moments) {
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(MOST_EVIDENCE);
  }
});
