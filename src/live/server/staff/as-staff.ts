import type { FastifyRequest } from 'fastify';
import { Refusal } from '#kit/model/errors.ts';
import type { PersonId } from '#people/model/ids.ts';
import { liveErrors } from '../../model/errors.ts';
import type { ClassroomId } from '../../model/ids.ts';
import { standingOf } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';
import type { LiveRoom } from '../room.ts';

export interface StaffMember {
  readonly person: PersonId;
  readonly state: ClassState;
}

/** Who asks, if they are of the staff of a class; throws a Refusal for everybody else. */
export async function asStaff(
  { whoAsks, stateOf }: Pick<LiveRoom, 'whoAsks' | 'stateOf'>,
  request: FastifyRequest,
  classroom: ClassroomId,
): Promise<StaffMember> {
  const { member } = await whoAsks(request, classroom);
  const state = await stateOf(classroom);
  const standing = state ? standingOf(state, member) : 'outside';
  if (!state || standing === 'outside') throw new Refusal(liveErrors['live.not-in-class']);
  if (standing !== 'staff') throw new Refusal(liveErrors['live.not-allowed']);
  return { person: member as PersonId, state };
}
