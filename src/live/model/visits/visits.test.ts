import { describe, expect, test } from 'vitest';
import type { ClientCommand } from '../command.ts';
import { permissionsOf } from '../media/permissions.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { pupils, visitors } from '../rehearsal/people.arbitrary.ts';
import { standingOf } from '../standing.ts';

const [amel] = pupils;
const [durand, other] = visitors as [(typeof visitors)[0], (typeof visitors)[0]];

const visited = (lesson = Lesson.opened()): Lesson => {
  lesson.does(durand, { type: 'lobby.ask', name: 'Mme Durand' });
  lesson.does(teacher, { type: 'visit.admit', member: durand, as: 'inspection' });
  return lesson;
};

const seenBy = (lesson: Lesson, viewer: Parameters<Lesson['browserOf']>[0]) => lesson.browserOf(viewer).state;

describe('a visit', () => {
  test('is told to all with the visitor’s name, before the visitor is in', () => {
    const lesson = visited();
    const [begun, admitted] = lesson.lines.slice(-2).map(({ logged }) => logged.event.type);
    expect([begun, admitted]).toEqual(['visit.begun', 'lobby.admitted']);
    const { visits, guests } = seenBy(lesson, amel as never);
    expect(visits).toEqual({ [durand]: 'inspection' });
    expect(guests[durand]).toEqual({ name: { plain: 'Mme Durand' }, inside: true });
  });

  test('is told with the name also while learners see one another without one', () => {
    const hidden = Lesson.opened().admits(other);
    hidden.does(teacher, { type: 'lock', what: 'names', locked: true });
    const told = seenBy(visited(hidden), amel as never);
    expect(told.guests[durand]?.name).toEqual({ plain: 'Mme Durand' });
    expect(told.guests[other]?.name).toEqual({ gone: true });

    const later = visited().admits(other);
    later.does(teacher, { type: 'lock', what: 'names', locked: true });
    expect(seenBy(later, amel as never).guests[durand]?.name).toEqual({ plain: 'Mme Durand' });
    expect(seenBy(later, amel as never).guests[other]?.name).toEqual({ gone: true });
  });

  const deeds: readonly ClientCommand[] = [
    { type: 'hand.raise' },
    { type: 'chat.say', text: 'Bonjour', to: 'all' },
    { type: 'chat.say', text: 'Bonjour', to: 'staff' },
    { type: 'react', kind: 'yes' },
    { type: 'floor.leave' },
  ];
  test.each(deeds)('is only watching and listening: $type', (command) => {
    expect(outcome(visited().does(durand, command))).toBe('live.only-visiting');
  });

  test('has no say of the staff’s', () => {
    expect(outcome(visited().does(durand, { type: 'close' }))).toBe('live.not-allowed');
  });

  test('is given neither the floor nor a camera, whatever is open to learners', () => {
    const lesson = visited();
    expect(outcome(lesson.does(teacher, { type: 'floor.give', member: durand }))).toBe('live.only-visiting');
    lesson.does(teacher, { type: 'voices', open: true });
    lesson.does(teacher, { type: 'cameras', open: true });
    expect(permissionsOf(lesson.state, durand)).toEqual({
      join: true,
      subscribe: true,
      microphone: false,
      camera: false,
      screen: false,
      publishData: false,
    });
  });

  test('is written to by nobody', () => {
    const said = visited().does(teacher, { type: 'chat.say', text: 'Bonjour', to: { member: durand } });
    expect(outcome(said)).toBe('live.no-such-member');
  });

  test('ends when the visitor is sent out', () => {
    const lesson = visited();
    lesson.does(teacher, { type: 'eject', member: durand });
    expect(standingOf(lesson.state, durand)).toBe('outside');
    expect(seenBy(lesson, amel as never).visits).toEqual({});
  });

  test('is for who waits, and has no account on the roster', () => {
    const lesson = Lesson.opened().admits(other);
    const admit = (member: typeof durand | (typeof pupils)[0]) =>
      outcome(lesson.does(teacher, { type: 'visit.admit', member, as: 'family' }));
    expect(admit(other)).toBe('live.not-waiting');
    expect(admit(durand)).toBe('live.not-waiting');
    expect(admit(amel as never)).toBe('live.not-waiting');
    expect(
      outcome(visited().does(amel as never, { type: 'visit.admit', member: durand, as: 'family' })),
    ).toBe('live.not-allowed');
  });
});
