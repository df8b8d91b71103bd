import { describe, expect, test } from 'vitest';
import { audiencesFor } from '../audience.ts';
import type { BoardId, MarkId } from '../board/ids.ts';
import type { MemberId } from '../ids.ts';
import { permissionsOf } from '../media/permissions.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { classroom, pupils, teachers, usualRoster, visitors } from '../rehearsal/people.arbitrary.ts';
import { plainOf } from '../text.ts';
import { decideGroups } from './decide.ts';
import { groupOf, membersOfGroup, openRun } from './select.ts';

const [amel, bao, chadi, chloe] = pupils as unknown as [MemberId, MemberId, MemberId, MemberId];
const [guest] = visitors as [MemberId];
const all = pupils as readonly MemberId[];

/** Amel and Bao in the first group, Chadi in the second, Chloe with the class. */
function inGroups(): Lesson {
  const lesson = Lesson.opened();
  lesson.does(teacher, { type: 'groups.make', how: 'hand', count: 2 });
  lesson.does(teacher, { type: 'groups.move', member: amel, group: 1 });
  lesson.does(teacher, { type: 'groups.move', member: bao, group: 1 });
  lesson.does(teacher, { type: 'groups.move', member: chadi, group: 2 });
  lesson.does(teacher, { type: 'groups.open' });
  return lesson;
}

const say = (text: string) => ({ type: 'chat.say', text, to: 'group' }) as const;
const read = (lesson: Lesson, viewer: MemberId) =>
  lesson.browserOf(viewer).state.chat.grouped.map(({ text }) => plainOf(text));
const groupsSeen = (lesson: Lesson, viewer: MemberId) => lesson.browserOf(viewer).state.groups;

describe('groups are made', () => {
  test('by chance of who is here, as even as can be, and only the staff knows before they open', () => {
    const lesson = Lesson.opened();
    lesson.reports({ type: 'presence', joined: [teacher, amel, bao, chadi], left: [] });
    lesson.does(teacher, { type: 'groups.make', how: 'random', count: 2 });
    const { draft } = groupsSeen(lesson, teacher);
    const sizes = [1, 2].map((group) => (draft ? membersOfGroup(draft, group).length : 0));
    expect(sizes.toSorted()).toEqual([1, 2]);
    expect(groupsSeen(lesson, amel).draft).toBeNull();
    lesson.does(teacher, { type: 'groups.open' });
    expect(groupsSeen(lesson, amel).run?.members).toEqual(draft?.members);
  });

  test('by chance of who is expected, before the class opens', () => {
    const lesson = Lesson.prepared();
    lesson.does(teacher, { type: 'groups.make', how: 'random', count: 2 });
    const { draft } = groupsSeen(lesson, teacher);
    expect(Object.keys(draft?.members ?? {}).toSorted()).toEqual([...pupils].toSorted());
  });

  test('by a draw in which the order of coming has no part', () => {
    const lesson = Lesson.opened();
    lesson.reports({ type: 'presence', joined: [amel, bao, chadi], left: [] });
    const made = (...draws: string[]) =>
      decideGroups(lesson.state, { type: 'groups.make', how: 'random', count: 3 }, teacher, {
        now: 0,
        id: () => draws.shift() ?? '',
      });
    expect(made('u', 'v', 'w')).toMatchObject({ events: [{ members: { [amel]: 1, [bao]: 2, [chadi]: 3 } }] });
    expect(made('w', 'u', 'v')).toMatchObject({ events: [{ members: { [amel]: 3, [bao]: 1, [chadi]: 2 } }] });
  });

  test('by hand, before the class opens, too; more than sixteen of them', () => {
    const lesson = Lesson.prepared();
    lesson.does(teacher, { type: 'groups.make', how: 'hand', count: 20 });
    lesson.does(teacher, { type: 'groups.move', member: amel, group: 20 });
    expect(outcome(lesson.does(teacher, { type: 'groups.move', member: amel, group: 21 }))).toBe(
      'live.no-such-group',
    );
    lesson.does(teacher, { type: 'open' });
    lesson.does(teacher, { type: 'groups.open' });
    expect(openRun(lesson.state)?.members).toEqual({ [amel]: 20 });
  });

  test('by the learners, each group with its share of the class and no more', () => {
    const lesson = Lesson.opened();
    lesson.does(teacher, { type: 'groups.make', how: 'choice', count: 2 });
    const choose = (member: MemberId, group: number) =>
      outcome(lesson.does(member, { type: 'groups.choose', group }));
    expect([choose(amel, 1), choose(bao, 1)]).toEqual([['groups.placed'], ['groups.placed']]);
    expect(groupsSeen(lesson, chloe).draft?.members).toEqual({ [amel]: 1, [bao]: 1 });
    expect(choose(chloe, 1)).toBe('live.group-full');
    expect(choose(bao, 2)).toEqual(['groups.placed']);
    expect(choose(chloe, 1)).toEqual(['groups.placed']);
    lesson.does(teacher, { type: 'groups.open' });
    expect(choose(amel, 2)).toBe('live.no-groups');
    expect(choose(chadi, 2)).toEqual(['groups.moved']);
    expect(groupOf(lesson.state, chadi)).not.toBeNull();
  });

  test('and made in private after that, those to choose among are gone', () => {
    const lesson = Lesson.opened();
    lesson.does(teacher, { type: 'groups.make', how: 'choice', count: 2 });
    lesson.does(amel, { type: 'groups.choose', group: 1 });
    lesson.does(teacher, { type: 'groups.make', how: 'hand', count: 2 });
    expect(groupsSeen(lesson, amel).draft).toBeNull();
    expect(outcome(lesson.does(amel, { type: 'groups.choose', group: 1 }))).toBe('live.no-groups');
  });

  test('once: while the class is in groups no others are', () => {
    expect(outcome(inGroups().does(teacher, { type: 'groups.make', how: 'hand', count: 2 }))).toBe(
      'live.groups-open',
    );
    expect(outcome(Lesson.opened().does(teacher, { type: 'groups.open' }))).toBe('live.no-groups');
  });

  test('of learners alone, and by the staff', () => {
    const lesson = inGroups();
    const move = (by: MemberId, member: MemberId) =>
      outcome(lesson.does(by, { type: 'groups.move', member, group: 2 }));
    expect(move(teacher, teachers[1] as MemberId)).toBe('live.staff-is-exempt');
    expect(move(teacher, guest)).toBe('live.no-such-member');
    expect(move(amel, bao)).toBe('live.not-allowed');
    lesson.admits(guest);
    expect(move(teacher, guest)).toEqual(['groups.moved']);
  });
});

