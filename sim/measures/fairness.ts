import { rankOf } from '#gate/model/rank.ts';
import { assumptions } from '../assumptions.ts';
import { at } from '../columns.ts';
import type { Crowd } from '../crowd/crowd.ts';
import type { GateOptions } from '../policies/policy.ts';
import { divisionHashes } from '../policies/ranks.ts';
import type { Random } from '../random.ts';
import { NormalTable } from './normal-table.ts';

const DAYS = assumptions.termDays.value;

/**
 * By number of school days in a row, the mean place in the order of whoever has the worst mean so far; 0 is the first place and
 * 1 the last.
 */
export type Fairness = (crowd: Crowd, options: GateOptions, random: Random) => Float64Array;

/** The bell: by class. */
export const bellFairness: Fairness = (crowd, { seed, day, rush }) => {
  const hashes = divisionHashes(crowd, seed);
  return worstMeans(crowd.classes, (index) => (later) => rankOf(at(hashes, index), day + later, rush));
};

/** A draw each morning: by person. */
export const drawFairness: Fairness = ({ people }, _, random) =>
  worstMeans(people, () => () => random.chance());

/**
 * First come, first served: by person. How early one comes is partly one's own and the same each day (the way, the line, the
 * family), and partly the day's.
 */
export const fifoFairness: Fairness = ({ people }, _, random) => {
  const table = new NormalTable();
  const own = Math.sqrt(assumptions.habit.value);
  const daily = Math.sqrt(1 - assumptions.habit.value);
  return worstMeans(people, () => {
    const habit = own * random.normal();
    return () => table.shareBelow(habit + daily * table.quantile(random.chance()));
  });
};

function worstMeans(count: number, placesOf: (index: number) => (day: number) => number): Float64Array {
  const worst = new Float64Array(DAYS);
  for (let index = 0; index < count; index += 1) {
    const placeOn = placesOf(index);
    let sum = 0;
    for (let day = 0; day < DAYS; day += 1) {
      sum += placeOn(day);
      const mean = sum / (day + 1);
      if (mean > at(worst, day)) worst[day] = mean;
    }
  }
  return worst;
}
