import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MemberId } from '../ids.ts';
import { membersOf } from '../record.ts';
import { patience, runs } from '../rehearsal/runs.arbitrary.ts';
import { School } from '../rehearsal/school.arbitrary.ts';
import { anyScript } from '../rehearsal/steps.arbitrary.ts';
import {
  type BallotBox,
  barred,
  boxFor,
  closeReports,
  countSome,
  FEWEST_TOGETHER,
  handIn,
} from './ballots.ts';
import type { PollId } from './ids.ts';
import type { Poll } from './state.ts';

const poll: Poll = {
  id: 'poll' as PollId,
  form: { kind: 'yes-no' },
  question: null,
  anonymous: true,
  right: null,
  told: false,
  running: true,
  votes: {},
  tally: null,
  handedIn: 0,
  round: 1,
  shown: null,
};

/** Draws as chance does, the same each time for the same seed. */
function drawing(seed: number): () => string {
  let drawn = (seed % 2_147_483_646) + 1;
  return () => {
    drawn = (drawn * 48_271) % 2_147_483_647;
    return String(drawn).padStart(10, '0');
  };
}

/** A box after some have voted one after the other, counted after each as the school does. */
function filled(votes: readonly number[], seed: number): { box: BallotBox; steps: number[][] } {
  const draw = drawing(seed);
  const steps: number[][] = [];
  let box = boxFor(null, poll);
  for (const [n, option] of votes.entries()) {
    box = handIn(box, `p-${n}` as MemberId, { chosen: [option] });
    const before = box.counted.counts;
    box = countSome(box, draw);
    const step = box.counted.counts.map((count, k) => count - (before[k] ?? 0));
    if (step.some((count) => count > 0)) steps.push(step);
  }
  const counted = box.counted.counts;
  const [closing] = closeReports(box, draw);
  if (closing?.type === 'polls.close') {
    steps.push(closing.tally.counts.map((count, k) => count - (counted[k] ?? 0)));
  }
  return { box, steps };
}

/** Of all minds, or nearly of one. */
const anyVotes = fc.oneof(
  fc.array(fc.nat({ max: 2 }), { maxLength: 40 }),
  fc.array(fc.constantFrom(0, 0, 0, 0, 0, 1), { maxLength: 40, size: 'max' }),
);
const size = (step: readonly number[]) => step.reduce((sum, count) => sum + count, 0);

test('[P4] every step, the last one too, counts five together or more', () => {
  fc.assert(
    fc.property(anyVotes, fc.nat(), (votes, seed) => {
      const { steps } = filled(votes, seed);
      expect(steps.filter((step) => size(step) < FEWEST_TOGETHER)).toEqual([]);
      expect(steps.map(size).reduce((a, b) => a + b, 0)).toBe(
        votes.length < FEWEST_TOGETHER ? 0 : votes.length,
      );
    }),
    runs(500),
  );
});

test('[P4] in no step have all chosen the same, unless it is the only one', () => {
  fc.assert(
    fc.property(anyVotes, fc.nat(), (votes, seed) => {
      const { steps } = filled(votes, seed);
      if (steps.length < 2) return;
      expect(steps.filter((step) => step.some((count) => count === size(step)))).toEqual([]);
    }),
    runs(500),
  );
});

test('[P4] a class of two minds sees its bars move before the end', () => {
  const { steps } = filled(
    Array.from({ length: 30 }, (_, n) => n % 2),
    7,
  );
  expect(steps.length).toBeGreaterThan(3);
});

test('[P3] a ballot is handed in once, and who did is told only at the end and in no order of theirs', () => {
  const { box } = filled([1, 0, 1, 0, 1, 0], 3);
  expect(barred(box, 'p-0' as MemberId, { chosen: [1] })?.code).toBe('live.already-voted');
  const [closing] = closeReports(box, drawing(5));
  if (closing?.type !== 'polls.close') throw new Error('Six are enough to be counted.');
  expect(closing.voters).toEqual([...membersOf(box.voters)].sort());
});

test(
  '[P3] no line of any lesson’s log tells what one member answered anonymously',
  () => {
    fc.assert(
      fc.property(anyScript, (script) => {
        const school = new School();
        for (const step of script) school.perform(step);
        const anonymous = new Set<PollId>();
        for (const { logged } of school.lines) {
          const { event, by } = logged;
          if (event.type === 'poll.started' && event.anonymous) anonymous.add(event.poll);
          if (event.type === 'poll.voted' || event.type === 'poll.vote-changed') {
            expect(anonymous).not.toContain(event.poll);
          }
          if (event.type === 'poll.counted' || event.type === 'poll.handed-in') expect(by).toBe('school');
          if (event.type === 'poll.counted' && event.tally) {
            expect(event.tally.voters).toBeGreaterThanOrEqual(FEWEST_TOGETHER);
          }
        }
      }),
      runs(100),
    );
  },
  patience,
);