describe('in a group', () => {
  test('one speaks freely, unless locked; after the return rights are as before', () => {
    const lesson = inGroups();
    const speaks = (member: MemberId) => permissionsOf(lesson.state, member).microphone;
    expect([amel, bao, chadi, chloe].map(speaks)).toEqual([true, true, true, false]);
    lesson.does(teacher, { type: 'mic.lock', member: bao, locked: true });
    expect(speaks(bao)).toBe(false);
    lesson.does(teacher, { type: 'quiet', on: true });
    expect(all.some(speaks)).toBe(false);
    lesson.does(teacher, { type: 'quiet', on: false });
    lesson.does(teacher, { type: 'floor.give', member: amel });
    lesson.does(teacher, { type: 'groups.close' });
    expect([amel, bao, chadi, chloe].map(speaks)).toEqual([true, false, false, false]);
  });

  test('what is written stays there, and with who was there after the return', () => {
    const lesson = inGroups();
    lesson.does(amel, say('Qui commence ?'));
    expect([amel, bao, teacher].map((who) => read(lesson, who))).toEqual(
      Array.from({ length: 3 }, () => ['Qui commence ?']),
    );
    expect([chadi, chloe].map((who) => read(lesson, who))).toEqual([[], []]);
    lesson.does(teacher, { type: 'groups.close' });
    expect(read(lesson, bao)).toEqual(['Qui commence ?']);
    expect(outcome(lesson.does(bao, say('Encore')))).toBe('live.no-such-group');
    lesson.does(teacher, { type: 'groups.make', how: 'hand', count: 2 });
    lesson.does(teacher, { type: 'groups.open' });
    expect(read(lesson, bao)).toEqual([]);
    expect(read(lesson, teacher)).toEqual(['Qui commence ?']);
  });

  test('who is moved reads the new group and the old one no more', () => {
    const lesson = inGroups();
    lesson.does(amel, say('Un'));
    lesson.does(chadi, say('Deux'));
    lesson.does(teacher, { type: 'groups.move', member: bao, group: 2 });
    expect(read(lesson, bao)).toEqual(['Deux']);
    lesson.does(teacher, { type: 'groups.move', member: bao, group: null });
    expect(read(lesson, bao)).toEqual([]);
    expect(groupOf(lesson.state, bao)).toBeNull();
  });

  test('a message waits for the staff like any other, and is shown to the group alone', () => {
    const lesson = inGroups();
    lesson.does(teacher, { type: 'chat.moderate', on: true });
    lesson.does(amel, say('Un lien'));
    expect(read(lesson, bao)).toEqual([]);
    const [held] = lesson.state.chat.held;
    if (!held) throw new Error('Nothing waits.');
    lesson.does(teacher, { type: 'chat.release', message: held.id });
    expect([amel, bao, chadi].map((who) => read(lesson, who))).toEqual([['Un lien'], ['Un lien'], []]);
    expect(lesson.browserOf(amel).state.chat.held).toEqual([]);
  });

  test('a message is withdrawn by its author or the staff, and by nobody who cannot read it', () => {
    const lesson = inGroups();
    lesson.does(amel, say('Oups'));
    const [said] = lesson.state.chat.grouped;
    if (!said) throw new Error('Nothing was said.');
    expect(outcome(lesson.does(chadi, { type: 'chat.delete', message: said.id }))).toBe(
      'live.no-such-message',
    );
    lesson.does(amel, { type: 'chat.delete', message: said.id });
    expect(read(lesson, bao)).toEqual([null]);
  });

  test('what a disturber wrote goes with them, and comes back with them', () => {
    const lesson = inGroups();
    lesson.does(amel, say('Gros mot'));
    lesson.does(teacher, { type: 'disturb', member: amel });
    expect(read(lesson, bao)).toEqual([null]);
    expect(openRun(lesson.state)?.members).toEqual({ [bao]: 1, [chadi]: 2 });
    lesson.does(teacher, { type: 'disturb.undo', member: amel });
    expect(read(lesson, bao)).toEqual(['Gros mot']);
  });

  test('the staff is called, and comes', () => {
    const lesson = inGroups();
    lesson.does(chadi, { type: 'groups.call', on: true });
    lesson.does(amel, { type: 'groups.call', on: true });
    expect(groupsSeen(lesson, teacher).run?.calls).toEqual([2, 1]);
    expect(groupsSeen(lesson, bao).run?.calls).toEqual([1]);
    expect(outcome(lesson.does(chloe, { type: 'groups.call', on: true }))).toBe('live.no-such-group');
    lesson.does(teacher, { type: 'groups.visit', group: 1 });
    expect(groupsSeen(lesson, teacher).run?.calls).toEqual([2]);
    expect(groupOf(lesson.state, teacher)).toBe(groupOf(lesson.state, amel));
    lesson.does(teacher, say('Oui ?'));
    expect(read(lesson, bao)).toEqual(['Oui ?']);
    lesson.does(teacher, { type: 'groups.visit', group: null });
    expect(groupOf(lesson.state, teacher)).toBeNull();
  });
});

