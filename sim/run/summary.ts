import { sum } from '../columns.ts';
import { addTallies, type Measures, measuresOf, type Tally } from '../measures/tally.ts';
import { type PolicyName, policyNames } from '../policies/index.ts';
import type { Reference, Result } from './task.ts';

/** What one policy did to the whole country. */
export interface Summary {
  readonly policy: PolicyName;
  readonly tally: Tally;
  readonly measures: Measures;
  readonly idealLessonsTaught: number | undefined;
  readonly unlimitedLessonsTaught: number;
}

/** One summary a policy, its cells together. */
export function summarise(results: readonly Result[]): Summary[] {
  return policyNames.flatMap((policy) => {
    const its = results.filter((result) => result.policy === policy);
    if (its.length === 0) return [];
    const tally = its.map((result) => result.tally).reduce(addTallies);
    const ideals = its.flatMap(({ ideal }) => ideal ?? []);
    return {
      policy,
      tally,
      measures: measuresOf(tally),
      idealLessonsTaught: ideals.length === 0 ? undefined : mean(ideals),
      unlimitedLessonsTaught: mean(its.map(({ unlimited }) => unlimited)),
    };
  });
}

function mean(references: readonly Reference[]): number {
  const classes = sum(references.map((one) => one.classes));
  return sum(references.map((one) => one.lessonsTaught * one.classes)) / classes;
}
