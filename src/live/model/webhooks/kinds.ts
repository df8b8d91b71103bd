import * as z from 'zod/mini';

/** What an administrator can have told to another system. */
export const noticeKinds = [
  'class.opened',
  'class.closed',
  'attendance.ready',
  'attendance.corrected',
  'member.banned',
  'disturbance.filed',
  'visit.begun',
  'walk-in.named',
  'groups.opened',
  'groups.closed',
  'recording.started',
  'recording.stopped',
] as const;

export const noticeKind = z.enum(noticeKinds);
export type NoticeKind = z.output<typeof noticeKind>;

/** With the one that an administrator sends to see whether an endpoint works. */
export const messageKind = z.enum([...noticeKinds, 'endpoint.test']);
export type MessageKind = z.output<typeof messageKind>;
