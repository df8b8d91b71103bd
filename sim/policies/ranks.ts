import { divisionHash, rankOf } from '#gate/model/rank.ts';
import type { Crowd } from '../crowd/crowd.ts';
import type { GateOptions } from './policy.ts';

/** By class, its division's hash (G3). */
export function divisionHashes({ classes, id }: Crowd, seed: Uint8Array): Uint32Array {
  return Uint32Array.from({ length: classes }, (_, index) => divisionHash(seed, id(index)));
}

/** By class, its rank on the day. */
export function classRanks(crowd: Crowd, { seed, day, rush }: GateOptions): Float64Array {
  return Float64Array.from(divisionHashes(crowd, seed), (hash) => rankOf(hash, day, rush));
}
