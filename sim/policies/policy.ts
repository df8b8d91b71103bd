import type { Rush } from '#gate/model/rank.ts';
import type { Crowd } from '../crowd/crowd.ts';
import type { Random } from '../random.ts';

/** What the door of a cell is told. */
export interface GateOptions {
  readonly cell: string;
  /** Entries a second that the school behind it bears. */
  readonly rate: number;
  /** Of the ranks, 32 bytes. */
  readonly seed: Uint8Array;
  /** The school day's number, and which rush of the day it is. */
  readonly day: number;
  readonly rush: Rush;
}

/** What became of a crowd. Series have one number a second of the window. */
export interface Outcome {
  /** By person, NEVER for who did not get in. */
  readonly enteredAt: Int32Array;
  /** Requests that reached the origin. */
  readonly requests: Uint32Array;
  /** People who were there and not inside. */
  readonly waiting: Uint32Array;
  readonly errorPages: number;
  /** Times of entry that were stated to waiters, and how many of them were kept. */
  readonly etaStated: number;
  readonly etaKept: number;
}

/** Of a door that shows no error and states no time. */
export const orderly = { errorPages: 0, etaStated: 0, etaKept: 0 } as const;

/** A way to let a crowd in. The same crowd, options and random numbers give the same outcome. */
export type Policy = (crowd: Crowd, options: GateOptions, random: Random) => Outcome;
