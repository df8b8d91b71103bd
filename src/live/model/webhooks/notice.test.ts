import { expect, it } from 'vitest';
import type { PersonId } from '#people/model/ids.ts';
import type { ClassEvent } from '../event.ts';
import type { RunId } from '../groups/ids.ts';
import type { ClassroomId, MemberId } from '../ids.ts';
import type { RecordingId } from '../recording/ids.ts';
import { type NoticeKind, noticeKinds } from './kinds.ts';
import { bodyOf } from './message.ts';
import { messageIdOf, noticesOf } from './notice.ts';

const room = 'room-1' as ClassroomId;
const lea = 'lea' as MemberId;
const secret = { plain: 'un mot' };

const events: readonly ClassEvent[] = [
  { type: 'session.opened' },
  { type: 'session.closed' },
  { type: 'attendance.corrected', member: lea, status: 'late', minutes: 3, note: secret },
  { type: 'exclusion.set', member: lea, kind: 'banned', name: secret },
  { type: 'order.filed', member: lea, messages: [] },
  { type: 'visit.begun', member: 'visitor.aaaaaaaa' as MemberId, as: 'inspection' },
  { type: 'peg.given', member: 'visitor.bbbbbbbb' as MemberId, pupil: lea as PersonId },
  { type: 'groups.opened', run: 'run-1' as RunId, how: 'hand', count: 2, members: {} },
  { type: 'groups.closed' },
  { type: 'recording.started', recording: 'm1' as RecordingId, member: lea },
  { type: 'recording.stopped' },
];

const told = events.flatMap((event) => noticesOf(event));

it('has something in the log for every kind that an endpoint can choose', () => {
  expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(noticeKinds));
});

it('tells nothing of what stays within the class', () => {
  const within: readonly ClassEvent[] = [
    { type: 'hand.raised', member: lea },
    { type: 'exclusion.set', member: lea, kind: 'ejected', name: null },
    { type: 'exclusion.lifted', member: lea },
  ];
  expect(within.flatMap((event) => noticesOf(event))).toEqual([]);
});

it('has a body of ids and addresses, and no word', () => {
  for (const { kind, member } of told) {
    const about = { school: '0750001A', classroom: room, seq: 7, member };
    const message = { id: messageIdOf(room, 7, kind), kind, at: '2026-11-26T08:30:00.000Z', about };
    const body = bodyOf(message, 'https://school.example');
    expect(body).not.toContain('un mot');
    expect(JSON.parse(body)).toEqual({
      type: kind,
      timestamp: '2026-11-26T08:30:00.000Z',
      data: {
        school: '0750001A',
        classroom: room,
        seq: 7,
        ...(member && { member }),
        more: expect.stringMatching(
          /^https:\/\/school\.example\/api\/classrooms\/room-1(\/attendance|\/recordings)?$/,
        ),
      },
    });
  }
});

it('has an id of its own for every line and kind, without a full stop', () => {
  const kinds: readonly NoticeKind[] = noticeKinds;
  const ids = [1, 2, 11].flatMap((seq) => kinds.map((kind) => messageIdOf(room, seq, kind)));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,160}$/);
});
