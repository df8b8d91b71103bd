import { accept, type Decision, refuse, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import type { ClassEvent } from '../event.ts';
import { isVisitorId, type MemberId } from '../ids.ts';
import { decideAdmit, isWaiting } from '../lobby/decide.ts';
import { guestName } from '../locks/select.ts';
import { find, has, membersOf } from '../record.ts';
import { isInside, isPupil, isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import type { Text } from '../text.ts';
import type { ExclusionCommand } from './commands.ts';
import type { ExclusionKind } from './events.ts';

export function decideExclusion(state: ClassState, { type, member }: ExclusionCommand): Decision {
  if (isStaff(state, member)) return refuse(liveErrors['live.staff-is-exempt']);
  const kind = find(state.exclusions, member)?.kind;
  switch (type) {
    case 'eject':
      return isInside(state, member) ? accept(...exclusion(state, member, 'ejected')) : settled;
    case 'readmit':
      if (kind === 'banned') return refuse(liveErrors['live.still-banned']);
      if (kind === undefined) return settled;
      return isWaiting(state, member) ? decideAdmit(state, member) : accept(lifted(member));
    case 'ban':
      if (kind === 'banned') return settled;
      if (!isKnown(state, member)) return refuse(liveErrors['live.no-such-member']);
      return accept(...exclusion(state, member, 'banned'), ...guard(state, member));
    case 'unban':
      return kind === 'banned' ? accept(lifted(member)) : settled;
  }
}

const lifted = (member: MemberId): ClassEvent => ({ type: 'exclusion.lifted', member });

const isKnown = (state: ClassState, member: MemberId): boolean =>
  isPupil(state, member) ||
  [state.guests, state.exclusions, state.lobby.requests, state.lobby.refusals].some((part) =>
    has(part, member),
  );

/** First the person, who from then on hears of nothing else; then all, of the empty place only. */
function exclusion(state: ClassState, member: MemberId, kind: ExclusionKind): ClassEvent[] {
  const set: ClassEvent = { type: 'exclusion.set', member, kind, name: visitorName(state, member) };
  return isInside(state, member) ? [set, { type: 'member.out', member }] : [set];
}

const visitorName = (state: ClassState, member: MemberId): Text | null =>
  isPupil(state, member)
    ? null
    : (guestName(state, member) ??
      find(state.lobby.requests, member)?.name ??
      find(state.exclusions, member)?.name ??
      null);

/**
 * After a ban nobody without an account is taken for known: a second cookie of the banned might be among
 * them. Those inside wait in the lobby again, without having to ask.
 */
function guard(state: ClassState, banned: MemberId): ClassEvent[] {
  const back = membersOf(state.guests).filter(
    (guest) => isVisitorId(guest) && guest !== banned && isInside(state, guest),
  );
  return [
    ...(state.lobby.guarded ? [] : [{ type: 'lobby.guarded' } as const]),
    ...back.flatMap((member) => sentBack(state, member)),
  ];
}

function sentBack(state: ClassState, member: MemberId): ClassEvent[] {
  const name = guestName(state, member);
  if (!name) return [];
  return [
    { type: 'member.out', member },
    { type: 'lobby.asked', member, name },
  ];
}
