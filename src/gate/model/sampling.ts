import { utf8ToBytes } from '@noble/hashes/utils.js';
import { hash32 } from './rank.ts';

/**
 * What decides whether a holder is asked by the census; 32 bits, unsigned (G6).
 *
 * @param holder the person of a pass, or `<id>.<arrived>` of a ticket: something that its holder has not chosen
 */
export function samplingHash(holder: string): number {
  return hash32('preau-census-1', utf8ToBytes(holder));
}

/** Whether one in `sample` (a power of two) is this one. Who is asked at 2k is asked at k. */
export function isSampled(hash: number, sample: number): boolean {
  return hash % sample === 0;
}
