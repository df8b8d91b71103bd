import { describe, expect, test } from 'vitest';
import type { ClientCommand } from '../command.ts';
import type { MemberId } from '../ids.ts';
import { permissionsOf } from '../media/permissions.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { pupils, visitors } from '../rehearsal/people.arbitrary.ts';
import { plainOf } from '../text.ts';
import { boardLocked, guestName, reactionsLocked } from './select.ts';

const [amel, bao] = pupils as [MemberId, MemberId];
const [guest] = visitors as [MemberId];
const lock = (what: 'microphones' | 'cameras' | 'board' | 'names', locked = true): ClientCommand => ({
  type: 'lock',
  what,
  locked,
});
const quiet = (on: boolean): ClientCommand => ({ type: 'quiet', on });

function lively(): Lesson {
  const lesson = Lesson.opened();
  lesson.does(teacher, { type: 'voices', open: true });
  lesson.does(teacher, { type: 'cameras', open: true });
  lesson.does(teacher, { type: 'floor.give', member: bao });
  lesson.does(teacher, { type: 'screen.allow', member: bao, allowed: true });
  return lesson;
}

const rights = (lesson: Lesson, member: MemberId) => {
  const { microphone, camera, screen } = permissionsOf(lesson.state, member);
  return { microphone, camera, screen };
};
const open = { microphone: true, camera: true, screen: true };

describe('a lock for all', () => {
  test('closes every microphone, also of who has the floor, and no teacher’s', () => {
    const lesson = lively();
    lesson.does(teacher, lock('microphones'));
    expect(rights(lesson, amel).microphone).toBe(false);
    expect(rights(lesson, bao)).toEqual({ ...open, microphone: false });
    expect(rights(lesson, teacher)).toEqual(open);
    expect(outcome(lesson.does(teacher, { type: 'floor.give', member: amel }))).toBe(
      'live.microphones-locked',
    );
  });

  test('closes pictures of every kind', () => {
    const lesson = lively();
    lesson.does(teacher, lock('cameras'));
    expect(rights(lesson, bao)).toEqual({ microphone: true, camera: false, screen: false });
  });

  test('is one event, moves nobody to another audience, and brings back what was before', () => {
    const lesson = lively();
    expect(outcome(lesson.does(teacher, lock('microphones')))).toEqual(['lock.set']);
    const [heard] = lesson.browserOf(amel).heard.slice(-1);
    expect(JSON.parse(heard ?? '').kind).toBe('event');
    lesson.does(teacher, lock('microphones', false));
    expect(rights(lesson, bao)).toEqual(open);
  });

  test('keeps drawing to the staff', () => {
    const lesson = Lesson.opened();
    expect(boardLocked(lesson.state)).toBe(false);
    lesson.does(teacher, lock('board'));
    expect(boardLocked(lesson.state)).toBe(true);
  });

  test('is for the staff to turn', () => {
    const lesson = Lesson.opened();
    for (const command of [lock('microphones'), quiet(true), { type: 'chat.moderate', on: false } as const]) {
      expect(outcome(lesson.does(amel, command))).toBe('live.not-allowed');
      expect(outcome(lesson.does(guest, command))).toBe('live.not-in-class');
    }
  });
});

describe('quiet work', () => {
  test('closes voices, pictures, reactions and the writing to the class with one event', () => {
    const lesson = lively();
    expect(outcome(lesson.does(teacher, quiet(true)))).toEqual(['quiet.changed']);
    expect(rights(lesson, bao)).toEqual({ microphone: false, camera: false, screen: false });
    expect(reactionsLocked(lesson.state)).toBe(true);
    expect(outcome(lesson.does(amel, { type: 'chat.say', text: 'Bonjour' }))).toBe('live.chat-locked');
  });

  test('leaves the hand and the way to the teacher open', () => {
    const lesson = lively();
    lesson.does(teacher, quiet(true));
    expect(outcome(lesson.does(amel, { type: 'hand.raise' }))).toEqual(['hand.raised']);
    expect(outcome(lesson.does(amel, { type: 'chat.say', text: 'Aide ?', to: 'staff' }))).toEqual([
      'chat.whispered',
    ]);
  });

  test('ends with everything as it was before, and as it was set meanwhile', () => {
    const lesson = lively();
    lesson.does(teacher, lock('cameras'));
    lesson.does(teacher, quiet(true));
    lesson.does(teacher, { type: 'chat.lock', locked: true });
    lesson.does(teacher, quiet(false));
    expect(rights(lesson, bao)).toEqual({ microphone: true, camera: false, screen: false });
    expect(outcome(lesson.does(amel, { type: 'chat.say', text: 'Bonjour' }))).toBe('live.chat-locked');
  });
});

describe('with names hidden', () => {
  const nameFor = (lesson: Lesson, viewer: MemberId) => {
    const name = guestName(lesson.browserOf(viewer).state, guest);
    return name && plainOf(name);
  };
  const name = `Name of ${guest}`;

  test('the class no longer holds a guest’s name, and the staff does', () => {
    const lesson = Lesson.opened().admits(guest);
    expect(nameFor(lesson, bao)).toBe(name);
    lesson.does(teacher, lock('names'));
    expect(nameFor(lesson, bao)).toBeNull();
    expect(JSON.stringify(lesson.viewOf(bao))).not.toContain(name);
    expect(nameFor(lesson, teacher)).toBe(name);
  });

  test('who is let in meanwhile is named to the staff alone, until names are shown', () => {
    const lesson = Lesson.opened();
    lesson.does(teacher, lock('names'));
    lesson.admits(guest);
    expect(lesson.browserOf(bao).heard.join()).not.toContain(name);
    expect(nameFor(lesson, teacher)).toBe(name);
    lesson.does(teacher, lock('names', false));
    for (const viewer of [bao, teacher, guest]) expect(nameFor(lesson, viewer)).toBe(name);
    expect(lesson.state.locks.keptNames).toEqual({});
  });

  test('a guest who is banned meanwhile has a name in the list of bans', () => {
    const lesson = Lesson.opened().admits(guest);
    lesson.does(teacher, lock('names'));
    lesson.does(teacher, { type: 'ban', member: guest });
    expect(lesson.browserOf(teacher).state.exclusions[guest]).toMatchObject({ name: { plain: name } });
  });
});
