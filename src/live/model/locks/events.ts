import type { ByMember } from '../record.ts';
import type { Text } from '../text.ts';
import type { Lockable } from './commands.ts';

export type LocksEvent =
  /** Of `names`: from now on learners see one another without a name. */
  | { readonly type: 'lock.set'; readonly what: Lockable; readonly locked: boolean }
  | { readonly type: 'quiet.changed'; readonly on: boolean }
  /** To the staff: the guests' names, which the class is no longer told. */
  | { readonly type: 'names.kept'; readonly names: ByMember<Text> }
  /** To all: the guests' names, told again. */
  | { readonly type: 'names.shown'; readonly names: ByMember<Text> };
