import type { PersonId, SchoolId } from '../../model/ids.ts';
import type { MemberRole } from '../../model/roles.ts';
import type { SignInName } from '../store/enrol.ts';
import type { DemoSchool } from './schools.ts';

export interface DemoPerson {
  readonly id: PersonId;
  readonly school: SchoolId;
  readonly role: MemberRole;
  readonly givenName: string;
  readonly familyName: string;
  readonly signIn: SignInName;
}

/** Everybody of a demo school; the parent's child is the first pupil. */
export function peopleOf(school: DemoSchool): DemoPerson[] {
  return [
    ...school.teachers.map((name, i) => person(school, 'teacher', name, `prof-${i + 1}`)),
    ...school.pupils.map((name, i) =>
      person(school, 'pupil', name, `eleve-${String(i + 1).padStart(2, '0')}`),
    ),
    person(school, 'parent', school.parent, 'parent-1'),
  ];
}

function person(school: DemoSchool, role: MemberRole, fullName: string, id: string): DemoPerson {
  const [givenName = '', familyName = ''] = fullName.split(', ');
  const username = `${plain(givenName)}.${plain(familyName)}`;
  return {
    id: `demo-${school.level}-${id}` as PersonId,
    school: school.id,
    role,
    givenName,
    familyName,
    signIn:
      role === 'pupil'
        ? { kind: 'pupil', school: school.id, username }
        : { kind: 'adult', email: `${username}@demo.example` },
  };
}

/** « Maëlys » is typed « maelys », « Le Gall » « legall ». */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z-]/g, '');
}

export const signInNameOf = ({ signIn }: DemoPerson): string =>
  signIn.kind === 'pupil' ? signIn.username : signIn.email;
