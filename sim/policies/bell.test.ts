import { describe, expect, it } from 'vitest';
import { BURST, POLL_MIN, REPORTS_MAX } from '#gate/model/constants.ts';
import { sum } from '../columns.ts';
import { gather } from '../crowd/gather.ts';
import { peopleOf } from '../nation/cell.ts';
import { calculation } from '../nation/settings.ts';
import { readDepartements } from '../nation/territory.ts';
import { Random } from '../random.ts';
import { NEVER } from '../window.ts';
import { bell } from './bell.ts';
import { entrySeries } from './series.ts';

const [cell = { name: '', blocks: [] }] = calculation(readDepartements(), 20_000);
const rate = peopleOf(cell) / 2_400;
const options = { cell: cell.name, rate, seed: new Uint8Array(32), day: 850, rush: 1 } as const;
const crowd = (passes: number) => gather(cell, 'plain', passes, new Random('bell'));
const run = (passes = 1, seed = '1') => bell(crowd(passes), options, new Random(seed));
/** What several tests look at. That it is the same at each time is for the last of them to say. */
const one = run();

describe('the bell, with the product’s own gate', () => {
  it('[G9] lets everybody in, and in no second more than the bucket holds', () => {
    for (const { enteredAt, errorPages } of [one, run(0.5), run(0)]) {
      expect(enteredAt.every((moment) => moment < NEVER)).toBe(true);
      expect(errorPages).toBe(0);
      expect(Math.max(...entrySeries(enteredAt))).toBeLessThanOrEqual(rate * (1 + BURST) + 1);
    }
  });

  it('[G6] hears of the crowd at a rate that is bounded by the census, not by the crowd', () => {
    const { requests } = one;
    const bound = 2 * rate * (1 + BURST) + REPORTS_MAX / POLL_MIN;
    expect(Math.max(...requests)).toBeLessThan(bound);
    expect(sum(requests)).toBeGreaterThan(peopleOf(cell));
  });

  it('states times of entry, most of which are kept', () => {
    const { etaStated, etaKept } = one;
    expect(etaStated).toBeGreaterThan(1_000);
    expect(etaKept / etaStated).toBeGreaterThan(0.75);
  });

  it('gives the same for the same random numbers and something else for others', () => {
    expect(run()).toEqual(one);
    expect(run(1, '2').enteredAt).not.toEqual(one.enteredAt);
  });
});
