import type { PersonId } from '#people/model/ids.ts';
import type { ClassroomId } from '../ids.ts';

export interface Roster {
  readonly staff: readonly PersonId[];
  readonly pupils: readonly PersonId[];
}

export type SessionEvent =
  | { readonly type: 'session.prepared'; readonly classroom: ClassroomId; readonly roster: Roster }
  | { readonly type: 'session.opened' }
  | { readonly type: 'session.closed' };
