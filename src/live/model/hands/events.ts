import type { MemberId } from '../ids.ts';

export type HandsEvent =
  | { readonly type: 'hand.raised'; readonly member: MemberId }
  | { readonly type: 'hand.lowered'; readonly member: MemberId }
  | { readonly type: 'hands.lowered' };
