import type { ClassEvent } from '../event.ts';
import type { ClassroomId, MemberId } from '../ids.ts';
import type { NoticeKind } from './kinds.ts';

/** What a line of a class's log has to tell to other systems: ids alone, neither a name nor a word. */
export interface Notice {
  readonly kind: NoticeKind;
  /** Whom it is about; null for the class as a whole. */
  readonly member: MemberId | null;
}

/** In the order in which they are to be told. */
export function noticesOf(event: ClassEvent): readonly Notice[] {
  switch (event.type) {
    case 'session.opened':
      return [ofClass('class.opened')];
    case 'session.closed':
      return [ofClass('class.closed'), ofClass('attendance.ready')];
    case 'attendance.corrected':
      return [{ kind: 'attendance.corrected', member: event.member }];
    case 'exclusion.set':
      return event.kind === 'banned' ? [{ kind: 'member.banned', member: event.member }] : [];
    case 'order.filed':
      return [{ kind: 'disturbance.filed', member: event.member }];
    case 'visit.begun':
      return [{ kind: 'visit.begun', member: event.member }];
    case 'peg.given':
      return [{ kind: 'walk-in.named', member: event.pupil }];
    case 'groups.opened':
    case 'groups.closed':
    case 'recording.started':
    case 'recording.stopped':
      return [ofClass(event.type)];
    default:
      return [];
  }
}

const ofClass = (kind: NoticeKind): Notice => ({ kind, member: null });

/**
 * What tells a message from all others, however often it is sent: the line, and which of its notices. Without a full
 * stop, which separates the parts of what is signed.
 */
export const messageIdOf = (classroom: ClassroomId, seq: number, kind: NoticeKind): string =>
  `${classroom}_${seq}_${kind.replace('.', '-')}`;
