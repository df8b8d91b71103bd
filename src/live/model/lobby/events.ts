import type { Instant } from '#kit/model/clock.ts';
import type { MemberId } from '../ids.ts';
import type { Text } from '../text.ts';

export type LobbyEvent =
  | { readonly type: 'lobby.asked'; readonly member: MemberId; readonly name: Text }
  /** They left, their stream has been absent too long, or the lesson closed. */
  | { readonly type: 'lobby.left'; readonly member: MemberId }
  | { readonly type: 'lobby.refused'; readonly member: MemberId; readonly until: Instant }
  /** To all: the first that the class hears of this visitor, and of the name. */
  | { readonly type: 'lobby.admitted'; readonly member: MemberId; readonly name: Text }
  /** From now on requests without an account are marked. */
  | { readonly type: 'lobby.guarded' };