describe('the board of a group', () => {
  const drawing = {
    id: 'mark-1' as MarkId,
    rank: [1, 1] as [number, number],
    at: ['a0', 1, 1, 0] as [string, number, number, number],
    shape: {
      kind: 'text',
      ink: 'black',
      size: 20,
      align: 'left',
      width: 80,
      height: 25,
      text: 'Plan',
    } as const,
  };
  function begun() {
    const lesson = inGroups();
    lesson.does(amel, { type: 'board.begin' });
    const board = lesson.browserOf(amel).state.boards.boards[0]?.id as BoardId;
    const draw = (by: MemberId) => outcome(lesson.does(by, { type: 'board.draw', board, marks: [drawing] }));
    return { lesson, board, draw };
  }
  const known = (lesson: Lesson) =>
    [teacher, amel, bao, chadi, chloe].map((who) => lesson.browserOf(who).state.boards.boards.length);

  test('is known and drawn on there, and the staff sees it', () => {
    const { lesson, draw } = begun();
    expect(known(lesson)).toEqual([1, 1, 1, 0, 0]);
    expect(outcome(lesson.does(bao, { type: 'board.begin' }))).toEqual([]);
    expect(draw(bao)).toEqual(['board.drawn']);
    expect([chadi, chloe].map(draw)).toEqual(['live.no-such-board', 'live.no-such-board']);
    lesson.does(teacher, { type: 'lock', what: 'board', locked: true });
    expect(draw(bao)).toBe('live.board-locked');
    expect(outcome(lesson.does(chloe, { type: 'board.begin' }))).toBe('live.no-such-group');
  });

  test('is there after the return, to be shown to the class, and gone with the next groups otherwise', () => {
    const { lesson, board, draw } = begun();
    draw(amel);
    lesson.does(teacher, { type: 'groups.close' });
    expect(draw(amel)).toBe('live.board-locked');
    expect(known(lesson)).toEqual([1, 1, 1, 0, 0]);
    lesson.does(teacher, { type: 'board.show', board });
    expect(known(lesson)).toEqual([1, 1, 1, 1, 1]);
    lesson.does(teacher, { type: 'groups.make', how: 'hand', count: 2 });
    lesson.does(teacher, { type: 'groups.move', member: amel, group: 1 });
    lesson.does(teacher, { type: 'groups.open' });
    lesson.does(amel, { type: 'board.begin' });
    expect(known(lesson)).toEqual([2, 2, 1, 1, 1]);
    lesson.does(teacher, { type: 'groups.close' });
    lesson.does(teacher, { type: 'groups.make', how: 'hand', count: 2 });
    lesson.does(teacher, { type: 'groups.open' });
    expect(known(lesson)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('everybody is called back', () => {
  test('when the countdown has run out, and not before', () => {
    const lesson = inGroups();
    lesson.does(teacher, { type: 'groups.visit', group: 1 });
    lesson.does(teacher, { type: 'groups.recall', seconds: 30 });
    expect(groupsSeen(lesson, amel).run?.until).not.toBeNull();
    expect(outcome(lesson.reports({ type: 'groups.over' }))).toEqual([]);
    lesson.does(amel, { type: 'hand.raise' }, 29_000);
    expect(groupOf(lesson.state, amel)).not.toBeNull();
    lesson.does(amel, { type: 'hand.lower' }, 1_000);
    for (const member of [...all, teacher]) expect(groupOf(lesson.state, member)).toBeNull();
    expect(openRun(lesson.state)).toBeNull();
  });

  test('unless the staff lets them go on after all', () => {
    const lesson = inGroups();
    expect(outcome(lesson.does(teacher, { type: 'groups.recall', seconds: null }))).toEqual([]);
    lesson.does(teacher, { type: 'groups.recall', seconds: 30 });
    expect(outcome(lesson.does(amel, { type: 'groups.recall', seconds: null }))).toBe('live.not-allowed');
    lesson.does(teacher, { type: 'groups.recall', seconds: null });
    lesson.does(amel, { type: 'hand.raise' }, 60_000);
    expect(outcome(lesson.reports({ type: 'groups.over' }))).toEqual([]);
    expect(groupOf(lesson.state, amel)).not.toBeNull();
    expect(groupsSeen(lesson, amel).run?.until).toBeNull();
  });

  test('at once, and when the class is closed', () => {
    const lesson = inGroups();
    expect(outcome(lesson.does(teacher, { type: 'close' }))).toEqual(['groups.closed', 'session.closed']);
    expect(outcome(inGroups().does(teacher, { type: 'groups.close' }))).toEqual(['groups.closed']);
    expect(outcome(Lesson.opened().does(teacher, { type: 'groups.close' }))).toEqual([]);
  });
});

test('what the staff says to all groups is read by everybody, until something else is said', () => {
  const lesson = inGroups();
  const told = (viewer: MemberId) => {
    const text = groupsSeen(lesson, viewer).run?.told?.text;
    return text && plainOf(text);
  };
  lesson.does(teacher, { type: 'groups.say', text: 'Encore cinq minutes' });
  expect([...all, teacher].map(told)).toEqual(Array.from({ length: 5 }, () => 'Encore cinq minutes'));
  lesson.does(teacher, { type: 'groups.close' });
  expect(told(amel)).toBeUndefined();
});

test('a pupil who becomes a teacher of the class is in no group any more, and hears no group apart', () => {
  const lesson = inGroups();
  const roster = { staff: [...teachers, amel], pupils: pupils.filter((pupil) => pupil !== amel) };
  lesson.reports({ type: 'prepare', classroom, roster: roster as never });
  expect(audiencesFor(lesson.state, amel)).toEqual(['all', 'staff', `person:${amel}`]);
  expect(openRun(lesson.state)?.members).toEqual({ [bao]: 1, [chadi]: 2 });
  lesson.reports({ type: 'prepare', classroom, roster: usualRoster });
  expect(groupOf(lesson.state, amel)).toBeNull();
});
