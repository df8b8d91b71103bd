import { describe, expect, it } from 'vitest';
import { stepOf } from './client.ts';
import { POLL_MIN } from './constants.ts';
import { Gate } from './gate.ts';
import { START } from './rehearsal.arbitrary.ts';

/** Below 0.5 pupils are called; 100 wait above, and one in four is asked. */
const calls = {
  ...new Gate(START, { rate: 1 }).calls,
  called: 0.5,
  sample: 4,
  waiting: { teachers: 0, pupils: 100, walkIns: 0, error: 0 },
};
const stepAt = (rank: number, holder: number) => stepOf(calls, { lane: 'pupils', rank }, holder, () => 0.5);

describe('a client with a bulletin', () => {
  it('[G3] knocks when it is called, and only then', () => {
    expect(stepAt(0.49, 1)).toEqual({ next: 'knock' });
    expect(stepAt(0.5, 1).next).toBe('read');
  });

  it('[G8] reads again after six tenths of the soonest time to its turn', () => {
    expect(stepAt(0.5, 1)).toMatchObject({ after: POLL_MIN });
    expect(stepAt(0.9, 1)).toMatchObject({ after: expect.closeTo(48) });
  });

  it('[G6] reports exactly when the census asks its holder', () => {
    expect([4, 5, 6, 7, 8].map((holder) => stepAt(0.9, holder))).toMatchObject(
      [true, false, false, false, true].map((reports) => ({ reports })),
    );
  });
});
