import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bucket, type Part } from './bucket.ts';
import { BURST, PERIOD } from './constants.ts';

const EPSILON = 1e-6;
const parts: readonly Part[] = ['bell', 'walkIns'];

const anyRate = fc.oneof(
  fc.double({ min: 0.01, max: 5, noNaN: true }),
  fc.double({ min: 5, max: 300, noNaN: true }),
);
const anyShare = fc.oneof(fc.constantFrom(0, 0.2, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const anyElapsed = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 8, noNaN: true }));
const anyTakes = fc.array(
  fc.record({
    part: fc.constantFrom(...parts),
    times: fc.oneof(fc.nat({ max: 5 }), fc.constant(1_000)),
    kept: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 5 })),
  }),
  { maxLength: 4 },
);
const anySeconds = fc.array(fc.record({ elapsed: anyElapsed, share: anyShare, takes: anyTakes }), {
  maxLength: 40,
});

/** Takes until none is given. */
function drain(bucket: Bucket, part: Part, kept = 0): number {
  let taken = 0;
  while (bucket.take(part, kept)) taken += 1;
  return taken;
}

/** Both lanes want all that there is: nothing is lent. */
function crowded(bucket: Bucket): Bucket {
  bucket.expect({ bell: Number.POSITIVE_INFINITY, walkIns: Number.POSITIVE_INFINITY });
  return bucket;
}

/** A bucket at a rate, with nothing in it and a crowd before each of its parts. */
function emptied(rate: number, share: number): Bucket {
  const bucket = crowded(new Bucket(rate));
  bucket.refill(0, rate, share);
  for (const part of parts) drain(bucket, part);
  return bucket;
}

interface Moment {
  readonly at: number;
  readonly entries: number;
}

interface Takes {
  readonly part: Part;
  readonly times: number;
  readonly kept: number;
}

/** @returns how many were given */
function takeAll(bucket: Bucket, takes: readonly Takes[]): number {
  let entries = 0;
  for (const { part, times, kept } of takes) {
    for (let i = 0; i < times && bucket.take(part, kept); i += 1) entries += 1;
  }
  return entries;
}

/** No window may have seen more than the rate and the burst. */
function expectBounded(moments: readonly Moment[], rate: number, extra = 0): void {
  for (const [i, first] of moments.entries()) {
    let entries = 0;
    for (const { at, entries: more } of moments.slice(i)) {
      entries += more;
      const bound = rate * (at - first.at + extra) + Math.max(2, rate * BURST);
      expect(entries, `in ${at - first.at} s at ${rate} a second`).toBeLessThanOrEqual(bound + EPSILON);
    }
  }
}

