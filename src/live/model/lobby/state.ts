import type { Instant } from '#kit/model/clock.ts';
import type { ByMember } from '../record.ts';
import type { Text } from '../text.ts';

export interface Lobby {
  /** Since the first ban: requests without an account are marked. Known to the staff. */
  readonly guarded: boolean;
  /** Private. */
  readonly requests: ByMember<LobbyRequest>;
  /** Private. */
  readonly refusals: ByMember<LobbyRefusal>;
}

export interface LobbyRequest {
  readonly name: Text;
  readonly at: Instant;
  readonly seq: number;
}

interface LobbyRefusal {
  readonly times: number;
  /** Before this they may not ask again. */
  readonly until: Instant;
}

export interface Guest {
  readonly name: Text;
  readonly inside: boolean;
}

export const emptyLobby: Lobby = { guarded: false, requests: {}, refusals: {} };
