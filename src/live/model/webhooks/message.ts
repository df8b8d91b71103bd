import type { ClassroomId, MemberId } from '../ids.ts';
import type { MessageKind } from './kinds.ts';

/** A notice on its way to one endpoint. */
export interface Message {
  /** The same at each attempt: by it a receiver knows what it had before. */
  readonly id: string;
  readonly kind: MessageKind;
  /** Of what it tells about, as ISO 8601 writes it. */
  readonly at: string;
  /** Null in a test, which is about no class. */
  readonly about: {
    readonly school: string;
    readonly classroom: ClassroomId;
    readonly seq: number;
    readonly member: MemberId | null;
  } | null;
}

/**
 * The body of a message, byte for byte the same at each attempt.
 *
 * @param origin what the address where one reads more begins with; empty when the school has no public address
 */
export function bodyOf({ kind, at, about }: Message, origin: string): string {
  if (about === null) return JSON.stringify({ type: kind, timestamp: at, data: {} });
  const { school, classroom, seq, member } = about;
  const more = `${origin}/api/classrooms/${classroom}${placeOf(kind)}`;
  return JSON.stringify({
    type: kind,
    timestamp: at,
    data: { school, classroom, seq, ...(member !== null && { member }), more },
  });
}

function placeOf(kind: MessageKind): string {
  switch (kind) {
    case 'attendance.ready':
    case 'attendance.corrected':
      return '/attendance';
    case 'recording.started':
    case 'recording.stopped':
      return '/recordings';
    case 'class.opened':
    case 'class.closed':
    case 'member.banned':
    case 'disturbance.filed':
    case 'visit.begun':
    case 'walk-in.named':
    case 'groups.opened':
    case 'groups.closed':
    case 'endpoint.test':
      return '';
  }
}
