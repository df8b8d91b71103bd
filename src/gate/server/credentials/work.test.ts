import { describe, expect, it } from 'vitest';
import { seconds } from '#kit/model/clock.ts';
import type { TicketId } from '../../model/ids.ts';
import { workOf } from '../../model/work.arbitrary.ts';
import { WorkDue } from './work.ts';

const id = 'AAAAAAAAAAAAAAAAAAAAAg' as TicketId;
const start = Date.parse('2026-11-23T08:30:00+01:00');
const first = Math.floor(start / 1000);
const at = (second: number) => start + seconds(second);
const of = (second: number) => ({ cell: 'idf-1', seq: first + second, id });

/** Eight parts of six bits, that pass for twelve once in 2⁴⁸. */
const LITTLE = 6;
const MUCH = 12;

/** A gate that has published a bulletin a second, from one second to another. */
function gate(from: number, to: number, bitsAt: (second: number) => number) {
  const due = new WorkDue();
  for (let second = from; second <= to; second += 1) due.ask(first + second, bitsAt(second), at(second));
  return due;
}

describe('work', () => {
  it('[G10] is due as the bulletin asked from which it was done', () => {
    const due = gate(0, 10, (second) => (second < 5 ? LITTLE : MUCH));
    expect(due.isPaid(of(4), workOf(LITTLE, of(4)), at(10))).toBe(true);
    expect(due.isPaid(of(5), workOf(LITTLE, of(5)), at(10))).toBe(false);
    expect(due.isPaid(of(5), workOf(MUCH, of(5)), at(10))).toBe(true);
    expect(due.isPaid(of(4), workOf(LITTLE, of(3)), at(10))).toBe(false);
  });

  it('[G10] is taken for 300 seconds', () => {
    const due = gate(0, 300, () => LITTLE);
    const work = workOf(LITTLE, of(0));
    expect(due.isPaid(of(0), work, at(300) - 1)).toBe(true);
    expect(due.isPaid(of(0), work, at(300))).toBe(false);
    due.ask(first + 301, LITTLE, at(301));
    expect(due.isPaid(of(0), work, at(301))).toBe(false);
  });

  it('[G10] for a bulletin that was never published is worth nothing', () => {
    const due = gate(0, 10, () => LITTLE);
    for (const second of [11, -400]) {
      expect(due.isPaid(of(second), workOf(LITTLE, of(second)), at(10))).toBe(false);
    }
    expect(new WorkDue().isPaid(of(0), workOf(LITTLE, of(0)), at(10))).toBe(false);
  });

  it('[G7] begun before the gate was killed is good after it, if it is what is asked now', () => {
    const work = workOf(LITTLE, of(0));
    expect(gate(20, 21, () => LITTLE).isPaid(of(0), work, at(21))).toBe(true);
    expect(gate(20, 21, () => MUCH).isPaid(of(0), work, at(21))).toBe(false);
    expect(gate(320, 321, () => LITTLE).isPaid(of(0), work, at(321))).toBe(false);
  });
});
