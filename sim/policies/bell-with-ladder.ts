import { seconds } from '#kit/model/clock.ts';
import { type Ceiling, ceilingFor, LOWEST_FOR_OTHERS, noCeiling } from '#live/model/ladder/ceiling.ts';
import { PERIOD } from '#live/model/ladder/constants.ts';
import type { Level } from '#live/model/ladder/level.ts';
import { reliefOf } from '#live/model/ladder/relief.ts';
import { assumptions } from '../assumptions.ts';
import { type Bears, ring } from './bell.ts';
import { ideal } from './ideal.ts';
import type { Policy } from './policy.ts';

const LAG = assumptions.ladderLag.value / PERIOD;

/** The bell before a school whose classes step down while people wait, with the product's own ladder. */
export const bellWithLadder: Policy = (crowd, options, random) =>
  ring(crowd, options, random, ladderOf(options.rate));

/** The same order without any delay, at the rate of the ladder's last step from beginning to end: more cannot be had. */
export const idealWithLadder: Policy = (crowd, options, random) =>
  ideal(crowd, { ...options, rate: options.rate * reliefAt(LOWEST_FOR_OTHERS) }, random);

/** How many people the school bears in place of one with everybody's camera. */
function reliefAt(level: Level): number {
  const costs = assumptions.mediaCosts.value;
  return reliefOf(costs.at(level) ?? 0, costs[0], assumptions.ownCost.value);
}

/** In the calculation a school bears everybody in the end, so that those inside are no bound: only entries are. */
function ladderOf(rate: number): Bears {
  let ceiling: Ceiling = noCeiling;
  const steps: Level[] = [];
  let borne = rate;
  return ({ waiting: { teachers, pupils, walkIns } }, second) => {
    if (second % PERIOD !== 0) return borne;
    const waiting = teachers + pupils + walkIns;
    const sees = {
      waiting,
      inside: 0,
      rate: rate * reliefAt(ceiling.level),
      stock: Number.POSITIVE_INFINITY,
    };
    ceiling = ceilingFor(ceiling, sees, reliefAt, seconds(second));
    steps.push(ceiling.level);
    borne = rate * reliefAt(steps.at(-1 - LAG) ?? 0);
    return borne;
  };
}
