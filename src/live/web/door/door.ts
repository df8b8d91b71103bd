import type { Instant } from '#kit/model/clock.ts';
import type { MemberId } from '../../model/ids.ts';
import { MOST_ASKS_AGAIN } from '../../model/lobby/decide.ts';
import { find, has } from '../../model/record.ts';
import { standingOf } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';
import type { Link, Stop } from '../log/link.ts';

/** What stands between somebody and a class: one page each. */
export type Door =
  | { readonly kind: 'loading' }
  | { readonly kind: 'stopped'; readonly why: Stop }
  /** Outside: may ask to come in. `ejected` when it was the teacher who sent them out. */
  | { readonly kind: 'ask'; readonly ejected: boolean }
  | { readonly kind: 'asked' }
  | { readonly kind: 'refused'; readonly until: Instant; readonly again: boolean }
  | { readonly kind: 'check' }
  /** Checked and ready; the class is not open yet. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'class' }
  | { readonly kind: 'closed' };

export interface Facts {
  readonly you: MemberId;
  readonly link: Link;
  readonly state: ClassState | null;
  /** The device check is passed. */
  readonly entered: boolean;
}

export function doorOf({ you, link, state, entered }: Facts): Door {
  if (link.kind === 'stopped') return { kind: 'stopped', why: link.why };
  if (!state) return { kind: 'loading' };
  const standing = standingOf(state, you);
  if (standing === 'outside') return outside(state, you);
  const phase = state.session?.phase;
  if (phase === 'closed') return { kind: 'closed' };
  if (!entered) return { kind: 'check' };
  return phase === 'prepared' && standing !== 'staff' ? { kind: 'wait' } : { kind: 'class' };
}

function outside(state: ClassState, you: MemberId): Door {
  const exclusion = find(state.exclusions, you);
  if (exclusion?.kind === 'banned') return { kind: 'stopped', why: 'banned' };
  if (has(state.lobby.requests, you)) return { kind: 'asked' };
  const refusal = find(state.lobby.refusals, you);
  if (refusal) {
    return { kind: 'refused', until: refusal.until, again: refusal.times <= MOST_ASKS_AGAIN };
  }
  return { kind: 'ask', ejected: exclusion !== undefined };
}
