import type { Instant } from '#kit/model/clock.ts';
import type { MemberId } from '../ids.ts';
import type { Text } from '../text.ts';
import type { RunId } from './ids.ts';
import type { Draft } from './state.ts';

interface Shown {
  /** Whether the learners know of the groups that are being made: where they choose. */
  readonly shown: boolean;
}

export type GroupsEvent =
  | ({ readonly type: 'groups.made' } & Draft & Shown)
  | ({ readonly type: 'groups.discarded' } & Shown)
  | ({ readonly type: 'groups.placed'; readonly member: MemberId; readonly group: number | null } & Shown)
  /** Those that were being made. From now on everybody is where they belong. */
  | ({ readonly type: 'groups.opened'; readonly run: RunId } & Draft)
  /** Between open groups, or back to the class. */
  | { readonly type: 'groups.moved'; readonly member: MemberId; readonly group: number | null }
  | { readonly type: 'groups.visited'; readonly member: MemberId; readonly group: number | null }
  | { readonly type: 'groups.called'; readonly run: RunId; readonly group: number; readonly on: boolean }
  | {
      readonly type: 'groups.told';
      readonly notice: string;
      readonly member: MemberId;
      readonly text: Text;
    }
  | { readonly type: 'groups.recalled'; readonly until: Instant | null }
  | { readonly type: 'groups.closed' };
