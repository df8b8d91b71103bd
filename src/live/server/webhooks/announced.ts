import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { announce } from '#kit/server/http/announce.ts';
import { schoolId } from '#people/model/ids.ts';
import { classroomId, memberId } from '../../model/ids.ts';
import { type MessageKind, messageKind } from '../../model/webhooks/kinds.ts';

const summaries: Readonly<Record<MessageKind, string>> = {
  'class.opened': 'A lesson has begun, or goes on.',
  'class.closed': 'A lesson has ended.',
  'attendance.ready': 'A lesson has ended: who was there, and how long, can be read.',
  'attendance.corrected': 'The attendance of one member was corrected by hand.',
  'member.banned': 'Somebody was banned from a lesson.',
  'disturbance.filed': 'Somebody disturbed a lesson; the moment is in its report.',
  'visit.begun': 'Somebody was let in to watch and listen: an inspector, a parent.',
  'walk-in.named': 'The staff put somebody without an account on the peg of a pupil, who is `member`.',
  'groups.opened': 'The class went into groups.',
  'groups.closed': 'The class is back from its groups.',
  'recording.started': 'The voices of the lesson are kept from now on.',
  'recording.stopped': 'They are kept no longer. The last pieces may still be on their way.',
  'endpoint.test': 'An administrator tries whether the endpoint works. Its data are empty.',
};

const headers = {
  'webhook-id':
    'The same at each attempt: what one has had already is to be answered 2XX and otherwise left.',
  'webhook-timestamp': 'When this attempt was made, in seconds since the Unix epoch.',
  'webhook-signature':
    'As Standard Webhooks says: `v1,` and the base64 of the HMAC-SHA256 of `id.timestamp.body`; several, with spaces between.',
};

const data = z.object({
  school: schoolId,
  classroom: classroomId,
  /** The line of the class's log. */
  seq: z.int(),
  member: z.optional(memberId),
  /** Where one who may reads more. */
  more: z.string(),
});

/** Has the API's description say what endpoints are sent. */
export function announceWebhooks(app: FastifyInstance): void {
  for (const kind of messageKind.options) {
    const isTest = kind === 'endpoint.test';
    const body = z.object({
      type: z.literal(kind),
      timestamp: z.iso.datetime(),
      data: isTest ? z.object({}) : data,
    });
    announce(app, { name: kind, summary: summaries[kind], headers, body });
  }
}
