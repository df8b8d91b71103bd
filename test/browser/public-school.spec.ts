import { chromium, expect, test } from '@playwright/test';
import { freePort } from '#kit/server/process/ports.ts';
import { chromiumFlags } from '../kit/chromium.ts';
import { button, enterClass } from './kit/classroom.ts';
import { received } from './kit/media-probe.ts';
import { mayMakeNamespaces, newElsewhere } from './kit/namespace.ts';
import { ask, password, runPublicSchool, takeOffice } from './kit/public-school.ts';
import { Visit } from './kit/visit.ts';

const NAME = 'school.test';
const teacher = {
  givenName: 'Anne',
  familyName: 'Leroy',
  email: 'anne.leroy@school.test',
  groups: ['6e A'],
  password,
};
const pupil = { givenName: 'Tom', familyName: 'Petit', username: 'tom.petit', groups: ['6e A'], password };

function oneSchool(now: number) {
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
  const lesson = { group: '6e A', subject: 'Mathématiques', title: 'Les angles', teachers: [teacher.email] };
  return {
    id: '0750001A',
    name: 'Collège de l’épreuve',
    level: 'college',
    groups: ['6e A'],
    teachers: [teacher],
    pupils: [pupil],
    lessons: [{ ...lesson, startsAt: at(-5), endsAt: at(50) }],
  };
}

test('a class in a public school is joined from another machine', async () => {
  test.slow();
  test.skip(!mayMakeNamespaces, 'Another network namespace needs root and the ip command.');
  await using elsewhere = await newElsewhere();
  const ports = [await freePort('udp', elsewhere.here), await freePort('tcp', elsewhere.here)];
  await using school = await runPublicSchool(NAME, elsewhere.here, [
    ...['--media-ip', elsewhere.here, '--media-udp-port', `${ports[0]}`, '--media-tcp-port', `${ports[1]}`],
  ]);
  await school.voices;
  await using browser = await chromium.launch({
    executablePath: elsewhere.chromium,
    args: [...chromiumFlags, `--host-resolver-rules=MAP ${NAME} ${elsewhere.here}`],
  });
  const visit = () => Visit.open(browser, school.address, { ignoreHTTPSErrors: true });

  const [office, lead, tom] = [await visit(), await visit(), await visit()];
  await takeOffice(office, school);
  await ask(office, 'POST', '/api/admin/import', { schools: [oneSchool(Date.now())] });
  await ask(lead, 'POST', '/api/sign-in', { kind: 'adult', email: teacher.email, password });
  await ask(tom, 'POST', '/api/sign-in', {
    kind: 'pupil',
    school: '0750001A',
    username: pupil.username,
    password,
  });
  const { lessons } = await ask<{ lessons: { id: string }[] }>(tom, 'GET', '/api/me/lessons');
  const classroom = lessons[0]?.id ?? '';

  await enterClass(lead, classroom);
  await button(lead, 'Ouvrir la classe').click();
  await enterClass(tom, classroom);
  await expect
    .poll(async () => (await received(tom.page)).frames, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(30);
  await Promise.all([office, lead, tom].map((one) => one.close()));
});
