import type { MemberId } from '../ids.ts';

export type FloorEvent =
  /** Lowers the member's hand and counts a turn. */
  | { readonly type: 'floor.given'; readonly member: MemberId }
  /** Taken back, or left by its holder. */
  | { readonly type: 'floor.ended'; readonly member: MemberId }
  | { readonly type: 'voices.changed'; readonly open: boolean };
