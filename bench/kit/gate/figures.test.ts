import { describe, expect, it } from 'vitest';
import { median, ourCost, peerCost, totalOf } from './figures.ts';

describe('the figures of the bench', () => {
  it('have the middle round, whichever order they came in', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
    expect(median([])).toBeNaN();
  });

  it('count what a wait costs from what each request costs', () => {
    const requests = { reads: 17, reports: 0.5, knocks: 2 };
    expect(totalOf(requests)).toBeCloseTo(19.5);
    expect(ourCost({ read: 10, report: 200, knock: 300 }, requests)).toBeCloseTo(170 + 100 + 600);
  });

  it('count sixty look-ups in twenty minutes for who asks each 20 s', () => {
    expect(peerCost({ arrival: 100, poll: 50 }, 1_200, 20)).toBe(100 + 60 * 50);
  });
});
