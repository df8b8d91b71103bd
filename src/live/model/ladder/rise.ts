import { type Instant, seconds } from '#kit/model/clock.ts';
import { CHANGES, STINT } from './constants.ts';
import { type Level, lower, lowestFirst } from './level.ts';
import type { Share } from './share.ts';

/** Money that rises may take. */
export interface Purse {
  /** What is not given out. */
  left: number;
  /** Rises go on until they have taken this; the last one may go over, lest a large class never rise. */
  ramp: number;
}

/** Who is worse off than all could be comes first: the lowest first, one level after the other (L5). */
export function riseToCommon(shares: readonly Share[], common: Level, purse: Purse, now: Instant): void {
  // Not for ever lower than the others, though often changed.
  const may = ({ changes }: Share) =>
    changes.length < CHANGES || now - (changes.at(-1) ?? now) >= seconds(STINT);
  for (const level of lowestFirst) {
    if (level >= common) riseTo(level, shares.filter(may), purse);
  }
}

/** Then who has had least has more than the others (L5): who rises now will step down for another, so two changes are due. */
export function riseByTurns(shares: readonly Share[], common: Level, purse: Purse): void {
  const may = ({ changes }: Share) => changes.length <= CHANGES - 2;
  for (const level of lowestFirst) {
    if (level < common) riseTo(level, shares.filter(may), purse);
  }
}

function riseTo(level: Level, shares: readonly Share[], purse: Purse): void {
  const those = shares
    .filter((share) => share.level > lower(level, share.cap))
    .sort((a, b) => a.comparedTo(b));
  for (const share of those) {
    const to = lower(level, share.cap);
    const price = share.costAt(to) - share.cost;
    if (purse.ramp <= 0) return;
    if (price > purse.left) continue;
    purse.left -= price;
    purse.ramp -= price;
    share.level = to;
  }
}