describe('the bucket', () => {
  it('[G9] lets no more in between two refills than the rate and the burst, whatever the shares', () => {
    fc.assert(
      fc.property(anyRate, anySeconds, (rate, seconds) => {
        const bucket = new Bucket(rate);
        const moments: Moment[] = [];
        let at = 0;
        for (const { elapsed, share, takes } of seconds) {
          at += elapsed;
          bucket.refill(elapsed, rate, share);
          moments.push({ at, entries: takeAll(bucket, takes) });
        }
        expectBounded(moments, rate);
      }),
      { numRuns: 300 },
    );
  });

  describe('refilled once a second', () => {
    const anyMoment = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const anyTicks = fc.array(fc.record({ share: anyShare, when: anyMoment, takes: anyTakes }), {
      maxLength: 20,
    });

    it('[G9] lets no more in during any seconds than the rate of these and one more, and the burst', () => {
      const all = [{ part: 'bell', times: 1_000, kept: 0 } as const];
      const rush = [
        { share: 0, when: 0.999, takes: all },
        { share: 0, when: 0, takes: all },
      ];
      fc.assert(
        fc.property(anyRate, anyTicks, (rate, ticks) => {
          const bucket = new Bucket(rate);
          const moments = ticks.map(({ share, when, takes }, second) => {
            bucket.refill(PERIOD, rate, share);
            return { at: second * PERIOD + when, entries: takeAll(bucket, takes) };
          });
          expectBounded(moments, rate, PERIOD);
        }),
        { numRuns: 300, examples: [[10, rush]] },
      );
    });
  });

  it.each([
    [10, 0.2],
    [10, 0.5],
    [10, 0],
    [10, 1],
    [1.2, 0.1],
    [0.3, 0.5],
  ])(
    '[G9] at %d a second, a share of %d for walk-ins, holds the burst, and two in any case',
    (rate, share) => {
      const bucket = new Bucket(rate);
      bucket.refill(100, rate, share);
      const held = drain(bucket, 'bell') + drain(bucket, 'walkIns');
      expect(held).toBeLessThanOrEqual(Math.max(2, rate * BURST));
      expect(held).toBeGreaterThan(Math.max(2, rate * BURST) - 2);
    },
  );

  it('[G9] gives each part its share of the rate', () => {
    const bucket = emptied(10, 0.2);
    bucket.refill(1, 10, 0.2);
    expect(drain(bucket, 'walkIns')).toBe(2);
    expect(drain(bucket, 'bell')).toBe(8);
  });

  it('[G9] gives the one what the other cannot hold', () => {
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.integer({ min: 1, max: 8 }), (busy, seconds) => {
        const bucket = crowded(new Bucket(10));
        bucket.refill(100, 10, 0.5);
        let entries = drain(bucket, busy);
        for (let i = 0; i < seconds; i += 1) {
          bucket.refill(1, 10, 0.5);
          entries += drain(bucket, busy);
        }
        expect(entries).toBe(10 + 10 * seconds);
        const idle = busy === 'bell' ? 'walkIns' : 'bell';
        expect(drain(bucket, idle)).toBe(10);
      }),
    );
  });

  it('[G9] gives the other what a part holds when its share shrinks', () => {
    const bucket = emptied(10, 0.5);
    bucket.refill(1.5, 10, 0.5);
    bucket.refill(0, 10, 0.75);
    expect(drain(bucket, 'bell')).toBe(5);
    expect(drain(bucket, 'walkIns')).toBe(10);
  });

  it('[G9] does not give away the tokens that are kept for others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat({ max: 120 }), (rate, kept) => {
        const bucket = crowded(new Bucket(rate));
        bucket.refill(100, rate, 0.5);
        const held = Math.max(1, rate);
        const taken = drain(bucket, 'bell', kept);
        expect(taken).toBe(Math.max(0, held - kept));
        expect(drain(bucket, 'bell')).toBe(held - taken);
        expect(drain(bucket, 'walkIns')).toBe(held);
      }),
    );
  });

  it('[G9] lends what a part does not need to the other, and nothing that is wanted', () => {
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.nat({ max: 40 }), (busy, wanted) => {
        const idle = busy === 'bell' ? 'walkIns' : 'bell';
        const bucket = new Bucket(20);
        bucket.refill(100, 20, 0.5);
        bucket.expect({ bell: 1_000, walkIns: 1_000, [idle]: wanted });
        expect(bucket.willHold(busy, 0)).toBe(10 + Math.max(0, 10 - wanted));
        expect(drain(bucket, busy)).toBe(20 + Math.max(0, 20 - wanted));
        expect(drain(bucket, idle)).toBe(Math.min(20, wanted));
      }),
    );
  });

  it('[G9] lets somebody in now and then, however small the rate', () => {
    for (const part of parts) {
      const bucket = emptied(0.01, 0.5);
      expect(bucket.take(part, 0)).toBe(false);
      for (let i = 0; i < 250; i += 1) bucket.refill(1, 0.01, 0.5);
      expect(bucket.take(part, 0)).toBe(true);
    }
  });

  it('[G9] with no rate lets nobody in but those for whom it had tokens', () => {
    const bucket = new Bucket(0);
    expect(drain(bucket, 'bell') + drain(bucket, 'walkIns')).toBe(2);
    bucket.refill(3_600, 0, 0.2);
    expect(drain(bucket, 'bell') + drain(bucket, 'walkIns')).toBe(0);
  });

  it('[G9] says what will come within the next seconds, less a spare half', () => {
    const bucket = emptied(10, 0.2);
    const [bell, walkIns] = [bucket.willHold('bell', 0), bucket.willHold('walkIns', 0)];
    expect(bell).toBeCloseTo(-8, 9);
    expect(walkIns).toBeCloseTo(-2, 9);
    expect(bucket.willHold('bell', 3) - bell).toBeCloseTo(24, 9);
    expect(bucket.willHold('walkIns', 3) - walkIns).toBeCloseTo(6, 9);
  });
});
