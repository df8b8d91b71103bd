import type { Instant } from '#kit/model/clock.ts';
import type { GroupId } from '../groups/ids.ts';
import type { MemberId } from '../ids.ts';
import type { Text } from '../text.ts';
import type { Language } from './languages.ts';

export interface Captions {
  /** In which the staff's words are written; null while they are not. */
  readonly language: Language | null;
  /** The newest of the class and of each group, oldest first. Private: a learner knows those of their own group. */
  readonly lines: readonly Line[];
}

export interface Line {
  readonly member: MemberId;
  readonly at: Instant;
  readonly text: Text;
  /** Where it was said, if not to the class. */
  readonly group?: GroupId;
}

export const noCaptions: Captions = { language: null, lines: [] };
