import { expect, test } from 'vitest';
import type { MemberId } from '../ids.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { classroom, pupils, usualRoster } from '../rehearsal/people.arbitrary.ts';
import type { Roster } from '../session/events.ts';
import { MOST_NAMED, SEEN_MS } from './state.ts';

const [amel, bao, chloe] = pupils as [MemberId, MemberId, MemberId];

test('reactions of one second are one line of the log', () => {
  const lesson = Lesson.opened();
  const before = lesson.lines.length;
  for (const [member, kind] of [
    [amel, 'bravo'],
    [bao, 'lost'],
    [amel, 'yes'],
  ] as const) {
    expect(outcome(lesson.does(member, { type: 'react', kind }))).toEqual([]);
  }
  expect(lesson.lines.length).toBe(before);
  lesson.pulse();
  lesson.pulse();
  expect(lesson.lines.length).toBe(before + 1);
  expect(lesson.browserOf(chloe).state.reactions).toMatchObject([
    {
      counts: { yes: 1, lost: 1 },
      members: [
        [amel, 'yes'],
        [bao, 'lost'],
      ],
    },
  ]);
});

test('who reacts again has one reaction, and old ones are let go with the next', () => {
  const lesson = Lesson.opened();
  lesson.does(amel, { type: 'react', kind: 'fast' });
  lesson.pulse();
  lesson.does(amel, { type: 'react', kind: 'bravo' }, 1_000);
  lesson.pulse();
  expect(lesson.state.reactions).toMatchObject([{ counts: { bravo: 1 } }]);
  lesson.does(bao, { type: 'react', kind: 'no' }, SEEN_MS);
  lesson.pulse();
  expect(lesson.state.reactions).toMatchObject([{ counts: { no: 1 }, members: [[bao, 'no']] }]);
});

test('in a class of hundreds all are counted and some are named', () => {
  const crowd = Array.from({ length: 600 }, (_, n) => `p-${n}` as MemberId);
  const lesson = Lesson.opened();
  const roster = { staff: usualRoster.staff, pupils: crowd } as unknown as Roster;
  lesson.reports({ type: 'prepare', classroom, roster });
  lesson.reports({ type: 'reactions', reacted: crowd.map((member) => [member, 'bravo']) });
  const [burst] = lesson.state.reactions;
  expect(burst?.counts).toEqual({ bravo: 600 });
  expect(burst?.members).toHaveLength(MOST_NAMED);
  expect(JSON.stringify(burst).length).toBeLessThan(2_000);
});

test('locked reactions are the staff’s alone, and what was under way is not shown', () => {
  const lesson = Lesson.opened();
  lesson.does(amel, { type: 'react', kind: 'yes' });
  lesson.does(teacher, { type: 'lock', what: 'reactions', locked: true });
  expect(outcome(lesson.does(bao, { type: 'react', kind: 'yes' }))).toBe('live.reactions-locked');
  lesson.does(teacher, { type: 'react', kind: 'bravo' });
  lesson.pulse();
  expect(lesson.state.reactions).toMatchObject([{ members: [[teacher, 'bravo']] }]);
});

test('who is sent out is not seen to react', () => {
  const lesson = Lesson.opened();
  lesson.does(amel, { type: 'react', kind: 'yes' });
  lesson.pulse();
  lesson.does(teacher, { type: 'eject', member: amel });
  expect(lesson.state.reactions).toEqual([]);
});
