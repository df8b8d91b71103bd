import type { FastifyRequest } from 'fastify';
import { Refusal } from '#kit/model/errors.ts';
import { type MemberViewer, type Need, refusalOf, type Viewer } from '../model/access.ts';
import { peopleErrors } from '../model/errors.ts';
import type { Sessions } from './accounts/sessions.ts';

type Found<N extends Need> = N extends { need: 'member' | 'teacher-of-pupil' } ? MemberViewer : Viewer;

/**
 * Lets the callers of a route in whom `refusalOf` allows, and gives the handler who they are. What a need
 * depends on is looked up only for somebody who is signed in.
 */
export function requireAccess<Asked extends { readonly request: FastifyRequest }, const N extends Need>(
  sessions: Pick<Sessions, 'viewerOf'>,
  needOf: N | ((asked: Asked, viewer: Viewer) => Promise<N>),
): { (asked: Asked): Promise<Found<N>>; readonly asks: 'session' } {
  const check = async (asked: Asked) => {
    const viewer = await sessions.viewerOf(asked.request);
    if (viewer === undefined) throw new Refusal(peopleErrors['people.not-signed-in']);
    const refusal = refusalOf(viewer, typeof needOf === 'function' ? await needOf(asked, viewer) : needOf);
    if (refusal !== undefined) throw new Refusal(refusal);
    return viewer as Found<N>;
  };
  return Object.assign(check, { asks: 'session' as const });
}
