import type { MemberId } from '../ids.ts';
import type { VisitKind } from './kinds.ts';

/** To all, before the visitor is in: nobody ever watches a class unknown to it. It ends when they are out. */
export type VisitsEvent = { readonly type: 'visit.begun'; readonly member: MemberId; readonly as: VisitKind };
