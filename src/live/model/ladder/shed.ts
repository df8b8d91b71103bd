import { CHANGES } from './constants.ts';
import { LAST_OPEN, type Level, levels } from './level.ts';
import { costOfAll, type Share } from './share.ts';

/**
 * Steps classes down until the budget holds (L6): the best-off first, one level at a time, and of these who has had most,
 * the ones that have been changed enough last.
 */
export function shed(shares: readonly Share[], budget: number): void {
  let over = costOfAll(shares) - budget;
  for (let level: Level = 0; level < LAST_OPEN && over > 0; level += 1) {
    const [here, next] = [levels[level], levels[level + 1]];
    const those = shares.filter((share) => share.level === here).sort(bySparing);
    for (const share of those) {
      if (over <= 0 || next === undefined) break;
      over -= share.cost - share.costAt(next);
      share.level = next;
    }
  }
}

function bySparing(a: Share, b: Share): number {
  const spared = (share: Share) => (share.changes.length >= CHANGES ? 1 : 0);
  return spared(a) - spared(b) || b.comparedTo(a);
}
