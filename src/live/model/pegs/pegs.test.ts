import { describe, expect, test } from 'vitest';
import type { PersonId } from '#people/model/ids.ts';
import type { MemberId } from '../ids.ts';
import { Lesson, outcome, teacher, visitorNumber } from '../rehearsal/lesson.arbitrary.ts';
import { accounts, classroom, pupils, usualRoster } from '../rehearsal/people.arbitrary.ts';
import { standingOf } from '../standing.ts';
import { guestOn } from './select.ts';

const [amel, bao] = pupils as [PersonId, PersonId];
const walkIn = visitorNumber(1);
const other = visitorNumber(2);

const asked = (lesson: Lesson, visitor = walkIn) =>
  lesson.does(visitor, { type: 'lobby.ask', name: `Name of ${visitor}` });
const give = (lesson: Lesson, pupil = amel, member: MemberId = walkIn) =>
  lesson.does(teacher, { type: 'peg.give', member, pupil });

describe('a peg', () => {
  test('lets in who waits, and says which absent pupil it is', () => {
    const lesson = Lesson.opened();
    asked(lesson);
    expect(outcome(give(lesson))).toEqual(['lobby.admitted', 'peg.given']);
    expect(standingOf(lesson.state, walkIn)).toBe('guest');
    expect(guestOn(lesson.state, amel)).toBe(walkIn);
  });

  test('is given to a guest who is in, before the class opens too', () => {
    const lesson = Lesson.prepared().admits(walkIn);
    expect(outcome(give(lesson))).toEqual(['peg.given']);
  });

  test('is no other’s while its pupil is there', () => {
    const lesson = Lesson.opened().admits(walkIn);
    lesson.reports({ type: 'presence', joined: [amel], left: [] });
    expect(outcome(give(lesson))).toBe('live.peg-taken');
  });

  test('holds one', () => {
    const lesson = Lesson.opened().admits(walkIn).admits(other);
    give(lesson);
    expect(outcome(give(lesson, amel, other))).toBe('live.peg-taken');
    expect(outcome(give(lesson, amel))).toEqual([]);
  });

  test('is changed for another, and taken back by hand', () => {
    const lesson = Lesson.opened().admits(walkIn);
    give(lesson);
    expect(outcome(give(lesson, bao))).toEqual(['peg.given']);
    expect(lesson.state.pegs).toEqual({ [walkIn]: bao });
    expect(outcome(lesson.does(teacher, { type: 'peg.free', member: walkIn }))).toEqual(['peg.freed']);
    expect(outcome(lesson.does(teacher, { type: 'peg.free', member: walkIn }))).toEqual([]);
    expect(standingOf(lesson.state, walkIn)).toBe('guest');
  });

  test('is free when its guest is sent out, and when its pupil is', () => {
    const lesson = Lesson.opened().admits(walkIn);
    give(lesson);
    lesson.does(teacher, { type: 'eject', member: walkIn });
    expect(lesson.state.pegs).toEqual({});
    lesson.admits(other);
    give(lesson, amel, other);
    lesson.does(teacher, { type: 'ban', member: amel });
    expect(lesson.state.pegs).toEqual({});
  });

  test('is no way around a ban', () => {
    const lesson = Lesson.opened();
    lesson.does(teacher, { type: 'ban', member: amel });
    asked(lesson);
    expect(outcome(give(lesson))).toBe('live.no-such-member');
  });

  test('is free when its pupil leaves the roster, or its guest joins it', () => {
    const [nour] = accounts as [PersonId];
    const lesson = Lesson.opened().admits(nour);
    give(lesson, amel, nour);
    lesson.reports({ type: 'prepare', classroom, roster: { ...usualRoster, pupils: [...pupils, nour] } });
    expect(lesson.state.pegs).toEqual({});
  });

  test('is given by the staff, to who waits or is a guest, of a pupil of the roster', () => {
    const lesson = Lesson.opened();
    asked(lesson);
    expect(outcome(lesson.does(bao, { type: 'peg.give', member: walkIn, pupil: amel }))).toBe(
      'live.not-allowed',
    );
    expect(outcome(lesson.does(walkIn, { type: 'peg.give', member: walkIn, pupil: amel }))).toBe(
      'live.not-in-class',
    );
    expect(outcome(give(lesson, accounts[0] as PersonId))).toBe('live.no-such-member');
    expect(outcome(give(lesson, amel, other))).toBe('live.not-waiting');
    expect(outcome(give(lesson, amel, bao))).toBe('live.not-waiting');
  });
});
