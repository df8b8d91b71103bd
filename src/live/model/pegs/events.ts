import type { PersonId } from '#people/model/ids.ts';
import type { MemberId } from '../ids.ts';

export type PegsEvent =
  /** To all: the staff says which pupil this guest is. The last that was said holds for the whole lesson. */
  | { readonly type: 'peg.given'; readonly member: MemberId; readonly pupil: PersonId }
  | { readonly type: 'peg.freed'; readonly member: MemberId };
