import type { FastifyInstance } from 'fastify';
import { anyone, mount } from '#kit/server/http/mount.ts';
import type { Session } from '../../model/contract.ts';
import { showSession, signIn, signOut } from '../../model/contract.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Credentials } from '../accounts/sessions.ts';
import { emailName, usernameIn } from '../accounts/sign-in-name.ts';
import type { Office } from '../deps.ts';
import { findPerson } from '../store/people.ts';

export function mountSession(app: FastifyInstance, office: Office): void {
  const { sessions, limits } = office;

  mount(app, showSession, anyone, async ({ request }) => {
    const viewer = await sessions.viewerOf(request);
    return sessionOf(office, viewer?.person);
  });

  mount(app, signIn, anyone, async ({ body, request, reply }) => {
    const name: Credentials['name'] =
      body.kind === 'adult'
        ? { email: emailName(body.email) }
        : { username: usernameIn(body.school, body.username) };
    const account = 'email' in name ? name.email : name.username;
    const person = await limits.guard(request.ip, account, () =>
      sessions.signIn({ name, password: body.password }, request, reply),
    );
    return sessionOf(office, person.person);
  });

  mount(app, signOut, anyone, async ({ request, reply }) => {
    await sessions.signOut(request, reply);
    return undefined;
  });
}

export async function sessionOf({ db, demo }: Office, person: PersonId | undefined): Promise<Session> {
  const found = person === undefined ? undefined : await findPerson(db, person);
  return { person: found ?? null, demo: demo !== undefined };
}
