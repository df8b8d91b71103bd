import { createHash } from 'node:crypto';
import { schoolDay } from '#gate/model/school-day.ts';
import { assumptions } from '../assumptions.ts';
import type { Behaviour } from '../crowd/crowd.ts';
import { gather } from '../crowd/gather.ts';
import { lessonsTaught, type Tally, tallyOf } from '../measures/tally.ts';
import { type Cell, peopleOf } from '../nation/cell.ts';
import { contender, type PolicyName } from '../policies/index.ts';
import type { GateOptions } from '../policies/policy.ts';
import { unlimited } from '../policies/unlimited.ts';
import { Random } from '../random.ts';

/** One cell's crowd before one or several doors. */
export interface Task {
  readonly cell: Cell;
  readonly policies: readonly PolicyName[];
  readonly behaviour: Behaviour;
  readonly passes: number;
  /** Of the random numbers and of the ranks. */
  readonly seed: string;
  /** ISO date. */
  readonly date: string;
}

export interface Result {
  readonly policy: PolicyName;
  readonly tally: Tally;
  /** With the same order and no delay, where there is one. */
  readonly ideal: Reference | undefined;
  readonly unlimited: Reference;
}

/** A mean of lessons taught over so many classes. */
export interface Reference {
  readonly lessonsTaught: number;
  readonly classes: number;
}

export function perform({ cell, policies, behaviour, passes, seed, date }: Task): Result[] {
  const crowd = gather(cell, behaviour, passes, new Random(seed, 'crowd', cell.name));
  const options = gateOptions(cell, seed, date);
  const randomFor = (purpose: string) => new Random(seed, purpose, cell.name);
  const reference = (policy: typeof unlimited): Reference => {
    const tally = tallyOf(crowd, policy(crowd, options, randomFor('reference')), undefined);
    return { lessonsTaught: lessonsTaught(tally), classes: crowd.classes };
  };
  const without = reference(unlimited);
  return policies.map((policy) => {
    const { run, ideal, fairness } = contender(policy);
    const outcome = run(crowd, options, randomFor(policy));
    const places = fairness?.(crowd, options, randomFor(`${policy} over a term`));
    return {
      policy,
      tally: tallyOf(crowd, outcome, places),
      ideal: ideal && reference(ideal),
      unlimited: without,
    };
  });
}

function gateOptions(cell: Cell, seed: string, date: string): GateOptions {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return {
    cell: cell.name,
    rate: peopleOf(cell) / assumptions.drain.value,
    seed: createHash('sha256').update(seed).digest(),
    day: schoolDay({ year, month, day }),
    rush: 1,
  };
}
