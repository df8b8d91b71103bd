import { randomInt } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '#kit/model/errors.ts';
import { type Asked, mount } from '#kit/server/http/mount.ts';
import type { Viewer } from '../../model/access.ts';
import { resetPupilPassword } from '../../model/contract.ts';
import { peopleErrors } from '../../model/errors.ts';
import { readablePassword } from '../../model/readable-password.ts';
import { requireAccess } from '../access.ts';
import { usernameIn } from '../accounts/sign-in-name.ts';
import type { Office } from '../deps.ts';
import { setPassword } from '../store/accounts.ts';
import { findPupil, groupsOf } from '../store/people.ts';

export function mountPupilPassword(app: FastifyInstance, { db, sessions, limits }: Office): void {
  const groupsTaughtBy = async (viewer: Viewer) =>
    viewer.role === 'teacher' ? (await groupsOf(db, viewer.school, viewer.person)).map(({ id }) => id) : [];

  const teacherOfPupil = requireAccess(
    sessions,
    async ({ params }: Asked<typeof resetPupilPassword>, viewer) => ({
      need: 'teacher-of-pupil',
      pupil: await findPupil(db, params.pupil),
      teaches: await groupsTaughtBy(viewer),
    }),
  );

  mount(app, resetPupilPassword, teacherOfPupil, async ({ params }) => {
    const pupil = await findPupil(db, params.pupil);
    if (pupil === undefined) throw new Refusal(peopleErrors['people.no-such-person']);
    const password = readablePassword((n) => randomInt(n));
    await setPassword(db, params.pupil, await hashPassword(password));
    await sessions.endAllOf(params.pupil);
    limits.forgive(usernameIn(pupil.school, pupil.username));
    return { name: pupil.name, username: pupil.username, password };
  });
}
