import { expect, test } from 'vitest';
import type { ClassEvent } from '../../model/event.ts';
import type { MemberId, MessageId } from '../../model/ids.ts';
import type { ClassState } from '../../model/state.ts';
import { plainOf } from '../../model/text.ts';
import { after, lea, open, roy, tom } from '../rehearsal.arbitrary.ts';
import { namesOf } from '../roll/names.ts';
import { addresseeOf, conversationOf, recipientsOf } from './conversation.ts';

const words = (plain: string, member: MemberId) => ({
  message: plain as MessageId,
  member,
  text: { plain },
  weight: 2,
});
const said = (plain: string, member: MemberId): ClassEvent => ({
  type: 'chat.said',
  ...words(plain, member),
});
const aside = (plain: string, member: MemberId, ...thread: MemberId[]): ClassEvent => ({
  type: 'chat.whispered',
  ...words(plain, member),
  thread,
  hears: thread,
});
const held = (plain: string, member: MemberId): ClassEvent => ({
  type: 'chat.held',
  ...words(plain, member),
  thread: null,
  why: 'link',
});
const here = after(open, { type: 'presence.changed', joined: [roy, lea, tom], left: [] });

const people = [
  { id: lea, name: 'Léa Martin' },
  { id: tom, name: 'Élie Bernard' },
];
const recipients = (state: ClassState, me: MemberId, staff: boolean) =>
  recipientsOf(state, namesOf(people, state, '?'), me, staff);

test('what is for all, for some and waiting stands in the order of time', () => {
  const { chat } = after(here, said('1', roy), aside('2', lea, lea), held('3', lea), said('4', tom));
  const shown = (me: MemberId) => conversationOf(chat, me).map(({ message }) => plainOf(message.text));
  expect(shown(lea)).toEqual(['1', '2', '3', '4']);
  expect(shown(roy)).toEqual(['1', '2', '4']);
});

test('each reader is told whom it is for', () => {
  const { chat } = after(
    here,
    said('1', roy),
    aside('2', lea, lea),
    aside('3', roy, lea),
    aside('4', lea, lea, tom),
  );
  const told = (me: MemberId) => conversationOf(chat, me).map((spoken) => addresseeOf(spoken, me));
  expect(told(lea)).toEqual([null, 'staff', 'you', tom]);
  expect(told(roy)).toEqual([null, 'staff', lea, tom]);
  expect(told(tom)).toEqual([null, 'staff', lea, 'you']);
});

test('a pupil may write to all and to the staff; to others where it is open; a locked chat leaves the staff', () => {
  const peers = after(here, { type: 'chat.peers-changed', open: true });
  expect(recipients(here, lea, false)).toEqual(['all', 'staff']);
  expect(recipients(peers, lea, false)).toEqual(['all', 'staff', { member: tom }]);
  expect(recipients(after(peers, { type: 'chat.locked', locked: true }), lea, false)).toEqual(['staff']);
  expect(recipients(after(peers, { type: 'quiet.changed', on: true }), lea, false)).toEqual(['staff']);
  expect(recipients(after(here, { type: 'chat.one-locked', member: lea, locked: true }), lea, false)).toEqual(
    [],
  );
});

test('a teacher may write to all and to each who is here, by name as in the list of people', () => {
  expect(recipients(here, roy, true)).toEqual(['all', { member: tom }, { member: lea }]);
});
