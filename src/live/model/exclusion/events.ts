import type { MemberId } from '../ids.ts';
import type { Text } from '../text.ts';

/** Ejected: out, and must ask in the lobby. Banned: out for this lesson, and may not even ask. */
export type ExclusionKind = 'ejected' | 'banned';

export type ExclusionEvent =
  /** To the staff and the person: why they are out. `name` is a visitor's own, null on the roster. */
  | {
      readonly type: 'exclusion.set';
      readonly member: MemberId;
      readonly kind: ExclusionKind;
      readonly name: Text | null;
    }
  | { readonly type: 'exclusion.lifted'; readonly member: MemberId }
  /** To all: this member is no longer in the class, for whatever reason. */
  | { readonly type: 'member.out'; readonly member: MemberId };
