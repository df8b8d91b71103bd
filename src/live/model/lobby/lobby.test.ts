import { describe, expect, test } from 'vitest';
import { seconds } from '#kit/model/clock.ts';
import type { MemberId } from '../ids.ts';
import { Lesson, outcome, teacher, visitorNumber } from '../rehearsal/lesson.arbitrary.ts';
import { accounts, pupils, visitors } from '../rehearsal/people.arbitrary.ts';
import { standingOf } from '../standing.ts';
import { plainOf } from '../text.ts';
import { MOST_WAITING } from './decide.ts';
import { waiting } from './select.ts';

const [amel] = pupils as [MemberId];
const [nour] = accounts as [MemberId];
const [first, second] = visitors as [MemberId, MemberId];
const ask = { type: 'lobby.ask', name: 'Lina' } as const;

describe('asking to come in', () => {
  test('puts a visitor in the lobby, before the class opens too', () => {
    const lesson = Lesson.prepared();
    expect(outcome(lesson.does(first, ask))).toEqual(['lobby.asked']);
    expect(waiting(lesson.state).map(({ member }) => member)).toEqual([first]);
  });

  test('a second time while waiting changes nothing', () => {
    const lesson = Lesson.opened();
    lesson.does(first, ask);
    expect(outcome(lesson.does(first, { ...ask, name: 'Another name' }))).toEqual([]);
  });

  test('is not needed by who belongs to the class', () => {
    const lesson = Lesson.opened();
    for (const id of [teacher, amel]) expect(outcome(lesson.does(id, ask))).toEqual([]);
    expect(outcome(lesson.admits(first).does(first, ask))).toEqual([]);
  });

  test('is for thirty at a time', () => {
    const lesson = Lesson.opened();
    for (let n = 0; n < MOST_WAITING; n += 1) lesson.does(visitorNumber(n), ask);
    expect(outcome(lesson.does(visitorNumber(MOST_WAITING), ask))).toBe('live.lobby-full');
    lesson.does(visitorNumber(4), { type: 'lobby.leave' });
    expect(outcome(lesson.does(visitorNumber(MOST_WAITING), ask))).toEqual(['lobby.asked']);
  });

  test('is over when the class closes, and nobody is left waiting', () => {
    const lesson = Lesson.opened();
    lesson.does(first, ask);
    expect(outcome(lesson.does(teacher, { type: 'close' }))).toEqual(['lobby.left', 'session.closed']);
    expect(outcome(lesson.does(first, ask))).toBe('live.closed');
  });

  test('finds no class that was not prepared', () => {
    expect(outcome(new Lesson().does(first, ask))).toBe('live.no-such-class');
  });
});

describe('a refused visitor', () => {
  test('may ask again after a minute, not before', () => {
    const lesson = Lesson.opened();
    lesson.does(first, ask);
    lesson.does(teacher, { type: 'lobby.refuse', member: first });
    expect(outcome(lesson.does(first, ask, seconds(59)))).toBe('live.asked-too-soon');
    expect(outcome(lesson.does(first, ask, seconds(1)))).toEqual(['lobby.asked']);
  });

  test('may ask again three times', () => {
    const lesson = Lesson.opened();
    for (let times = 0; times < 4; times += 1) {
      expect(outcome(lesson.does(first, ask, seconds(60)))).toEqual(['lobby.asked']);
      lesson.does(teacher, { type: 'lobby.refuse', member: first });
    }
    expect(outcome(lesson.does(first, ask, seconds(3_600)))).toBe('live.asked-too-often');
    expect(outcome(lesson.does(second, ask))).toEqual(['lobby.asked']);
  });

  test('who is admitted after all starts anew', () => {
    const lesson = Lesson.opened();
    lesson.does(first, ask);
    lesson.does(teacher, { type: 'lobby.refuse', member: first });
    lesson.does(first, ask, seconds(60));
    lesson.does(teacher, { type: 'lobby.admit', member: first });
    expect(lesson.state.lobby.refusals).toEqual({});
  });
});

describe('admitting', () => {
  test('makes the visitor a guest whose name all know', () => {
    const lesson = Lesson.opened();
    lesson.does(first, ask);
    expect(lesson.browserOf(amel).heard.join()).not.toContain('Lina');
    lesson.does(teacher, { type: 'lobby.admit', member: first });
    expect(standingOf(lesson.state, first)).toBe('guest');
    const guest = lesson.browserOf(amel).state.guests[first];
    expect(guest && plainOf(guest.name)).toBe('Lina');
  });

  test('takes all who wait, in the order of asking', () => {
    const lesson = Lesson.opened();
    for (const id of [second, nour, first]) lesson.does(id, ask);
    lesson.does(teacher, { type: 'lobby.admit-all' });
    expect(Object.keys(lesson.state.guests)).toEqual([second, nour, first]);
    expect(waiting(lesson.state)).toEqual([]);
  });

  test('finds nobody who left meanwhile', () => {
    const lesson = Lesson.opened();
    lesson.does(first, ask);
    lesson.reports({ type: 'lobby.gone', member: first });
    expect(outcome(lesson.does(teacher, { type: 'lobby.admit', member: first }))).toBe('live.not-waiting');
  });

  test('an ejected pupil gives the class nothing to learn', () => {
    const lesson = Lesson.opened();
    lesson.does(teacher, { type: 'eject', member: amel });
    lesson.does(amel, ask);
    const admission = lesson.does(teacher, { type: 'lobby.admit', member: amel });
    expect(outcome(admission)).toEqual(['exclusion.lifted']);
    expect(standingOf(lesson.state, amel)).toBe('pupil');
  });
});

describe('after a ban', () => {
  function afterABan(): Lesson {
    const lesson = Lesson.opened().admits(first).admits(nour);
    lesson.does(teacher, { type: 'ban', member: amel });
    return lesson;
  }

  test('guests without an account wait again, marked, and keep their name', () => {
    const lesson = afterABan();
    expect(waiting(lesson.state)).toMatchObject([{ member: first, marked: true }]);
    const request = lesson.browserOf(teacher).state.lobby.requests[first];
    expect(request && plainOf(request.name)).toBe(`Name of ${first}`);
    expect(standingOf(lesson.state, first)).toBe('outside');
  });

  test('guests with an account stay', () => {
    expect(standingOf(afterABan().state, nour)).toBe('guest');
  });

  test('who was waiting before it is marked, and who comes later too', () => {
    const lesson = Lesson.opened();
    lesson.does(first, ask);
    lesson.does(nour, ask);
    lesson.does(teacher, { type: 'ban', member: amel });
    lesson.does(second, ask);
    const marks = waiting(lesson.state).map(({ member, marked }) => [member, marked]);
    expect(marks).toEqual([
      [first, true],
      [nour, false],
      [second, true],
    ]);
  });

  test('whoever is marked is admitted singly, never with all', () => {
    const lesson = afterABan();
    expect(outcome(lesson.does(teacher, { type: 'lobby.admit-all' }))).toEqual([]);
    expect(outcome(lesson.does(teacher, { type: 'lobby.admit', member: first }))).toEqual(['lobby.admitted']);
  });
});
