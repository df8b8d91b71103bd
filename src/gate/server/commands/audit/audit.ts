import { type Instant, minutes, seconds } from '#kit/model/clock.ts';
import type { AuditedBulletin, Deviation, Kept } from './kept.ts';
import { type Expected, Following, ownFaults } from './rules.ts';

/** A time of which nothing was kept, so that nothing is known. */
export interface Gap {
  /** The number of the last bulletin before it. */
  readonly seq: number;
  readonly from: Instant;
  readonly to: Instant;
}

export interface Audited {
  /** In the order of their numbers, each once. */
  readonly bulletins: readonly AuditedBulletin[];
  readonly deviations: readonly Deviation[];
  readonly gaps: readonly Gap[];
}

/** An engaged gate's bulletins are all kept, an open one's once a minute; a restart takes some seconds. */
const GAP_ENGAGED_MS = seconds(5);
const GAP_OPEN_MS = minutes(2);

/** What was published on one day, as several have kept it, against the rules that anybody can check. */
export function auditOf(sources: readonly (readonly Kept[])[], expected: Expected): Audited {
  const deviations: Deviation[] = sources.flatMap(outOfOrder);
  const kept = sources.flat().toSorted((a, b) => a.bulletin.seq - b.bulletin.seq);
  const bulletins: AuditedBulletin[] = [];
  const gaps: Gap[] = [];
  const following = new Following();
  let last: Kept | undefined;
  for (const one of kept) {
    const { bulletin, where, digest } = one;
    const { seq } = bulletin;
    const isTwin = last?.bulletin.seq === seq;
    if (isTwin && last?.digest === digest) continue;
    if (isTwin)
      deviations.push({ seq, where, what: `Another bulletin with this number is in ${last?.where}.` });
    const faults = [...ownFaults(bulletin, expected), ...(isTwin ? [] : following.faults(bulletin))];
    deviations.push(...faults.map((what) => ({ seq, where, what })));
    if (isTwin) continue;
    if (last !== undefined && isGap(last.bulletin, bulletin)) {
      gaps.push({ seq: last.bulletin.seq, from: last.bulletin.at, to: bulletin.at });
    }
    bulletins.push(bulletin);
    last = one;
  }
  return { bulletins, deviations, gaps };
}

/** Who keeps what is published has it in the order of its numbers. */
function outOfOrder(source: readonly Kept[]): Deviation[] {
  let highest = Number.NEGATIVE_INFINITY;
  return source.flatMap(({ bulletin: { seq }, where }) => {
    const before = highest;
    highest = Math.max(highest, seq);
    return seq > before
      ? []
      : [{ seq, where, what: `Its number is not above ${before}, which stands before it.` }];
  });
}

function isGap(last: AuditedBulletin, next: AuditedBulletin): boolean {
  return next.at - last.at > (last.engaged ? GAP_ENGAGED_MS : GAP_OPEN_MS);
}
