import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** ⌊2³² / φ⌋: multiples of it fall into the widest gap that the ones before have left. */
const GOLDEN = 2_654_435_769;
const TWO_32 = 2 ** 32;

/** Which of a day's two rushes: the order of the second is that of the first, reversed. */
export type Rush = 1 | 2;

/** First four bytes, big-endian, of the SHA-256 of a purpose, a zero byte and the parts. */
export function hash32(purpose: string, ...parts: readonly Uint8Array[]): number {
  const digest = sha256(concatBytes(utf8ToBytes(purpose), Uint8Array.of(0), ...parts));
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0);
}

/** Where a division's order starts; 32 bits, unsigned. */
export function divisionHash(seed: Uint8Array, division: string): number {
  return hash32('preau-rank-1', seed, utf8ToBytes(division));
}

/**
 * The rank in [0, 1) of a division on a school day (G3), in arithmetic that is exact on every machine.
 *
 * @param hash of the division, from `divisionHash`
 * @param day the school day's number, from `schoolDay`
 */
export function rankOf(hash: number, day: number, rush: Rush): number {
  const first = (hash + (Math.imul(day, GOLDEN) >>> 0)) % TWO_32;
  return (rush === 1 ? first : TWO_32 - 1 - first) / TWO_32;
}

/** A teacher is called with the first of the divisions that are theirs (G4). */
export function teacherRank(hashes: readonly number[], day: number, rush: Rush): number {
  return Math.min(...hashes.map((hash) => rankOf(hash, day, rush)));
}
