import type { Instant } from '#kit/model/clock.ts';
import type { ErrorKind } from '#kit/model/errors.ts';
import { peopleErrors } from './errors.ts';
import type { GroupId, PersonId, SchoolId } from './ids.ts';
import type { Level, MemberRole } from './roles.ts';

interface Session {
  readonly person: PersonId;
  /** Tells this session from the person's others; it is no secret and opens nothing. */
  readonly session: string;
  readonly expiresAt: Instant;
}

export interface MemberViewer extends Session {
  readonly role: MemberRole;
  readonly school: SchoolId;
  readonly level: Level;
}

export interface AdministratorViewer extends Session {
  readonly role: 'administrator';
}

/** Who asks, as their session says. */
export type Viewer = MemberViewer | AdministratorViewer;

/** What a route asks of its caller, with the facts that the answer depends on. */
export type Need =
  | { readonly need: 'signed-in' }
  | { readonly need: 'member' }
  | { readonly need: 'administrator' }
  | {
      readonly need: 'teacher-of-pupil';
      /** Undefined when there is no such pupil: that must not be told from another class's pupil. */
      readonly pupil: { readonly school: SchoolId; readonly groups: readonly GroupId[] } | undefined;
      /** The groups that the viewer teaches. */
      readonly teaches: readonly GroupId[];
    };

/** The one decision of who may do what outside a class. Undefined when it is allowed. */
export function refusalOf(viewer: Viewer | undefined, asked: Need): ErrorKind | undefined {
  if (viewer === undefined) return peopleErrors['people.not-signed-in'];
  return satisfies(viewer, asked) ? undefined : peopleErrors['people.not-allowed'];
}

function satisfies(viewer: Viewer, asked: Need): boolean {
  switch (asked.need) {
    case 'signed-in':
      return true;
    case 'member':
      return viewer.role !== 'administrator';
    case 'administrator':
      return viewer.role === 'administrator';
    case 'teacher-of-pupil':
      return (
        viewer.role === 'teacher' &&
        asked.pupil?.school === viewer.school &&
        asked.pupil.groups.some((group) => asked.teaches.includes(group))
      );
  }
}
