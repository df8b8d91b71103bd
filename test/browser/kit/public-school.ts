import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { freePort } from '#kit/server/process/ports.ts';
import { selfSigned } from '../../kit/certificate.ts';
import { type RunningSchool, runSchool } from '../../kit/running-school.ts';
import type { Visit } from './visit.ts';

/** A school as strangers reach it, with TLS and without a demonstration. */
export interface PublicSchool extends RunningSchool {
  /** Of the link for the first administrator. */
  readonly token: string;
}

export const password = 'une-phrase-bien-longue';

/** Its certificate vouches for itself. `media` says where its engine is reached, or that it has none. */
export async function runPublicSchool(
  name: string,
  host: string,
  media: readonly string[] = ['--no-media'],
): Promise<PublicSchool> {
  const folder = await mkdtemp(join(tmpdir(), 'preau-public-'));
  const tls = selfSigned(folder, name);
  const port = `${await freePort('tcp', host)}`;
  const school = await runSchool([
    ...['--public', `https://${name}:${port}`, '--host', host, '--port', port],
    ...['--tls-cert', tls.cert, '--tls-key', tls.key, ...media],
  ]);
  const link = () => /premier-administrateur\?jeton=([\w-]+)/.exec(school.output())?.[1];
  await expect.poll(link).toBeDefined();
  return {
    ...school,
    token: link() ?? '',
    async [Symbol.asyncDispose]() {
      await school[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

/** Uses the one-time link: from then on this browser is the administrator's. */
export async function takeOffice(office: Visit, { token }: PublicSchool): Promise<void> {
  const who = { token, email: 'direction@school.test', name: 'La direction', password };
  await ask(office, 'POST', '/api/first-administrator', who);
}

/** What a page of the school asks of its own API. */
export async function ask<T>({ page }: Visit, method: string, path: string, body?: object): Promise<T> {
  if (page.url() === 'about:blank') await page.goto('/');
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
