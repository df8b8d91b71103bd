import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor, ClientCommand, SchoolCommand } from './command.ts';
import type { MemberId, MessageId } from './ids.ts';
import { Lesson, outcome, teacher } from './rehearsal/lesson.arbitrary.ts';
import { accounts, classroom, pupils, usualRoster, visitors } from './rehearsal/people.arbitrary.ts';
import { patience, runs } from './rehearsal/runs.arbitrary.ts';
import { School } from './rehearsal/school.arbitrary.ts';
import { anyScript } from './rehearsal/steps.arbitrary.ts';

const [amel, bao] = pupils as [MemberId, MemberId];
const [nour] = accounts as [MemberId];
const [guest, stranger, waiting] = visitors as [MemberId, MemberId, MemberId];

/** A lesson in which each of the staff's commands has something to do. */
function busyLesson(): Lesson {
  const lesson = Lesson.opened().admits(guest);
  lesson.does(waiting, { type: 'lobby.ask', name: 'Somebody' });
  lesson.does(amel, { type: 'hand.raise' });
  lesson.does(bao, { type: 'chat.say', text: 'Bonjour' });
  lesson.does(teacher, { type: 'floor.give', member: bao });
  lesson.does(bao, { type: 'hand.raise' });
  lesson.does(teacher, { type: 'eject', member: pupils[2] as MemberId });
  lesson.does(teacher, { type: 'ban', member: pupils[3] as MemberId });
  lesson.admits(guest);
  return lesson;
}

const staffCommands: readonly ClientCommand[] = [
  { type: 'close' },
  { type: 'lobby.admit', member: waiting },
  { type: 'lobby.refuse', member: waiting },
  { type: 'hand.lower', member: bao },
  { type: 'hands.lower-all' },
  { type: 'floor.give', member: amel },
  { type: 'floor.take', member: bao },
  { type: 'voices', open: true },
  { type: 'cameras', open: true },
  { type: 'camera.allow', member: bao, allowed: true },
  { type: 'screen.allow', member: bao, allowed: true },
  { type: 'mic.mute', member: bao },
  { type: 'mic.mute-all' },
  { type: 'mic.lock', member: bao, locked: true },
  { type: 'chat.delete', message: 'm0' as MessageId },
  { type: 'chat.lock', locked: true },
  { type: 'chat.lock-one', member: bao, locked: true },
  { type: 'eject', member: bao },
  { type: 'readmit', member: pupils[2] as MemberId },
  { type: 'ban', member: bao },
  { type: 'unban', member: pupils[3] as MemberId },
];

describe.each(staffCommands)('$type', (command) => {
  test('is the staff’s to do', () => {
    const decision = busyLesson().does(teacher, command);
    expect('events' in decision && decision.events.length).toBeGreaterThan(0);
  });

  test.each([
    ['a pupil', amel, 'live.not-allowed'],
    ['an admitted guest', guest, 'live.not-allowed'],
    ['somebody who waits', waiting, 'live.not-in-class'],
    ['a stranger', stranger, 'live.not-in-class'],
    ['a stranger with an account', nour, 'live.not-in-class'],
    ['an ejected pupil', pupils[2] as MemberId, 'live.not-in-class'],
    ['a banned pupil', pupils[3] as MemberId, 'live.not-in-class'],
  ])('is refused to %s', (_who, id, code) => {
    expect(outcome(busyLesson().does(id, command))).toBe(code);
  });

  test('is not the school’s own to do', () => {
    const actor: Actor = { kind: 'school' };
    expect(outcome(busyLesson().ask({ actor, command }))).toBe('live.not-allowed');
  });

  test('is refused in a closed class, save closing it again', () => {
    const lesson = busyLesson();
    lesson.does(teacher, { type: 'close' });
    expect(outcome(lesson.does(teacher, command))).toEqual(command.type === 'close' ? [] : 'live.closed');
  });
});

test('opening and admitting all are the staff’s alone too', () => {
  for (const id of [amel, stranger, nour]) {
    const refused = id === amel ? 'live.not-allowed' : 'live.not-in-class';
    expect(outcome(Lesson.prepared().does(id, { type: 'open' }))).toBe(refused);
    expect(outcome(Lesson.opened().does(id, { type: 'lobby.admit-all' }))).toBe(refused);
  }
});

const reports: readonly SchoolCommand[] = [
  { type: 'prepare', classroom, roster: { ...usualRoster, staff: [] } },
  { type: 'presence', joined: [amel], left: [] },
  { type: 'lobby.gone', member: waiting },
  { type: 'media', up: true },
];

describe.each(reports)('the report of $type', (command) => {
  test('is the school’s to make', () => {
    const decision = busyLesson().reports(command);
    expect('events' in decision && decision.events.length).toBe(1);
  });

  test.each([teacher, amel, guest, stranger, 'school' as MemberId])('is not taken from %s', (id) => {
    const actor: Actor = { kind: 'member', id };
    expect(outcome(busyLesson().ask({ actor, command }))).toBe('live.not-allowed');
  });
});

/** Whatever sets something to a value: to ask for it twice is to ask for it once. */
const settings = new Set([
  ...['prepare', 'presence', 'lobby.gone', 'media', 'open', 'close', 'lobby.ask', 'lobby.leave'],
  ...['lobby.refuse', 'lobby.admit-all', 'hand.raise', 'hand.lower', 'hands.lower-all', 'floor.give'],
  ...['floor.take', 'floor.leave', 'voices', 'cameras', 'camera.allow', 'screen.allow', 'mic.lock'],
  ...['chat.delete', 'chat.lock', 'chat.lock-one', 'eject', 'readmit', 'ban', 'unban'],
]);

test(
  'what was done is done: the same command again adds nothing to the log',
  () => {
    fc.assert(
      fc.property(anyScript, (script) => {
        const school = new School();
        for (const step of script) {
          const decision = school.perform(step);
          if ('refused' in decision || !settings.has(step.command.type)) continue;
          const again = school.ask(step);
          expect('refused' in again ? [] : again.events, JSON.stringify(step)).toEqual([]);
        }
      }),
      runs(200),
    );
  },
  patience,
);

test('who admits twice admits once', () => {
  const lesson = Lesson.opened().admits(guest);
  expect(outcome(lesson.does(teacher, { type: 'lobby.admit', member: guest }))).toEqual([]);
});
