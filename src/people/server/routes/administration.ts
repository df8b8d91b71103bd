import type { FastifyInstance } from 'fastify';
import { anyone, mount } from '#kit/server/http/mount.ts';
import { createFirstAdministrator } from '../../model/contract.ts';
import { importSchools } from '../../model/import/contract.ts';
import { requireAccess } from '../access.ts';
import * as first from '../accounts/first-administrator.ts';
import type { Office } from '../deps.ts';
import { importInto } from '../import/import.ts';
import { sessionOf } from './session.ts';

export function mountAdministration(app: FastifyInstance, office: Office): void {
  const { db, clock, sessions } = office;

  mount(app, createFirstAdministrator, anyone, async ({ body, request, reply }) => {
    const person = await first.createFirstAdministrator(db, clock, body);
    await sessions.signInAs(person, request, reply);
    return sessionOf(office, person);
  });

  mount(app, importSchools, requireAccess(sessions, { need: 'administrator' }), ({ body }) =>
    importInto(db, body),
  );
}
