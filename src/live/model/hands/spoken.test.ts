import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MemberId } from '../ids.ts';
import { Lesson, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { pupils } from '../rehearsal/people.arbitrary.ts';
import { pickFairly, spokenLeast } from './spoken.ts';

const [amel, bao, third, chloe] = pupils as [MemberId, MemberId, MemberId, MemberId];

function attended(...present: MemberId[]): Lesson {
  const lesson = Lesson.opened();
  lesson.reports({ type: 'presence', joined: [teacher, ...present], left: [] });
  return lesson;
}

function speaks(lesson: Lesson, member: MemberId): void {
  lesson.does(teacher, { type: 'floor.give', member });
  lesson.does(member, { type: 'floor.leave' });
}

test('who has spoken least comes first: by turns, then by what was written', () => {
  const lesson = attended(amel, bao, chloe);
  speaks(lesson, amel);
  lesson.does(bao, { type: 'chat.say', text: 'Bonjour' });
  lesson.does(teacher, { type: 'poll.ask', form: { kind: 'yes-no' }, anonymous: false });
  const poll = lesson.state.polls.asked[0]?.id as never;
  lesson.does(bao, { type: 'poll.vote', poll, answer: { chosen: [0] } });
  expect(spokenLeast(lesson.state)).toEqual([
    { member: chloe, turns: 0, written: 0 },
    { member: bao, turns: 0, written: 2 },
    { member: amel, turns: 1, written: 0 },
  ]);
});

test('who is away, or has the floor, is not picked, nor who has spoken more than others', () => {
  const lesson = attended(amel, bao, chloe);
  speaks(lesson, amel);
  lesson.does(teacher, { type: 'floor.give', member: bao });
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (chance) => {
      expect(pickFairly(lesson.state, chance)).toBe(chloe);
    }),
  );
  expect(pickFairly(attended().state, 0.5)).toBeNull();
});

test('each of those who spoke least is as likely as the others', () => {
  const lesson = attended(amel, bao, third, chloe);
  const picked = [0, 0.25, 0.5, 0.75].map((chance) => pickFairly(lesson.state, chance + 0.1));
  expect(new Set(picked)).toEqual(new Set([amel, bao, third, chloe]));
});
