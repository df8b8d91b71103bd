import { describe, expect, test } from 'vitest';
import type { MemberId } from '../ids.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { classroom, pupils, teachers, usualRoster, visitors } from '../rehearsal/people.arbitrary.ts';
import { standingOf } from '../standing.ts';
import { emptyClass } from '../state.ts';
import { plainOf } from '../text.ts';

const [amel, bao] = pupils as [MemberId, MemberId];
const [guest, stranger] = visitors as [MemberId, MemberId];
const ask = { type: 'lobby.ask', name: 'Lina' } as const;

describe('an ejected pupil', () => {
  function ejected(): Lesson {
    const lesson = Lesson.opened();
    lesson.reports({ type: 'presence', joined: [amel, bao], left: [] });
    lesson.does(amel, { type: 'hand.raise' });
    lesson.does(teacher, { type: 'floor.give', member: amel });
    lesson.does(amel, { type: 'hand.raise' });
    lesson.does(teacher, { type: 'eject', member: amel });
    return lesson;
  }

  test('is the first to hear of it', () => {
    const decision = Lesson.opened().does(teacher, { type: 'eject', member: amel });
    expect(outcome(decision)).toEqual(['exclusion.set', 'member.out']);
  });

  test('is out of everything that the class shows', () => {
    const { present, hands, floor } = ejected().browserOf(bao).state;
    expect(Object.keys(present)).toEqual([bao]);
    expect(hands.raised).toEqual({});
    expect(floor.holders).toEqual([]);
  });

  test('holds nothing but the exclusion', () => {
    const lesson = ejected();
    const { exclusions, ...rest } = lesson.browserOf(amel).state;
    const { exclusions: _none, ...nothing } = emptyClass;
    expect(exclusions).toMatchObject({ [amel]: { kind: 'ejected', name: null } });
    expect(rest).toEqual(nothing);
  });

  test('is not shown as there, though the page is still open', () => {
    expect(outcome(ejected().reports({ type: 'presence', joined: [amel], left: [] }))).toEqual([]);
  });

  test('may ask in the lobby, and is marked there', () => {
    const lesson = ejected();
    expect(outcome(lesson.does(amel, ask))).toEqual(['lobby.asked']);
    expect(outcome(lesson.does(teacher, { type: 'lobby.admit-all' }))).toEqual([]);
  });

  test('is back when the staff readmits', () => {
    const lesson = ejected();
    lesson.does(teacher, { type: 'readmit', member: amel });
    expect(standingOf(lesson.state, amel)).toBe('pupil');
    expect(lesson.browserOf(amel).state.session?.phase).toBe('open');
  });

  test('stays out when the roster is sent again', () => {
    const lesson = ejected();
    lesson.reports({ type: 'prepare', classroom, roster: { staff: teachers, pupils: pupils.slice(0, 2) } });
    expect(standingOf(lesson.state, amel)).toBe('outside');
  });
});

describe('an ejected guest', () => {
  function ejected(): Lesson {
    const lesson = Lesson.opened().admits(guest);
    lesson.does(guest, { type: 'chat.say', text: 'Bonjour' });
    lesson.does(teacher, { type: 'eject', member: guest });
    return lesson;
  }

  test('keeps a name beside what they said', () => {
    const known = ejected().browserOf(bao).state.guests[guest];
    expect(known).toMatchObject({ inside: false });
    expect(known && plainOf(known.name)).toBe(`Name of ${guest}`);
  });

  test('is a guest again when a new request is admitted', () => {
    const lesson = ejected();
    lesson.does(guest, ask);
    const admission = lesson.does(teacher, { type: 'lobby.admit', member: guest });
    expect(outcome(admission)).toEqual(['exclusion.lifted', 'lobby.admitted']);
    expect(standingOf(lesson.state, guest)).toBe('guest');
  });

  test('who waits is admitted by readmitting, too', () => {
    const lesson = ejected();
    lesson.does(guest, ask);
    lesson.does(teacher, { type: 'readmit', member: guest });
    expect(standingOf(lesson.state, guest)).toBe('guest');
  });

  test('who does not wait may ask again after readmitting', () => {
    const lesson = ejected();
    lesson.does(teacher, { type: 'readmit', member: guest });
    expect(standingOf(lesson.state, guest)).toBe('outside');
    expect(outcome(lesson.does(guest, ask))).toEqual(['lobby.asked']);
  });
});

describe('a ban', () => {
  test('holds against asking, readmitting and a new roster', () => {
    const lesson = Lesson.opened();
    lesson.does(teacher, { type: 'ban', member: amel });
    expect(outcome(lesson.does(amel, ask))).toBe('live.banned');
    expect(outcome(lesson.does(teacher, { type: 'readmit', member: amel }))).toBe('live.still-banned');
    lesson.reports({ type: 'prepare', classroom, roster: { ...usualRoster, pupils: [] } });
    lesson.reports({ type: 'prepare', classroom, roster: usualRoster });
    expect(standingOf(lesson.state, amel)).toBe('outside');
  });

  test('ends a wait, and the staff still see whom they banned', () => {
    const lesson = Lesson.opened();
    lesson.does(stranger, ask);
    lesson.does(teacher, { type: 'ban', member: stranger });
    const { lobby, exclusions } = lesson.browserOf(teacher).state;
    expect(lobby.requests).toEqual({});
    expect(exclusions[stranger]).toMatchObject({ kind: 'banned', name: { plain: 'Lina' } });
  });

  test('of somebody ejected makes it last', () => {
    const lesson = Lesson.opened();
    lesson.does(teacher, { type: 'eject', member: amel });
    lesson.does(teacher, { type: 'ban', member: amel });
    expect(outcome(lesson.does(amel, ask))).toBe('live.banned');
  });

  test('lifted, lets a pupil in and a visitor ask', () => {
    const lesson = Lesson.opened();
    lesson.does(stranger, ask);
    for (const member of [amel, stranger]) {
      lesson.does(teacher, { type: 'ban', member });
      lesson.does(teacher, { type: 'unban', member });
    }
    expect(standingOf(lesson.state, amel)).toBe('pupil');
    expect(outcome(lesson.does(stranger, ask))).toEqual(['lobby.asked']);
  });

  test('is for somebody whom the class knows', () => {
    const lesson = Lesson.opened();
    expect(outcome(lesson.does(teacher, { type: 'ban', member: stranger }))).toBe('live.no-such-member');
  });
});

test.each(['eject', 'readmit', 'ban', 'unban'] as const)('no teacher can %s another', (type) => {
  const colleague = teachers[1] as MemberId;
  const decision = Lesson.opened().does(teacher, { type, member: colleague });
  expect(outcome(decision)).toBe('live.staff-is-exempt');
});

test('classmates learn no more than that somebody left', () => {
  const lesson = Lesson.opened();
  const before = lesson.browserOf(bao).heard.length;
  lesson.does(teacher, { type: 'ban', member: amel });
  const heard = lesson.browserOf(bao).heard.slice(before);
  expect(heard.map((item) => JSON.parse(item).delivered.event)).toEqual([
    { type: 'member.out', member: amel },
  ]);
});
