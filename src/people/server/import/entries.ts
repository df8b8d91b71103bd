import type { SchoolId } from '../../model/ids.ts';
import type { ImportedSchool } from '../../model/import/schema.ts';
import type { MemberRole } from '../../model/roles.ts';
import type { SignInName } from '../store/enrol.ts';

/** A person of an import file, whatever their role. */
export interface Entry {
  readonly school: SchoolId;
  readonly role: MemberRole;
  readonly givenName: string;
  readonly familyName: string;
  /** Username or e-mail: the natural key within the school. */
  readonly name: string;
  readonly signIn: SignInName;
  readonly password: string | undefined;
  readonly groups: readonly string[];
  /** Which of them is a pupil's main class. */
  readonly division: string | undefined;
  /** Usernames. */
  readonly children: readonly string[];
}

export function entriesOf({ id: school, teachers, pupils, parents }: ImportedSchool): Entry[] {
  return [
    ...teachers.map((teacher) => ({
      ...adult(school, teacher.email),
      ...teacher,
      role: 'teacher' as const,
      password: teacher.password,
      division: undefined,
      children: [],
    })),
    ...pupils.map((pupil) => ({
      school,
      name: pupil.username,
      signIn: { kind: 'pupil' as const, school, username: pupil.username },
      ...pupil,
      role: 'pupil' as const,
      password: pupil.password,
      division: pupil.division ?? pupil.groups[0],
      children: [],
    })),
    ...parents.map((parent) => ({
      ...adult(school, parent.email),
      ...parent,
      role: 'parent' as const,
      password: parent.password,
      groups: [],
      division: undefined,
    })),
  ];
}

const adult = (school: SchoolId, email: string) => ({
  school,
  name: email,
  signIn: { kind: 'adult' as const, email },
});
