import fc from 'fast-check';
import type { Actor, ClientCommand, SchoolCommand } from '../command.ts';
import type { MemberId } from '../ids.ts';
import { anyMember, teachers } from './people.arbitrary.ts';

/** What somebody asks for. */
export interface Asking {
  readonly actor: Actor;
  readonly command: ClientCommand | SchoolCommand;
}

/** What a feature brings to the rehearsals. Text that is `words` or `name` gets a number of its own. */
export interface Part {
  /** What the staff asks for; now and then others try. */
  readonly staff?: readonly fc.Arbitrary<ClientCommand>[];
  readonly learner?: readonly fc.Arbitrary<ClientCommand>[];
  /** What chance alone would seldom put together, with a member and a number up to 9. */
  readonly episodes?: (member: MemberId, n: number) => readonly (readonly Asking[])[];
}

export const teacher = teachers[0] as MemberId;

export const school: Actor = { kind: 'school' };

export const as = (id: MemberId, command: Asking['command']): Asking => ({
  actor: { kind: 'member', id },
  command,
});

/** The ids that the school gives out are `m0`, `m1` … */
export const idOf = (n: number) => `m${n}`;
export const anyId = fc.nat({ max: 9 }).map(idOf);

export const of = <T extends ClientCommand['type']>(type: T) => fc.constant({ type } as ClientCommand);
export const about = (type: ClientCommand['type']) =>
  anyMember.map((member) => ({ type, member }) as ClientCommand);
export const setting = (type: ClientCommand['type'], name: string) =>
  fc.boolean().map((on) => ({ type, [name]: on }) as unknown as ClientCommand);
export const settingOf = (type: ClientCommand['type'], name: string) =>
  fc
    .tuple(anyMember, fc.boolean())
    .map(([member, on]) => ({ type, member, [name]: on }) as unknown as ClientCommand);
