import { isVisitorId, type MemberId } from '../ids.ts';
import { has } from '../record.ts';
import type { ClassState } from '../state.ts';
import type { LobbyRequest } from './state.ts';

export interface Waiting {
  readonly member: MemberId;
  readonly request: LobbyRequest;
  /** To be looked at with care: it is admitted by itself or not at all. */
  readonly marked: boolean;
}

/** Who waits, in the order of asking, as the staff sees it. */
export const waiting = (state: ClassState): Waiting[] =>
  (Object.entries(state.lobby.requests) as [MemberId, LobbyRequest][])
    .map(([member, request]) => ({ member, request, marked: isMarked(state, member) }))
    .sort((a, b) => a.request.seq - b.request.seq);

/** After a ban, anybody without an account may be who was banned; and who was ejected asks again. */
const isMarked = (state: ClassState, member: MemberId): boolean =>
  (state.lobby.guarded && isVisitorId(member)) || has(state.exclusions, member);
