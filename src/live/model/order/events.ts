import type { Instant } from '#kit/model/clock.ts';
import type { MemberId } from '../ids.ts';
import type { Evidence } from './state.ts';

export type OrderEvent =
  /** To all: what this member put before the class since then is gone. Features take away what is theirs. */
  | { readonly type: 'order.cleared'; readonly member: MemberId; readonly since: Instant }
  /** To the staff, for the report: what happened, with what was written. */
  | { readonly type: 'order.filed'; readonly member: MemberId; readonly messages: readonly Evidence[] }
  | { readonly type: 'order.undone'; readonly moment: number };
