import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freePort } from '#kit/server/process/ports.ts';
import { type Certificate, selfSigned } from '../kit/certificate.ts';
import { newFolder, startCommand } from './command.ts';

const NAME = 'school.example';

const publicArgs = (tls: Certificate, more: readonly string[] = []) => [
  '--no-media',
  '--tls-cert',
  tls.cert,
  '--tls-key',
  tls.key,
  ...more,
];

/** A browser that believes this certificate, on this machine. */
async function ask(port: number, path: string, ca: string, method = 'GET'): Promise<IncomingMessage> {
  const asked = request({ host: '127.0.0.1', port, path, method, ca: readFileSync(ca), servername: NAME });
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.resume();
  return response;
}

describe('a public school', () => {
  it('ends TLS, offers the first administrator a link, and has no demonstration', async () => {
    await using folder = await newFolder();
    const tls = selfSigned(folder.path, NAME);
    const port = await freePort('tcp', '127.0.0.1');
    const address = `https://${NAME}:${port}`;
    await using command = startCommand([
      '--public',
      address,
      '--host',
      '127.0.0.1',
      '--data',
      join(folder.path, 'data'),
      ...publicArgs(tls),
    ]);
    const [, said] = await command.sees(/^Préau is open at (\S+)/);
    expect(said).toBe(address);
    await command.sees(new RegExp(`${address}/\\S+`));
    const health = await ask(port, '/healthz', tls.cert);
    expect(health.statusCode).toBe(200);
    expect(health.headers['strict-transport-security']).toMatch(/max-age=/);
    expect((await ask(port, '/api/demo', tls.cert)).statusCode).toBeGreaterThanOrEqual(400);
  });

  it.each([
    [
      'is for another name',
      /The certificate .* is not for school\.example/,
      'other.example',
      'other.example',
    ],
    ['has another key', /The key .* does not belong to the certificate/, NAME, 'other.example'],
  ])('refuses a certificate that %s', async (_title, sentence, certOf, keyOf) => {
    await using folder = await newFolder();
    const made = { [certOf]: selfSigned(folder.path, certOf), [keyOf]: selfSigned(folder.path, keyOf) };
    const tls = { cert: made[certOf]?.cert ?? '', key: made[keyOf]?.key ?? '' };
    await using command = startCommand(['--public', `https://${NAME}`, ...publicArgs(tls)]);
    expect(await command.exitCode).toBe(1);
    expect(command.output).toEqual([expect.stringMatching(sentence)]);
  });

  it('refuses files that are no certificate, or not there', async () => {
    await using folder = await newFolder();
    const cert = join(folder.path, 'note.txt');
    await writeFile(cert, 'not a certificate');
    for (const [file, sentence] of [
      [cert, /is not in PEM form/],
      [join(folder.path, 'none.pem'), /cannot be read \(ENOENT\)/],
    ] as const) {
      await using command = startCommand([
        '--public',
        `https://${NAME}`,
        ...publicArgs({ cert: file, key: cert }),
      ]);
      expect(await command.exitCode).toBe(1);
      expect(command.output).toEqual([expect.stringMatching(sentence)]);
    }
  });
});
