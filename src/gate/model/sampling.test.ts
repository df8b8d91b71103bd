import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSampled, samplingHash } from './sampling.ts';

const TWO_32 = 2 ** 32;
const anyHash = fc.integer({ min: 0, max: TWO_32 - 1 });
const anyPower = fc.integer({ min: 0, max: 31 });
const anyId = fc.string({ unit: 'grapheme', maxLength: 40 });

describe('the holders whom the census asks', () => {
  it.each([
    ['AAAAAAAAAAAAAAAAAAAAAg', 1_839_013_285],
    ['p-amel', 1_536_197_677],
  ])('[G6] are drawn by a number that others compute: %s has %i', (id, hash) => {
    expect(samplingHash(id)).toBe(hash);
  });

  it('[G6] are drawn by the first bytes of SHA-256 over their id', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        const digest = createHash('sha256').update('preau-census-1\0').update(id).digest();
        expect(samplingHash(id)).toBe(digest.readUInt32BE(0));
      }),
    );
  });

  it('[G6] are those whose number a power of two divides', () => {
    fc.assert(
      fc.property(anyHash, anyPower, (hash, power) => {
        const [sample, number] = [2n ** BigInt(power), BigInt(hash)];
        expect(isSampled(hash, Number(sample))).toBe(number % sample === 0n);
      }),
    );
  });

  it('[G6] at a power of two are asked at every smaller one', () => {
    fc.assert(
      fc.property(anyHash, anyPower, (seed, power) => {
        const hash = Math.floor(seed / 2 ** power) * 2 ** power;
        for (let smaller = 0; smaller <= power; smaller += 1) {
          expect(isSampled(hash, 2 ** smaller)).toBe(true);
        }
      }),
    );
  });

  it('[G6] are all, with a sample of one', () => {
    fc.assert(fc.property(anyHash, (hash) => isSampled(hash, 1)));
  });

  it('[G6] are about one in k of any crowd', () => {
    const hashes = Array.from({ length: 20_000 }, (_, i) => samplingHash(`holder-${i}`));
    for (const sample of [2, 8, 64]) {
      const asked = hashes.filter((hash) => isSampled(hash, sample)).length;
      const expected = hashes.length / sample;
      expect(Math.abs(asked - expected)).toBeLessThan(4 * Math.sqrt(expected));
    }
  });
});
