import type { MemberId } from '../ids.ts';

/** From the school, coalesced: whose streams came and went. Who is in both is there. */
export interface ReportPresence {
  readonly type: 'presence';
  readonly joined: readonly MemberId[];
  readonly left: readonly MemberId[];
}
