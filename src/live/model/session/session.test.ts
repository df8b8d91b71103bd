import { describe, expect, test } from 'vitest';
import type { PersonId } from '#people/model/ids.ts';
import type { MemberId } from '../ids.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import {
  accounts,
  classroom,
  pupils,
  teachers,
  usualRoster,
  visitors,
} from '../rehearsal/people.arbitrary.ts';
import { standingOf } from '../standing.ts';
import type { Roster } from './events.ts';

const [amel, bao] = pupils as [PersonId, PersonId];
const [nour] = accounts as [PersonId];
const prepare = (roster: Roster) => ({ type: 'prepare', classroom, roster }) as const;

describe('a class', () => {
  test('opens, closes and opens again', () => {
    const lesson = Lesson.prepared();
    const phases = (['open', 'close', 'open'] as const).map((type) => {
      lesson.does(teacher, { type });
      return lesson.browserOf(amel).state.session?.phase;
    });
    expect(phases).toEqual(['open', 'closed', 'open']);
  });

  test('keeps its conversation and its turns when it is opened again', () => {
    const lesson = Lesson.opened();
    lesson.does(amel, { type: 'chat.say', text: 'Bonjour' });
    lesson.does(teacher, { type: 'floor.give', member: amel });
    lesson.does(teacher, { type: 'close' });
    lesson.does(teacher, { type: 'open' });
    expect(lesson.state.chat.messages).toHaveLength(1);
    expect(lesson.state.hands.turns).toEqual({ [amel]: 1 });
    expect(lesson.state.floor.holders).toEqual([]);
  });

  test('that nobody prepared is for nobody', () => {
    expect(outcome(new Lesson().does(teacher, { type: 'open' }))).toBe('live.not-in-class');
  });
});

describe('a roster', () => {
  test('sent again in another order changes nothing', () => {
    const lesson = Lesson.prepared();
    const again = { staff: [...teachers].reverse(), pupils: [...pupils, amel].reverse() };
    expect(outcome(lesson.reports(prepare(again)))).toEqual([]);
  });

  test('makes no pupil of who teaches', () => {
    const lesson = new Lesson();
    lesson.reports(prepare({ staff: [...teachers], pupils: [...pupils, ...teachers] }));
    expect(standingOf(lesson.state, teacher)).toBe('staff');
    expect(lesson.state.roster.pupils).not.toContain(teacher);
  });

  test('that loses a pupil takes them out of the class', () => {
    const lesson = Lesson.opened();
    lesson.reports({ type: 'presence', joined: [amel, bao], left: [] });
    lesson.does(amel, { type: 'hand.raise' });
    lesson.reports(prepare({ ...usualRoster, pupils: pupils.filter((pupil) => pupil !== amel) }));
    expect(Object.keys(lesson.browserOf(bao).state.present)).toEqual([bao]);
    expect(lesson.state.hands.raised).toEqual({});
    expect(lesson.browserOf(amel).state.session).toBeNull();
  });

  test('that gains a guest makes a pupil of them', () => {
    const lesson = Lesson.opened().admits(nour);
    lesson.reports(prepare({ ...usualRoster, pupils: [...pupils, nour] }));
    expect(standingOf(lesson.state, nour)).toBe('pupil');
    expect(lesson.state.guests).toEqual({});
  });

  test('that gains somebody who waits ends the wait', () => {
    const lesson = Lesson.opened();
    lesson.does(nour, { type: 'lobby.ask', name: 'Nour' });
    lesson.reports(prepare({ ...usualRoster, pupils: [...pupils, nour] }));
    expect(lesson.state.lobby.requests).toEqual({});
    expect(lesson.browserOf(nour).state.session?.phase).toBe('open');
  });

  test('that changes leaves guests inside and visitors waiting', () => {
    const [guest, visitor] = visitors as [MemberId, MemberId];
    const lesson = Lesson.opened().admits(guest);
    lesson.does(visitor, { type: 'lobby.ask', name: 'Lina' });
    lesson.reports({ type: 'presence', joined: [guest], left: [] });
    lesson.reports(prepare({ ...usualRoster, pupils: [...pupils, nour] }));
    expect(standingOf(lesson.state, guest)).toBe('guest');
    expect(Object.keys(lesson.state.present)).toEqual([guest]);
    expect(Object.keys(lesson.state.lobby.requests)).toEqual([visitor]);
  });

  test('that promotes a pupil lifts what was laid on them', () => {
    const lesson = Lesson.opened();
    lesson.does(teacher, { type: 'mic.lock', member: amel, locked: true });
    lesson.does(teacher, { type: 'ban', member: amel });
    lesson.reports(prepare({ ...usualRoster, staff: [...teachers, amel] }));
    expect(standingOf(lesson.state, amel)).toBe('staff');
    expect(lesson.state.exclusions).toEqual({});
    expect(lesson.state.media.micLocked).toEqual({});
  });
});

describe('presence', () => {
  test('shows only who belongs to the class', () => {
    const lesson = Lesson.opened();
    lesson.reports({ type: 'presence', joined: [teacher, amel, nour], left: [] });
    expect(Object.keys(lesson.state.present)).toEqual([teacher, amel]);
  });

  test('of who came and went in one report is presence', () => {
    const lesson = Lesson.opened();
    lesson.reports({ type: 'presence', joined: [amel], left: [amel] });
    expect(lesson.state.present).toEqual({ [amel]: true });
  });

  test('that is known already is not written again', () => {
    const lesson = Lesson.opened();
    lesson.reports({ type: 'presence', joined: [amel], left: [] });
    const again = lesson.reports({ type: 'presence', joined: [amel], left: [bao as MemberId] });
    expect(outcome(again)).toEqual([]);
  });
});
