import { type Instant, seconds } from '#kit/model/clock.ts';
import type { Context } from '../command.ts';
import { accept, type Decision, refuse, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import type { ClassEvent } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { namesHidden } from '../locks/select.ts';
import { type ByMember, find, has, membersOf } from '../record.ts';
import { isInside, isPupil } from '../standing.ts';
import type { ClassState } from '../state.ts';
import { gone, type Text } from '../text.ts';
import type { LobbyCommand } from './commands.ts';
import { waiting } from './select.ts';

export const MOST_WAITING = 30;
export const WAIT_AFTER_REFUSAL = seconds(60);
export const MOST_ASKS_AGAIN = 3;

export function decideLobby(
  state: ClassState,
  command: LobbyCommand,
  by: MemberId,
  { now }: Context,
): Decision {
  switch (command.type) {
    case 'lobby.ask':
      return decideAsk(state, command.name, by, now);
    case 'lobby.leave':
      return decideLobbyGone(state, by);
    case 'lobby.admit':
      return decideAdmit(state, command.member);
    case 'lobby.refuse':
      return isWaiting(state, command.member)
        ? accept({ type: 'lobby.refused', member: command.member, until: now + WAIT_AFTER_REFUSAL })
        : settled;
    case 'lobby.admit-all':
      return accept(
        ...waiting(state)
          .filter(({ marked, member }) => !marked && !command.except?.includes(member))
          .flatMap(({ member, request }) => admission(state, member, request.name)),
      );
  }
}

/** Somebody leaves the lobby, or was lost from sight. */
export const decideLobbyGone = (state: ClassState, member: MemberId): Decision =>
  isWaiting(state, member) ? accept({ type: 'lobby.left', member }) : settled;

export const isWaiting = (state: ClassState, member: MemberId): boolean => has(state.lobby.requests, member);

function decideAsk(state: ClassState, name: Text, by: MemberId, now: Instant): Decision {
  if (isInside(state, by) || isWaiting(state, by)) return settled;
  if (find(state.exclusions, by)?.kind === 'banned') return refuse(liveErrors['live.banned']);
  const refusal = find(state.lobby.refusals, by);
  if (refusal && refusal.times > MOST_ASKS_AGAIN) return refuse(liveErrors['live.asked-too-often']);
  if (refusal && now < refusal.until) return refuse(liveErrors['live.asked-too-soon']);
  if (membersOf(state.lobby.requests).length >= MOST_WAITING) return refuse(liveErrors['live.lobby-full']);
  return accept({ type: 'lobby.asked', member: by, name });
}

export function decideAdmit(state: ClassState, member: MemberId): Decision {
  const request = find(state.lobby.requests, member);
  if (request) return accept(...admission(state, member, request.name));
  return isInside(state, member) ? settled : refuse(liveErrors['live.not-waiting']);
}

/** An ejected pupil is back on the roster's footing; a visitor a guest whom all know by name, unless names are hidden. */
export function admission(state: ClassState, member: MemberId, name: Text): ClassEvent[] {
  const lifted: ClassEvent[] = has(state.exclusions, member) ? [{ type: 'exclusion.lifted', member }] : [];
  if (isPupil(state, member)) return lifted;
  if (!namesHidden(state)) return [...lifted, { type: 'lobby.admitted', member, name }];
  const names = { [member]: name } as ByMember<Text>;
  return [...lifted, { type: 'lobby.admitted', member, name: gone }, { type: 'names.kept', names }];
}
