import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divisionHash, hash32, rankOf, teacherRank } from './rank.ts';

const TWO_32 = 2 ** 32;
const GOLDEN = 2_654_435_769n;
const DAYS = 20;
const rushes = [1, 2] as const;

const anyHash = fc.integer({ min: 0, max: TWO_32 - 1 });
const anyDay = fc.integer({ min: -2_000, max: 40_000 });
const anyRush = fc.constantFrom(...rushes);
const anySeed = fc.uint8Array({ minLength: 32, maxLength: 32 });
const anyDivision = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });

const seed = Uint8Array.from({ length: 32 }, (_, i) => i);

/** What anybody computes who reads the rule. */
function firstBytes(...parts: readonly (string | Uint8Array)[]): number {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest().readUInt32BE(0);
}

function meanRank(hash: number, from: number, rush: 1 | 2): number {
  let sum = 0;
  for (let day = from; day < from + DAYS; day += 1) sum += rankOf(hash, day, rush);
  return sum / DAYS;
}

describe('the rank of a division', () => {
  it.each([
    ['0750652Y/6A', 0, 2_220_065_850, 2_220_065_850],
    ['0750652Y/6A', 1, 2_220_065_850, 579_534_323],
    ['0750652Y/6A', 2_290, 2_220_065_850, 3_499_253_020],
    ['0750652Y/6B', 1, 73_584_005, 2_728_019_774],
    ['0131234X/Terminale é', 2_290, 1_552_094_097, 2_831_281_267],
  ])('[G3] of %s on day %i is the one that others compute', (division, day, hash, rank) => {
    expect(divisionHash(seed, division)).toBe(hash);
    expect(rankOf(hash, day, 1) * TWO_32).toBe(rank);
    expect(rankOf(hash, day, 2) * TWO_32).toBe(TWO_32 - 1 - rank);
  });

  it('[G3] starts from the first bytes of SHA-256 over seed and division', () => {
    fc.assert(
      fc.property(anySeed, anyDivision, (anySeed, division) => {
        expect(divisionHash(anySeed, division)).toBe(firstBytes('preau-rank-1\0', anySeed, division));
        expect(hash32(division, anySeed)).toBe(firstBytes(division, '\0', anySeed));
      }),
    );
  });

  it('[G3] is exact to the last bit', () => {
    fc.assert(
      fc.property(anyHash, anyDay, (hash, day) => {
        const first = BigInt.asUintN(32, BigInt(hash) + BigInt(day) * GOLDEN);
        expect(rankOf(hash, day, 1) * TWO_32).toBe(Number(first));
        expect(rankOf(hash, day, 2) * TWO_32).toBe(Number(2n ** 32n - 1n - first));
      }),
      { numRuns: 2_000 },
    );
  });

  it('[G3] is at least 0 and less than 1', () => {
    fc.assert(
      fc.property(anyHash, anyDay, anyRush, (hash, day, rush) => {
        expect(rankOf(hash, day, rush)).toBeGreaterThanOrEqual(0);
        expect(rankOf(hash, day, rush)).toBeLessThan(1);
      }),
    );
    expect(rankOf(TWO_32 - 1, 0, 1)).toBeLessThan(1);
    expect(rankOf(0, 0, 2)).toBeLessThan(1);
  });

  it('[G3] in the second rush has the order of the first, reversed', () => {
    fc.assert(
      fc.property(anyHash, anyHash, anyDay, (one, other, day) => {
        const inRush = (rush: 1 | 2) => Math.sign(rankOf(one, day, rush) - rankOf(other, day, rush));
        expect(inRush(1) + inRush(2)).toBe(0);
        expect(rankOf(one, day, 1) + rankOf(one, day, 2)).toBe(1 - 1 / TWO_32);
      }),
    );
  });

  it('[G3] over 20 days in a row means 0.56 at most for the worst of many divisions, whichever the first', () => {
    const anyDivisions = fc.array(anyHash, { minLength: 500, maxLength: 500, size: 'max' });
    fc.assert(
      fc.property(anyDivisions, anyDay, anyRush, (hashes, from, rush) => {
        const worst = Math.max(...hashes.map((hash) => meanRank(hash, from, rush)));
        expect(worst).toBeLessThanOrEqual(0.56);
      }),
      { numRuns: 20 },
    );
  });

  it('[G3] over 20 days in a row means 0.56 at most for the worst division that there can be', () => {
    // The mean grows with the hash until one of the days turns over: the worst division is just before that.
    fc.assert(
      fc.property(anyDay, anyRush, (from, rush) => {
        for (let day = from; day < from + DAYS; day += 1) {
          const last = rush === 1 ? TWO_32 - 1 : 0;
          const hash = Number(BigInt.asUintN(32, BigInt(last) - BigInt(day) * GOLDEN));
          expect(rankOf(hash, day, rush)).toBe((TWO_32 - 1) / TWO_32);
          expect(meanRank(hash, from, rush)).toBeLessThanOrEqual(0.56);
        }
      }),
    );
  });
});

it('[G4] a teacher has the smallest of the ranks of their divisions', () => {
  fc.assert(
    fc.property(fc.array(anyHash, { minLength: 1 }), anyDay, anyRush, (hashes, day, rush) => {
      const ranks = hashes.map((hash) => rankOf(hash, day, rush));
      const rank = teacherRank(hashes, day, rush);
      expect(ranks).toContain(rank);
      for (const one of ranks) expect(rank).toBeLessThanOrEqual(one);
    }),
  );
});
