import { bellFairness, drawFairness, type Fairness, fifoFairness } from '../measures/fairness.ts';
import { bell } from './bell.ts';
import { bellWithLadder, idealWithLadder } from './bell-with-ladder.ts';
import { draw } from './draw.ts';
import { fifo } from './fifo.ts';
import { ideal } from './ideal.ts';
import { none } from './none.ts';
import type { Policy } from './policy.ts';

interface Contender {
  readonly run: Policy;
  /** The same order kept without any delay. */
  readonly ideal?: Policy;
  /** Left out where there is no order. */
  readonly fairness?: Fairness;
}

export const policies = {
  none: { run: none },
  fifo: { run: fifo, fairness: fifoFairness },
  draw: { run: draw, fairness: drawFairness },
  bell: { run: bell, ideal, fairness: bellFairness },
  'bell+ladder': { run: bellWithLadder, ideal: idealWithLadder, fairness: bellFairness },
} satisfies Readonly<Record<string, Contender>>;

export type PolicyName = keyof typeof policies;

export const policyNames = Object.keys(policies) as readonly PolicyName[];

export function contender(name: PolicyName): Contender {
  return policies[name];
}
