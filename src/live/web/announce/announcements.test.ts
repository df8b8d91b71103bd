import { expect, test } from 'vitest';
import type { ClassEvent } from '../../model/event.ts';
import { groupId, type RunId } from '../../model/groups/ids.ts';
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

const run = { run: 'run' as RunId, how: 'hand', count: 2, members: { [lea]: 1, [tom]: 2 } } as const;
const inGroups = after(open, { type: 'groups.opened', ...run } as ClassEvent);

test('groups are told to who is in one, as theirs, and to who teaches', () => {
  expect(happenings(open, inGroups, lea)).toEqual([{ kind: 'your-group', group: 1 }]);
  expect(told(roy, open, inGroups)).toEqual(['groups-opened']);
  const closed = after(inGroups, { type: 'groups.closed' });
  expect([told(lea, inGroups, closed), told(roy, inGroups, closed)]).toEqual([
    ['group-left'],
    ['groups-closed'],
  ]);
  const moved = after(inGroups, { type: 'groups.moved', member: lea, group: 2 });
  expect(happenings(inGroups, moved, lea)).toEqual([{ kind: 'your-group', group: 2 }]);
  expect(told(tom, inGroups, moved)).toEqual([]);
});

test('a group that calls, the countdown and what is said to all are told once', () => {
  const calling = after(inGroups, { type: 'groups.called', run: run.run, group: 2, on: true });
  expect(happenings(inGroups, calling, roy)).toEqual([{ kind: 'group-calls', group: 2 }]);
  const recalled = after(calling, { type: 'groups.recalled', until: 5_000 });
  expect([lea, roy].map((who) => told(who, calling, recalled))).toEqual([['recalled'], ['recalled']]);
  const text = { plain: 'Vite' };
  const stays = after(recalled, { type: 'groups.recalled', until: null });
  expect([lea, roy].map((who) => told(who, recalled, stays))).toEqual([['stays'], ['stays']]);

  const said = after(recalled, { type: 'groups.told', notice: 'n1', member: roy, text });
  expect([lea, roy].map((who) => told(who, recalled, said))).toEqual([['told'], []]);
});

test('groups to choose among are told to who may choose', () => {
  const draft = { how: 'choice', count: 2, members: {} } as const;
  const made = after(open, { type: 'groups.made', ...draft, shown: true });
  expect([told(lea, open, made), told(roy, open, made)]).toEqual([['choose-group'], []]);
});

test('who is moved is not told as news what was written where they come to', () => {
  const words = {
    message: 'm1' as MessageId,
    member: tom,
    text: { plain: 'hé' },
    weight: 2,
    thread: [],
    hears: [],
  };
  const group = groupId(run.run, 2);
  const spoken = after(inGroups, { type: 'chat.whispered', ...words, group });
  expect(told(roy, inGroups, spoken)).toEqual(['message']);
  const moved = after(spoken, { type: 'groups.moved', member: lea, group: 2 });
  expect(told(lea, inGroups, moved)).toEqual(['your-group']);
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
