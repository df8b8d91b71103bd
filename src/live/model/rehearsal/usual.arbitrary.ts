import fc from 'fast-check';
import type { ClientCommand } from '../command.ts';
import type { MemberId, MessageId } from '../ids.ts';
import { about, anyId, as, idOf, of, type Part, setting, settingOf, teacher } from './part.arbitrary.ts';

const say: ClientCommand = { type: 'chat.say', text: 'words' };
const ask: ClientCommand = { type: 'lobby.ask', name: 'name' };
const chatDelete = anyId.map((id): ClientCommand => ({ type: 'chat.delete', message: id as MessageId }));
const tell = (type: string, member: MemberId) => as(teacher, { type, member } as ClientCommand);
const often = <T>(times: number, arbitrary: T): T[] => Array.from({ length: times }, () => arbitrary);

/** A lesson as it was first built: the door, hands, voices, chat, order. */
export const usual: Part = {
  staff: [
    ...often(4, of('open')),
    of('close'),
    of('lobby.admit-all'),
    of('hands.lower-all'),
    of('mic.mute-all'),
    ...[
      setting('voices', 'open'),
      setting('cameras', 'open'),
      setting('chat.lock', 'locked'),
      ...(['lobby.admit', 'lobby.refuse', 'hand.lower', 'floor.give', 'floor.take', 'mic.mute'] as const).map(
        about,
      ),
      ...(['eject', 'readmit', 'ban', 'unban'] as const).map(about),
      settingOf('camera.allow', 'allowed'),
      settingOf('screen.allow', 'allowed'),
      settingOf('mic.lock', 'locked'),
      settingOf('chat.lock-one', 'locked'),
      chatDelete,
    ].flatMap((arbitrary) => often(3, arbitrary)),
  ],
  learner: [
    ...often(5, fc.constant(ask)),
    ...often(4, fc.constant(say)),
    ...often(2, of('hand.raise')),
    of('lobby.leave'),
    of('hand.lower'),
    of('floor.leave'),
    chatDelete,
  ],
  episodes: (id, n) => [
    [as(id, ask), tell('lobby.admit', id)],
    [as(id, ask), tell('lobby.admit', id), as(id, say), as(id, { type: 'hand.raise' })],
    [as(id, ask), tell('lobby.refuse', id)],
    [as(id, ask), tell('lobby.refuse', id), as(id, ask)],
    [as(id, { type: 'hand.raise' }), tell('floor.give', id), as(id, { type: 'floor.leave' })],
    [as(id, { type: 'hand.raise' }), as(id, { type: 'hand.lower' })],
    [as(id, { type: 'hand.raise' }), as(teacher, { type: 'hands.lower-all' })],
    [
      as(teacher, { type: 'camera.allow', member: id, allowed: true }),
      as(teacher, { type: 'screen.allow', member: id, allowed: true }),
      as(teacher, { type: 'mic.lock', member: id, locked: true }),
      as(teacher, { type: 'chat.lock-one', member: id, locked: true }),
      tell('mic.mute', id),
    ],
    [tell('eject', id), as(id, ask)],
    [tell('eject', id), as(id, ask), tell('readmit', id)],
    [tell('ban', id), as(id, ask)],
    [tell('ban', id), tell('readmit', id), tell('unban', id)],
    [as(id, say), as(teacher, { type: 'chat.delete', message: idOf(n) as MessageId })],
  ],
};
