import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayDraw } from '../board/select.ts';
import type { ClientCommand } from '../command.ts';
import type { MemberId } from '../ids.ts';
import { levelOf } from '../level/select.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { everybody, pupils, visitors } from '../rehearsal/people.arbitrary.ts';
import { patience, runs } from '../rehearsal/runs.arbitrary.ts';
import { School } from '../rehearsal/school.arbitrary.ts';
import { anyScript } from '../rehearsal/steps.arbitrary.ts';
import { isInside, isStaff } from '../standing.ts';
import { permissionsOf } from './permissions.ts';

const [amel] = pupils as [MemberId];
const [guest, stranger] = visitors as [MemberId, MemberId];

function rightsAfter(...commands: ClientCommand[]) {
  const lesson = Lesson.opened();
  for (const command of commands) lesson.does(teacher, command);
  return permissionsOf(lesson.state, amel);
}

const listening = { join: true, subscribe: true, microphone: false, camera: false, screen: false };
const nothing = { ...listening, join: false, subscribe: false };

describe('a pupil in class', () => {
  test('sees and hears, no more', () => {
    expect(rightsAfter()).toEqual({ ...listening, publishData: false });
  });

  test.each<[string, ClientCommand[], object]>([
    ['speaks with the floor', [{ type: 'floor.give', member: amel }], { microphone: true }],
    ['speaks with open voices', [{ type: 'voices', open: true }], { microphone: true }],
    [
      'does not speak when locked, whatever is open',
      [
        { type: 'mic.lock', member: amel, locked: true },
        { type: 'voices', open: true },
        { type: 'floor.give', member: amel },
      ],
      { microphone: false },
    ],
    [
      'speaks again when unlocked',
      [
        { type: 'voices', open: true },
        { type: 'mic.lock', member: amel, locked: true },
        { type: 'mic.lock', member: amel, locked: false },
      ],
      { microphone: true },
    ],
    [
      'may undo a mute',
      [
        { type: 'voices', open: true },
        { type: 'mic.mute', member: amel },
      ],
      { microphone: true },
    ],
    ['is seen with open cameras', [{ type: 'cameras', open: true }], { camera: true }],
    ['is seen when allowed', [{ type: 'camera.allow', member: amel, allowed: true }], { camera: true }],
    [
      'shows a screen when allowed',
      [{ type: 'screen.allow', member: amel, allowed: true }],
      { screen: true },
    ],
    ['is out when ejected', [{ type: 'eject', member: amel }], nothing],
    ['is out when banned', [{ type: 'ban', member: amel }], nothing],
    ['is out when the class is closed', [{ type: 'close' }], nothing],
  ])('%s', (_what, commands, rights) => {
    expect(rightsAfter(...commands)).toMatchObject(rights);
  });
});

test('a visitor joins once admitted', () => {
  const lesson = Lesson.opened();
  lesson.does(guest, { type: 'lobby.ask', name: 'Lina' });
  expect(permissionsOf(lesson.state, guest)).toMatchObject(nothing);
  lesson.does(teacher, { type: 'lobby.admit', member: guest });
  expect(permissionsOf(lesson.state, guest)).toMatchObject(listening);
  expect(permissionsOf(lesson.state, stranger)).toMatchObject(nothing);
});

test('before the class opens only its staff joins', () => {
  const { state } = Lesson.prepared();
  const joining = everybody.filter((member) => permissionsOf(state, member).join);
  expect(joining).toEqual(state.roster.staff);
});

test(
  'nobody is ever in the media room who is not in the class, and only the staff and who draws send data there',
  () => {
    fc.assert(
      fc.property(anyScript, (script) => {
        const school = new School();
        for (const step of script) {
          school.perform(step);
          for (const member of everybody) {
            const rights = permissionsOf(school.state, member);
            const { join, publishData, ...others } = rights;
            const may = isStaff(school.state, member) || school.state.session?.phase === 'open';
            expect(join).toBe(may && isInside(school.state, member) && levelOf(school.state) < 3);
            expect(join || Object.values(others).every((right) => !right)).toBe(true);
            const draws = isStaff(school.state, member) || mayDraw(school.state, member);
            expect(publishData).toBe(join && draws);
          }
        }
      }),
      runs(50),
    );
  },
  patience,
);

test('a mute is counted by its place in the log, so that it is carried out once', () => {
  const lesson = Lesson.opened();
  lesson.does(teacher, { type: 'mic.mute', member: amel });
  expect(lesson.state.media.mutes).toEqual({ [amel]: lesson.snapshot.seq });
  lesson.does(teacher, { type: 'mic.mute', member: amel });
  expect(lesson.state.media.mutes).toEqual({ [amel]: lesson.snapshot.seq });
  lesson.does(teacher, { type: 'mic.mute-all' });
  expect(lesson.state.media.allMuted).toBe(lesson.snapshot.seq);
});

test('who is outside is neither muted nor locked', () => {
  const lesson = Lesson.opened();
  for (const type of ['mic.mute', 'mic.lock'] as const) {
    const command = { type, member: stranger, locked: true } as ClientCommand;
    expect(outcome(lesson.does(teacher, command))).toBe('live.no-such-member');
  }
});

test('the class knows whether the media engine runs', () => {
  const lesson = Lesson.opened();
  expect(lesson.browserOf(amel).state.media.up).toBe(false);
  lesson.reports({ type: 'media', up: true });
  expect(lesson.browserOf(amel).state.media.up).toBe(true);
});
