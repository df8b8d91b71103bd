import { type Instant, seconds } from '#kit/model/clock.ts';
import { CHANGES, GAP, STINT } from './constants.ts';
import { type Level, lower } from './level.ts';
import type { Purse } from './rise.ts';
import type { Share } from './share.ts';

/**
 * Who has had more than the others for a stint gives way to who has had less (L7). A large class may take the turns of
 * several small ones.
 */
export function takeTurns(shares: readonly Share[], common: Level, purse: Purse, now: Instant): void {
  const holding = shares.filter((share) => mayGive(share, common, now)).sort((a, b) => b.comparedTo(a));
  const waiting = shares.filter((share) => mayTake(share, common)).sort((a, b) => a.comparedTo(b));
  let next = 0;
  for (const taker of waiting) {
    const first = holding[next];
    if (purse.ramp <= 0 || first === undefined || first.mean - taker.mean <= GAP) return;
    const level = lower(first.level, taker.cap);
    const price = taker.costAt(level) - taker.cost;
    const { givers, freed } = gather(holding, next, taker, price - purse.left, common);
    if (purse.left + freed < price) continue;
    next += givers.length;
    taker.level = level;
    for (const giver of givers) giver.level = common;
    purse.left += freed - price;
    purse.ramp -= price;
  }
}

const mayGive = ({ level, isFresh, changes, before }: Share, common: Level, now: Instant): boolean =>
  level < common &&
  !isFresh &&
  changes.length < CHANGES &&
  now - (before?.since ?? now) >= seconds(STINT) &&
  before?.level === level;

const mayTake = ({ level, cap, isFresh, changes }: Share, common: Level): boolean =>
  level >= common && cap < common && (isFresh || changes.length <= CHANGES - 2);

/** As many of those who hold as free the price, each of them better off than the taker. */
function gather(holding: readonly Share[], from: number, taker: Share, price: number, common: Level) {
  const givers: Share[] = [];
  let freed = 0;
  for (let i = from; freed < price; i += 1) {
    const giver = holding[i];
    if (giver === undefined || giver.mean - taker.mean <= GAP) break;
    givers.push(giver);
    freed += giver.cost - giver.costAt(common);
  }
  return { givers, freed };
}
