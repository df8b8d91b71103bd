import { DEMO_PASSWORD } from './fill.ts';
import { peopleOf, signInNameOf } from './people.ts';
import { demoSchools } from './schools.ts';

/** What the person who starts a demonstration needs: one teacher, pupil and parent of each level. */
export function demoWelcome(): string[] {
  const lines = demoSchools.map((school) => {
    const people = peopleOf(school);
    const one = (role: string) => {
      const person = people.find((someone) => someone.role === role);
      return person === undefined ? '' : signInNameOf(person);
    };
    const where = `${school.name}, ${school.group.name} (${school.id})`;
    return `${where}: teacher ${one('teacher')}, pupil ${one('pupil')}, parent ${one('parent')}`;
  });
  return [...lines, `Everybody's password is ${DEMO_PASSWORD}; the first page signs in without it.`];
}
