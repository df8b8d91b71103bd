import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { freePort } from '#kit/server/process/ports.ts';
import { selfSigned } from '../kit/certificate.ts';
import { chromiumFlags } from '../kit/chromium.ts';
import { runSchool } from '../kit/running-school.ts';
import { received, recordPeerConnections } from './kit/media-probe.ts';
import { mayMakeNamespaces, newElsewhere } from './kit/namespace.ts';

const NAME = 'school.test';
const password = 'une-phrase-bien-longue';
const teacher = {
  givenName: 'Anne',
  familyName: 'Leroy',
  email: 'anne.leroy@school.test',
  groups: ['6e A'],
  password,
};
const pupil = { givenName: 'Tom', familyName: 'Petit', username: 'tom.petit', groups: ['6e A'], password };

/** What a page of the school asks of its own API. */
async function ask<T>(page: Page, method: string, path: string, body?: object): Promise<T> {
  return await page.evaluate(
    async ([method, path, body]) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(path, body === undefined ? { method } : { method, headers, body });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return text === '' ? undefined : JSON.parse(text);
    },
    [method, path, body && JSON.stringify(body)] as const,
  );
}

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

async function enter(page: Page, address: string, classroom: string): Promise<void> {
  await page.goto(`${address}/classe/${classroom}`);
  await page.getByRole('button', { name: /^(Entrer|Entrer en classe|Je suis prêt)$/ }).click();
}

test('a class in a public school is joined from another machine', async () => {
  test.slow();
  test.skip(!mayMakeNamespaces, 'Another network namespace needs root and the ip command.');
  await using elsewhere = await newElsewhere();
  const folder = await mkdtemp(join(tmpdir(), 'preau-public-'));
  const tls = selfSigned(folder, NAME);
  const address = `https://${NAME}:${await freePort('tcp', elsewhere.here)}`;
  const ports = [await freePort('udp', elsewhere.here), await freePort('tcp', elsewhere.here)];
  await using school = await runSchool([
    ...['--public', address, '--host', elsewhere.here, '--port', new URL(address).port],
    ...['--tls-cert', tls.cert, '--tls-key', tls.key],
    ...['--media-ip', elsewhere.here, '--media-udp-port', `${ports[0]}`, '--media-tcp-port', `${ports[1]}`],
  ]);
  await school.voices;
  const token = new RegExp(`${address}/\\S*?([\\w-]{32})(\\s|$)`, 'm').exec(school.output())?.[1];
  await using browser = await chromium.launch({
    executablePath: elsewhere.chromium,
    args: [...chromiumFlags, `--host-resolver-rules=MAP ${NAME} ${elsewhere.here}`],
  });
  const newPage = async () => {
    const context: BrowserContext = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: 'fr-FR',
      permissions: ['camera', 'microphone'],
    });
    await context.addInitScript(recordPeerConnections);
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };

  const [office, lead, tom] = [await newPage(), await newPage(), await newPage()];
  const admin = { token, email: 'direction@school.test', name: 'La direction', password };
  await ask(office, 'POST', '/api/first-administrator', admin);
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

  await enter(lead, address, classroom);
  await lead.getByRole('button', { name: 'Ouvrir la classe' }).click();
  await enter(tom, address, classroom);
  await expect.poll(async () => (await received(tom)).frames, { timeout: 60_000 }).toBeGreaterThanOrEqual(30);
  await rm(folder, { recursive: true });
});
