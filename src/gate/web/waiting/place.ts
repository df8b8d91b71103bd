import type { Bulletin } from '../../model/bulletin.ts';
import { claimsOf, fromBase64url } from '../../model/claims.ts';
import type { KeptPass } from '../../model/kept-passes.ts';
import type { Place } from '../../model/place.ts';
import { divisionHash, teacherRank } from '../../model/rank.ts';
import { samplingHash } from '../../model/sampling.ts';

/** What somebody waits with. */
export type Hold =
  | { readonly kind: 'pass'; readonly kept: KeptPass }
  | { readonly kind: 'ticket'; readonly ticket: string; readonly lesson?: string | undefined };

/** As the gate's addresses take it. */
export function tokenOf(hold: Hold): { readonly pass: string } | { readonly ticket: string } {
  return hold.kind === 'pass' ? { pass: hold.kept.pass } : { ticket: hold.ticket };
}

/** The pass or ticket itself. */
export const secretOf = (hold: Hold): string => (hold.kind === 'pass' ? hold.kept.pass : hold.ticket);

/** By what the census knows its holder (G6). */
export function holderOf(hold: Hold): string {
  if (hold.kind === 'pass') return hold.kept.person;
  const { id, arrived } = claimsOf(hold.ticket);
  return `${id}.${arrived}`;
}

/** Where that is in the order of a bulletin's day, as the gate computes it too (G3 to G5). */
export function placeOf(hold: Hold, bulletin: Bulletin): Place {
  if (hold.kind === 'pass') {
    const { role, divisions } = hold.kept;
    return { lane: role === 'teacher' ? 'teachers' : 'pupils', rank: rankOf(divisions, bulletin) };
  }
  const { arrived, division } = claimsOf(hold.ticket);
  return typeof division === 'string'
    ? { lane: 'pupils', rank: rankOf([division], bulletin) }
    : { lane: 'walkIns', arrived: Number(arrived) };
}

export const hashOf = (hold: Hold): number => samplingHash(holderOf(hold));

/** Whether a hold is good on a bulletin's day. */
export function isOfDay(hold: Hold, { day }: Bulletin): boolean {
  return hold.kind === 'pass' || claimsOf(hold.ticket).day === day;
}

function rankOf(divisions: readonly string[], { seed, day, rush }: Bulletin): number {
  const key = fromBase64url(seed);
  return teacherRank(
    divisions.map((division) => divisionHash(key, division)),
    day,
    rush,
  );
}
