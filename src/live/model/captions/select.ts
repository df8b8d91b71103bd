import { groupOf } from '../groups/select.ts';
import type { MemberId } from '../ids.ts';
import type { ClassState } from '../state.ts';
import type { Line } from './state.ts';

/** What was said where somebody is now, oldest first. */
export function linesBefore(state: ClassState, member: MemberId): readonly Line[] {
  const place = groupOf(state, member) ?? undefined;
  return state.captions.lines.filter(({ group }) => group === place);
}
