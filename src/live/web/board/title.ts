import * as m from '#kit/web/i18n/generated/messages.js';
import type { Board } from '../../model/board/state.ts';
import { numberOf } from '../../model/groups/ids.ts';
import { plainOf } from '../../model/text.ts';

/** What a board is called: a group's by its group. */
export function titleOf({ title, group }: Board): string {
  if (group) return m.live_group_board({ number: numberOf(group) });
  return plainOf(title) ?? m.live_board();
}
