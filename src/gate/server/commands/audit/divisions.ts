import type { Instant } from '#kit/model/clock.ts';
import type { DivisionId } from '#people/model/ids.ts';
import { divisionHash, type Rush, rankOf } from '../../../model/rank.ts';
import type { AuditedBulletin } from './kept.ts';

/** How a division fared in one rush of a day. */
export interface DivisionCalled {
  readonly division: DivisionId;
  readonly rush: Rush;
  readonly rank: number;
  /** When it was not called; more than one time where its call was taken back, which rule G9 allows as a crowd arrives. */
  readonly waits: readonly { readonly from: Instant; readonly until: Instant | null }[];
}

/**
 * Recomputes the divisions' ranks and reads off when each was called, first ranks first.
 *
 * @param bulletins of one day, in order
 * @param seed base64url
 */
export function divisionsCalled(
  divisions: readonly DivisionId[],
  bulletins: readonly AuditedBulletin[],
  seed: string,
): DivisionCalled[] {
  const bytes = Buffer.from(seed, 'base64url');
  const rushes = Map.groupBy(bulletins, ({ rush }) => rush);
  return [...rushes].flatMap(([rush, seen]) =>
    divisions
      .map((division) => {
        const rank = rankOf(divisionHash(bytes, division), seen[0]?.day ?? 0, rush);
        return { division, rush, rank, waits: waitsOf(rank, seen) };
      })
      .toSorted((a, b) => a.rank - b.rank),
  );
}

function waitsOf(rank: number, bulletins: readonly AuditedBulletin[]): DivisionCalled['waits'] {
  const waits: { from: Instant; until: Instant | null }[] = [];
  for (const { at, called } of bulletins) {
    const last = waits.at(-1);
    const isWaiting = last !== undefined && last.until === null;
    if (rank >= called && !isWaiting) waits.push({ from: at, until: null });
    if (rank < called && isWaiting) last.until = at;
  }
  return waits;
}
