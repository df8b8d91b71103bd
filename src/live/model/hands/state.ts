import type { Instant } from '#kit/model/clock.ts';
import type { ByMember } from '../record.ts';

export interface Hands {
  readonly raised: ByMember<RaisedHand>;
  /** How often each has had the floor in this lesson. */
  readonly turns: ByMember<number>;
}

export interface RaisedHand {
  readonly at: Instant;
  readonly seq: number;
}

export const noHands: Hands = { raised: {}, turns: {} };
