import { expect, it } from 'vitest';
import { chances } from '#gate/model/rehearsal.arbitrary.ts';
import { BEGINNING, spendMorning } from './morning.ts';

/** A thousand within a few seconds, for whom there are ten entries a second. */
const busy = { people: 1_000, rate: 10, rush: 10, spread: 2, seconds: 400 };

it('of those who come each enters once, and has sent what brought them in', () => {
  const waits = spendMorning({ ...busy, chance: chances(1) });
  expect(waits).toHaveLength(1_000);
  for (const { comesAt, enteredAt = -1, reads, reports, knocks } of waits) {
    expect(enteredAt).toBeGreaterThanOrEqual(comesAt);
    expect(enteredAt).toBeLessThan(200);
    expect(reads).toBeGreaterThanOrEqual(1);
    expect(knocks).toBeGreaterThanOrEqual(1);
    // With so few the census asks everybody, after each read that does not end in a knock.
    expect(reports).toBeGreaterThanOrEqual(reads - knocks);
    expect(reports).toBeLessThan(reads);
  }
  const longest = Math.max(...waits.map(({ comesAt, enteredAt = 0 }) => enteredAt - comesAt));
  expect(longest).toBeGreaterThan(80);
});

it('the bulletins of a morning are those of its gate, one a second', () => {
  const times: number[] = [];
  spendMorning({ ...busy, seconds: 30, chance: chances(2), onBulletin: ({ at }) => times.push(at) });
  expect(times).toEqual(Array.from({ length: 30 }, (_, second) => BEGINNING + second * 1_000));
});
