import { expect, test } from 'vitest';
import type { MessageId } from '../../model/ids.ts';
import type { ClassState } from '../../model/state.ts';
import { after, lea, open, prepared, roy, tom, zoe } from '../rehearsal.arbitrary.ts';
import { happenings } from './announcements.ts';

const told = (viewer: typeof roy, before: ClassState, later: ClassState) =>
  happenings(before, later, viewer).map(({ kind }) => kind);
const says = (member: typeof roy, id: string) =>
  ({ type: 'chat.said', message: id as MessageId, member, text: { plain: 'hé' }, weight: 2 }) as const;

test('the opening and the end of a class are told to everybody', () => {
  expect(told(lea, prepared, open)).toEqual(['opened']);
  expect(told(lea, open, after(open, { type: 'session.closed' }))).toEqual(['closed']);
});

test('hands and who stands at the door are told to who teaches', () => {
  const later = after(
    open,
    { type: 'hand.raised', member: lea },
    { type: 'lobby.asked', member: zoe, name: { plain: 'Zoé' } },
  );
  expect(happenings(open, later, roy)).toEqual([
    { kind: 'hand', member: lea },
    { kind: 'asked', member: zoe },
  ]);
  expect(told(tom, open, later)).toEqual([]);
});

test('the floor is told to who gets it otherwise than to the others', () => {
  const given = after(open, { type: 'floor.given', member: lea });
  expect(told(lea, open, given)).toEqual(['your-floor']);
  expect(told(tom, open, given)).toEqual(['floor']);
  expect(told(lea, given, after(given, { type: 'floor.ended', member: lea }))).toEqual(['your-floor-ended']);
});

test('a message is told once, and one’s own is not', () => {
  const first = after(open, says(tom, 'm1'));
  const second = after(first, says(lea, 'm2'));
  expect(told(lea, open, first)).toEqual(['message']);
  expect(told(lea, first, second)).toEqual([]);
  expect(told(tom, open, second)).toEqual(['message']);
});

test('the oldest message that makes room for a new one does not make all of them new', () => {
  const before = after(open, says(tom, 'm1'), says(tom, 'm2'));
  const messages = before.chat.messages.slice(1);
  const later = after({ ...before, chat: { ...before.chat, messages } }, says(tom, 'm3'));
  expect(told(lea, before, later)).toEqual(['message']);
});

test('locks and mutes are told to whom they concern', () => {
  const locked = after(
    open,
    { type: 'mic.locked', member: lea, locked: true },
    { type: 'chat.locked', locked: true },
  );
  expect(told(lea, open, locked)).toEqual(['your-lock', 'your-chat-locked']);
  expect(told(roy, open, locked)).toEqual([]);
  expect(told(tom, open, after(open, { type: 'mic.all-muted' }))).toEqual(['your-mute']);
});

test('an engine that goes and comes is told in the middle of a lesson', () => {
  const up = after(open, { type: 'media.changed', up: true });
  expect(told(lea, up, after(up, { type: 'media.changed', up: false }))).toEqual(['media-down']);
  expect(told(lea, open, up)).toEqual(['media-up']);
  expect(told(lea, prepared, after(prepared, { type: 'media.changed', up: true }))).toEqual([]);
});

test('a message that waits is told to who decides and to its author, and what became of it to the author alone', () => {
  const words = { message: 'm1' as MessageId, member: lea, text: { plain: 'hé' }, weight: 2 };
  const held = after(open, { type: 'chat.held', ...words, thread: null, why: 'moderated' });
  expect(told(roy, open, held)).toEqual(['held']);
  expect(told(lea, open, held)).toEqual(['your-held']);
  const discarded = after(held, { type: 'chat.discarded', message: words.message, member: lea });
  expect(told(lea, held, discarded)).toEqual(['your-discarded']);
  expect(told(roy, held, discarded)).toEqual([]);
  const released = after(held, { type: 'chat.released', ...words, thread: null, hears: [] });
  expect(told(lea, held, released)).toEqual([]);
  expect(told(roy, held, released)).toEqual(['message']);
});

test('what is written to one alone is told like any message, and quiet work when it begins and ends', () => {
  const words = { message: 'm1' as MessageId, member: roy, text: { plain: 'hé' }, weight: 2 };
  const aside = after(open, { type: 'chat.whispered', ...words, thread: [lea], hears: [lea] });
  expect(told(lea, open, aside)).toEqual(['message']);
  const quiet = after(open, { type: 'quiet.changed', on: true });
  expect(told(tom, open, quiet)).toEqual(['quiet-began']);
  expect(told(tom, quiet, after(quiet, { type: 'quiet.changed', on: false }))).toEqual(['quiet-ended']);
});

test('a visit is told to everybody when the visitor comes and when they go', () => {
  const admitted = after(
    open,
    { type: 'visit.begun', member: zoe, as: 'inspection' },
    { type: 'lobby.admitted', member: zoe, name: { plain: 'Mme Durand' } },
  );
  expect(told(lea, open, admitted)).toEqual([]);
  const here = after(admitted, { type: 'presence.changed', joined: [zoe], left: [] });
  for (const one of [lea, roy]) expect(told(one, admitted, here)).toEqual(['visit']);
  expect(told(lea, here, after(here, { type: 'member.out', member: zoe }))).toEqual(['visit-over']);
});
