import { type Instant, seconds } from '#kit/model/clock.ts';
import type { ClassroomId } from '../ids.ts';
import type { Allocation, OpenClass, Place, Why } from './allocation.ts';
import { HOLD, RISE } from './constants.ts';
import { fared, meanOf, NO_FARE, recent } from './fares.ts';
import { BEST, better, type Level, lower } from './level.ts';
import { type Purse, riseByTurns, riseToCommon } from './rise.ts';
import { commonLevel, costOfAll, Share } from './share.ts';
import { shed } from './shed.ts';
import { takeTurns } from './turns.ts';

export interface Means {
  /** What the media engine bears, in the units of `costOf`. */
  readonly budget: number;
  /** No class has a better level than this while people still come in at the gate (L8). */
  readonly ceiling?: Level;
}

/**
 * Shares the media budget of one pool of engines over the classes that it carries, so that all are open (L4–L7).
 *
 * @param previous `nothingYet` at first
 * @param classes all that are open now, in any order
 */
export function allocate(
  previous: Allocation,
  classes: readonly OpenClass[],
  { budget, ceiling = BEST }: Means,
  now: Instant,
): Allocation {
  const isFirst = previous.budgets.length === 0;
  const elapsed = isFirst ? 0 : Math.max(0, now - previous.at) / seconds(1);
  const budgets = [...previous.budgets.filter(({ at }) => at >= now - seconds(HOLD)), { at: now, budget }];
  const sure = Math.min(...budgets.map((one) => one.budget));

  const shares = classes.map((open) => {
    const before = previous.places.get(open.id);
    return new Share(open, before, {
      changes: recent(before?.changes ?? [], now),
      fare: before === undefined ? NO_FARE : fared(before.fare, offered(before, previous), elapsed),
      ceiling,
    });
  });
  const common = commonLevel(shares, sure);
  for (const share of shares) {
    share.mean = meanOf(share.fare, common);
    // Whoever opens has what all can have at once; if need be, those who have more step down for it.
    if (share.isFresh && share.level > common) share.level = lower(common, share.cap);
  }
  shed(shares, budget);
  const purse: Purse = {
    left: sure - costOfAll(shares),
    ramp: isFirst ? Number.POSITIVE_INFINITY : RISE * elapsed * budget,
  };
  riseToCommon(shares, common, purse, now);
  riseByTurns(shares, common, purse);
  takeTurns(shares, common, purse, now);

  const best = Math.min(...shares.map(({ level }) => level));
  const places = new Map<ClassroomId, Place>(
    shares.map((share) => [
      share.open.id,
      {
        ...placeOf(share, now),
        why: whyOf(share, best, ceiling),
        atBest: share.open.atBest,
        fare: share.fare,
      },
    ]),
  );
  return { at: now, places, common, charged: costOfAll(shares), budgets };
}

/** What a class had, or could have had, did its teacher not wish less: nobody saves up turns. */
const offered = ({ level, why }: Place, { common }: Allocation): Level =>
  why === 'own' ? better(level, common) : level;

/** A change by the teacher's own hand is none of the ladder's. */
function placeOf({ before, level, open, isFresh, changes }: Share, now: Instant) {
  if (before?.level === level) return { level, since: before.since, changes };
  const isOwn = isFresh || (before !== undefined && open.atBest > before.level && level === open.atBest);
  return { level, since: now, changes: isOwn ? changes : [...changes, now] };
}

function whyOf({ level, open }: Share, best: number, ceiling: Level): Why {
  if (level === BEST) return 'best';
  if (level === open.atBest) return 'own';
  if (level === ceiling) return 'gate';
  return best < level ? 'turn' : 'budget';
}
