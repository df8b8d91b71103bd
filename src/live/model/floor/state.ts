import type { MemberId } from '../ids.ts';

export interface Floor {
  readonly holders: readonly MemberId[];
  /** Everybody's microphone is open. */
  readonly voices: boolean;
}

export const emptyFloor: Floor = { holders: [], voices: false };
