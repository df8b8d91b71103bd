import fc from 'fast-check';
import type { ClientCommand } from '../command.ts';
import type { MemberId, MessageId } from '../ids.ts';
import { anyId, as, idOf, type Part, setting, teacher } from '../rehearsal/part.arbitrary.ts';
import { anyMember, pupils } from '../rehearsal/people.arbitrary.ts';
import type { Recipient } from './commands.ts';

const anyRecipient: fc.Arbitrary<Recipient> = fc.oneof(
  fc.constantFrom<Recipient>('all', 'staff'),
  anyMember.map((member): Recipient => ({ member })),
);
const words = (to: Recipient): ClientCommand => ({ type: 'chat.say', text: 'words', to });
const say = anyRecipient.map(words);
const link: ClientCommand = { type: 'chat.say', text: 'link' };
const onMessage = (type: 'chat.release' | 'chat.discard' | 'chat.delete') =>
  anyId.map((id): ClientCommand => ({ type, message: id as MessageId }));
const lead = (command: ClientCommand) => as(teacher, command);
const message = (n: number) => idOf(n) as MessageId;
const other = (id: MemberId) => pupils.find((pupil) => pupil !== id) as MemberId;

/** What is written to some, and what waits. The ids of messages are counted, so a few tries find them. */
export const writing: Part = {
  staff: [
    say,
    setting('chat.moderate', 'on'),
    setting('chat.peers', 'open'),
    setting('chat.links', 'open'),
    onMessage('chat.release'),
    onMessage('chat.discard'),
  ],
  learner: [say, say, say, fc.constant(link), onMessage('chat.delete')],
  episodes: (id, n) => {
    const few = [n, n + 1, n + 2].map(message);
    const many = Array.from({ length: 14 }, (_, one) => message(one));
    return [
      [as(id, words('staff')), lead(words({ member: id })), as(id, words('staff'))],
      Array.from({ length: 32 }, () => as(id, words('staff'))),
      [as(id, words('staff')), ...few.map((one) => lead({ type: 'chat.delete', message: one }))],
      [lead({ type: 'chat.peers', open: true }), as(id, words({ member: other(id) }))],
      [
        { actor: { kind: 'school' }, command: { type: 'chat.forbid-peers', forbidden: true } },
        lead({ type: 'chat.peers', open: true }),
        { actor: { kind: 'school' }, command: { type: 'chat.forbid-peers', forbidden: false } },
      ],
      [
        lead({ type: 'chat.moderate', on: true }),
        as(id, words('all')),
        as(id, words('all')),
        as(id, words('all')),
        as(id, words('all')),
        ...few.map((one) => lead({ type: 'chat.release', message: one })),
        ...few.map((one) => lead({ type: 'chat.discard', message: one })),
      ],
      [as(id, link), ...few.map((one) => lead({ type: 'chat.release', message: one }))],
      [as(id, link), ...many.map((one) => lead({ type: 'chat.discard', message: one }))],
      [
        lead({ type: 'chat.peers', open: true }),
        lead({ type: 'chat.moderate', on: true }),
        as(id, words({ member: other(id) })),
        ...few.map((one) => lead({ type: 'chat.release', message: one })),
      ],
    ];
  },
};
