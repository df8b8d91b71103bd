import type { FastifyInstance } from 'fastify';
import { Refusal } from '#kit/model/errors.ts';
import { mount } from '#kit/server/http/mount.ts';
import { showDemo, signInToDemo } from '../../model/contract.ts';
import { peopleErrors } from '../../model/errors.ts';
import { displayName } from '../../model/name.ts';
import { peopleOf } from '../demo/people.ts';
import { demoSchools } from '../demo/schools.ts';
import type { Office } from '../deps.ts';
import { sessionOf } from './session.ts';

export function mountDemo(app: FastifyInstance, office: Office): void {
  const { sessions, demo } = office;

  const inDemo = Object.assign(
    () => {
      if (demo === undefined) throw new Refusal(peopleErrors['people.no-demo']);
    },
    { asks: 'nothing' as const },
  );

  mount(app, showDemo, inDemo, () => ({ schools: demoSchools.map(showSchool) }));

  mount(app, signInToDemo, inDemo, async ({ body, request, reply }) => {
    const chosen = demoSchools.flatMap(peopleOf).find(({ id }) => id === body.person);
    const person = chosen && (await sessions.signInAs(chosen.id, request, reply));
    if (person === undefined) throw new Refusal(peopleErrors['people.no-such-person']);
    return sessionOf(office, person.person);
  });
}

function showSchool(school: (typeof demoSchools)[number]) {
  const { id, name, level, group } = school;
  return {
    id,
    name,
    level,
    people: peopleOf(school).map((person) => ({
      id: person.id,
      name: displayName(person.role, person),
      role: person.role,
      ...(person.role !== 'parent' && { group: group.name }),
    })),
  };
}
