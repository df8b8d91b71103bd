import fc from 'fast-check';
import type { Actor, ClientCommand, SchoolCommand } from '../command.ts';
import type { MemberId, MessageId } from '../ids.ts';
import {
  accounts,
  anyMember,
  anyRoster,
  classroom,
  everybody,
  pupils,
  teachers,
  usualRoster,
  visitors,
} from './people.arbitrary.ts';

/** One thing that somebody asks for, some time after the last. */
export interface Step {
  readonly actor: Actor;
  readonly command: ClientCommand | SchoolCommand;
  readonly wait: number;
  /** Who reads the stream after it, where the stream is not followed live. */
  readonly readers: readonly MemberId[];
}

const of = <T extends ClientCommand['type']>(type: T) => fc.constant({ type } as ClientCommand);
const about = (type: string) => anyMember.map((member) => ({ type, member }) as ClientCommand);
const setting = (type: string, name: string) =>
  fc.boolean().map((on) => ({ type, [name]: on }) as unknown as ClientCommand);
const settingOf = (type: string, name: string) =>
  fc
    .tuple(anyMember, fc.boolean())
    .map(([member, on]) => ({ type, member, [name]: on }) as unknown as ClientCommand);

/** Every text is another, so that it can be searched for; the number is put in by `numbered`. */
const say: ClientCommand = { type: 'chat.say', text: 'words' };
const ask: ClientCommand = { type: 'lobby.ask', name: 'name' };
const chatDelete = fc
  .nat({ max: 9 })
  .map((n): ClientCommand => ({ type: 'chat.delete', message: `m${n}` as MessageId }));

const anyStaffCommand: fc.Arbitrary<ClientCommand> = fc.oneof(
  { arbitrary: of('open'), weight: 4 },
  of('close'),
  of('lobby.admit-all'),
  of('hands.lower-all'),
  of('mic.mute-all'),
  ...[
    setting('voices', 'open'),
    setting('cameras', 'open'),
    setting('chat.lock', 'locked'),
    ...['lobby.admit', 'lobby.refuse', 'hand.lower', 'floor.give', 'floor.take', 'mic.mute'].map(about),
    ...['eject', 'readmit', 'ban', 'unban'].map(about),
    settingOf('camera.allow', 'allowed'),
    settingOf('screen.allow', 'allowed'),
    settingOf('mic.lock', 'locked'),
    settingOf('chat.lock-one', 'locked'),
    chatDelete,
  ].map((arbitrary) => ({ arbitrary, weight: 3 })),
);

const anyLearnerCommand: fc.Arbitrary<ClientCommand> = fc.oneof(
  { arbitrary: fc.constant(ask), weight: 5 },
  { arbitrary: fc.constant(say), weight: 4 },
  { arbitrary: of('hand.raise'), weight: 2 },
  of('lobby.leave'),
  of('hand.lower'),
  of('floor.leave'),
  chatDelete,
);

const anySchoolCommand: fc.Arbitrary<SchoolCommand> = fc.oneof(
  anyRoster.map((roster): SchoolCommand => ({ type: 'prepare', classroom, roster })),
  fc
    .tuple(fc.subarray([...everybody]), fc.subarray([...everybody], { maxLength: 3 }))
    .map(([joined, left]): SchoolCommand => ({ type: 'presence', joined, left })),
  anyMember.map((member): SchoolCommand => ({ type: 'lobby.gone', member })),
  fc.boolean().map((up): SchoolCommand => ({ type: 'media', up })),
);

type Asking = Pick<Step, 'actor' | 'command'>;

const school: Actor = { kind: 'school' };
const as = (id: MemberId, command: Step['command']): Asking => ({ actor: { kind: 'member', id }, command });
const teacher = teachers[0] as MemberId;
const tell = (type: string, member: MemberId) => as(teacher, { type, member } as ClientCommand);

const anyAsking: fc.Arbitrary<Asking> = fc.oneof(
  { arbitrary: anyStaffCommand.map((command) => as(teacher, command)), weight: 8 },
  { arbitrary: fc.tuple(anyMember, anyLearnerCommand).map(([id, command]) => as(id, command)), weight: 8 },
  { arbitrary: anySchoolCommand.map((command): Asking => ({ actor: school, command })), weight: 1 },
  { arbitrary: fc.tuple(anyMember, anyStaffCommand).map(([id, command]) => as(id, command)), weight: 1 },
  { arbitrary: fc.tuple(anyMember, anySchoolCommand).map(([id, command]) => as(id, command)), weight: 1 },
  { arbitrary: anyStaffCommand.map((command): Asking => ({ actor: school, command })), weight: 1 },
);

/** What chance alone would seldom put together; other steps may come between when it shrinks. */
const anyEpisode: fc.Arbitrary<Asking[]> = fc
  .tuple(fc.constantFrom<MemberId>(...pupils, ...accounts, ...visitors), fc.nat({ max: 9 }))
  .chain(([id, n]) =>
    fc.constantFrom(
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
      [as(id, say), as(teacher, { type: 'chat.delete', message: `m${n}` as MessageId })],
    ),
  );

const anySteps: fc.Arbitrary<Step[]> = fc
  .oneof({ arbitrary: anyAsking.map((asking) => [asking]), weight: 3 }, { arbitrary: anyEpisode, weight: 2 })
  .chain((askings) =>
    fc.tuple(
      ...askings.map((asking) =>
        fc.record({
          actor: fc.constant(asking.actor),
          command: fc.constant(asking.command),
          wait: fc.nat({ max: 45_000 }),
          readers: fc.subarray([...everybody]),
        }),
      ),
    ),
  );

/** Gives every text a number of its own. */
const numbered = (steps: readonly Step[]): Step[] =>
  steps.map((step, n) => {
    const { command } = step;
    if (command.type === 'chat.say') return { ...step, command: { ...command, text: `words-${n}!` } };
    if (command.type === 'lobby.ask') return { ...step, command: { ...command, name: `name-${n}!` } };
    return step;
  });

const opening: readonly Step[] = [
  { actor: school, command: { type: 'prepare', classroom, roster: usualRoster }, wait: 0, readers: [] },
  { ...as(teacher, { type: 'open' }), wait: 0, readers: [] },
];

/** A lesson: mostly opened in the usual way, then anything by anybody. */
export const anyScript: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.oneof(
      { arbitrary: fc.constant(opening), weight: 9 },
      { arbitrary: fc.constant(opening.slice(0, 1)), weight: 1 },
      { arbitrary: fc.constant([]), weight: 1 },
    ),
    fc.array(anySteps, { minLength: 5, maxLength: 60, size: 'max' }),
  )
  .map(([start, steps]) => numbered([...start, ...steps.flat()]));
