import type { MemberId } from '../ids.ts';

export type PresenceEvent = {
  readonly type: 'presence.changed';
  readonly joined: readonly MemberId[];
  readonly left: readonly MemberId[];
};
