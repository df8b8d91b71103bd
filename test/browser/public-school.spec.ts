import { chromium, expect, test } from '@playwright/test';
import { freePort } from '#kit/server/process/ports.ts';
import { chromiumFlags } from '../kit/chromium.ts';
import { button, enterClass } from './kit/classroom.ts';
import { received } from './kit/media-probe.ts';
import { mayMakeNamespaces, newElsewhere } from './kit/namespace.ts';
import { openFirefox, refusing } from './kit/other-browsers/firefox.ts';
import { FirefoxPupil } from './kit/other-browsers/pupil.ts';
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
const tom = { givenName: 'Tom', familyName: 'Petit', username: 'tom.petit', groups: ['6e A'], password };
const lea = { givenName: 'Léa', familyName: 'Roux', username: 'lea.roux', groups: ['6e A'], password };
const signInOf = ({ username }: typeof tom) => ({ kind: 'pupil', school: '0750001A', username, password });

function oneSchool(now: number) {
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
  const lesson = { group: '6e A', subject: 'Mathématiques', title: 'Les angles', teachers: [teacher.email] };
  return {
    id: '0750001A',
    name: 'Collège de l’épreuve',
    level: 'college',
    groups: ['6e A'],
    teachers: [teacher],
    pupils: [tom, lea],
    lessons: [{ ...lesson, startsAt: at(-5), endsAt: at(50) }],
  };
}

test('a class in a public school is joined from another machine', async () => {
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

  const [office, lead, pupil] = [await visit(), await visit(), await visit()];
  await takeOffice(office, school);
  await ask(office, 'POST', '/api/admin/import', { schools: [oneSchool(Date.now())] });
  await ask(lead, 'POST', '/api/sign-in', { kind: 'adult', email: teacher.email, password });
  await ask(pupil, 'POST', '/api/sign-in', signInOf(tom));
  const { lessons } = await ask<{ lessons: { id: string }[] }>(pupil, 'GET', '/api/me/lessons');
  const classroom = lessons[0]?.id ?? '';

  await enterClass(lead, classroom);
  await button(lead, 'Ouvrir la classe').click();
  await enterClass(pupil, classroom);
  await expect
    .poll(async () => (await received(pupil.page)).frames, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(30);

  await test.step('in a Firefox that refuses camera and microphone, and hides where it is, the teacher is seen and heard', async () => {
    const isMissing = openFirefox === undefined;
    test.skip(isMissing && process.env.CI === undefined, 'Firefox is not installed here.');
    if (openFirefox === undefined) throw new Error('Firefox is not installed.');
    await using firefox = await openFirefox(refusing(elsewhere.here));
    const refuses = await FirefoxPupil.signIn(firefox, school.address, '/api/sign-in', signInOf(lea));
    await refuses.goToClass(classroom);
    await refuses.press(/^(Entrer en classe|Entrer)$/);
    await refuses.sees(
      `[...document.querySelectorAll('video')].some((video) => video.videoWidth > 0 && video.currentTime > 2)`,
    );
    await refuses.sees(
      `[...document.querySelectorAll('audio')].some((audio) => !audio.paused && audio.currentTime > 1)`,
    );
  });
  await Promise.all([office, lead, pupil].map((one) => one.close()));
});
