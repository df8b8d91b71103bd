import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evolve } from '../../model/evolve.ts';
import { School } from '../../model/rehearsal/school.arbitrary.ts';
import { anyScript } from '../../model/rehearsal/steps.arbitrary.ts';
import { emptyClass } from '../../model/state.ts';
import { Reel } from './reel.ts';

test('a lesson looked at in any order shows at each moment what had happened by then, and at its end the class itself', () => {
  fc.assert(
    fc.property(
      fc.array(anyScript, { minLength: 1, maxLength: 4 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }),
      (scripts, leaps) => {
        const school = new School();
        for (const step of scripts.flat()) school.perform(step);
        const lines = school.lines.map(({ logged }) => logged);
        const reel = new Reel(lines);
        const [first, last] = [lines[0]?.at ?? 0, lines.at(-1)?.at ?? 0];
        for (const leap of leaps) {
          const instant = Math.round(first + leap * (last - first));
          const naive = lines.filter(({ at }) => at <= instant).reduce(evolve, emptyClass);
          expect(reel.at(instant)).toEqual(naive);
        }
        expect(reel.at(last)).toEqual(school.state);
      },
    ),
    { numRuns: 20 },
  );
});

test('before its first line there is no class', () => {
  expect(new Reel([]).at(1_000)).toBe(emptyClass);
});
