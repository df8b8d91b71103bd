import type { Instant } from '#kit/model/clock.ts';
import type { ClassroomId } from '../ids.ts';

export type Phase = 'prepared' | 'open' | 'closed';

export interface Session {
  readonly classroom: ClassroomId;
  readonly phase: Phase;
  /** When the phase began. */
  readonly since: Instant;
}
