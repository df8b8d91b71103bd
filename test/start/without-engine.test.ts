import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { selfSigned } from '../kit/certificate.ts';
import { putDatabase } from '../kit/empty-folder.ts';
import { newCheckout, newFolder, startCommand } from './command.ts';

const NAME = 'school.example';

/** A machine with neither Go nor LiveKit on PATH, and none built earlier. */
async function newMachine() {
  const folder = await newFolder();
  const data = join(folder.path, 'data');
  await putDatabase(data);
  const checkout = await newCheckout(join(folder.path, 'checkout'));
  const options = { checkout, env: { PATH: join(folder.path, 'bin') } };
  return {
    certificate: selfSigned(folder.path, NAME),
    start: (...args: string[]) => startCommand(['--port', '0', '--data', data, ...args], options),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

describe('on a machine that has no media engine and cannot build one', () => {
  it('a public school does not start, and says what it needs', async () => {
    await using machine = await newMachine();
    const { cert, key } = machine.certificate;
    const open = ['--public', `https://${NAME}`, '--host', '127.0.0.1', '--tls-cert', cert, '--tls-key', key];
    const media = ['--media-ip', '203.0.113.5', '--media-udp-port', '17882', '--media-tcp-port', '17881'];
    {
      await using command = machine.start(...open, ...media);
      expect(await command.exitCode).toBe(1);
      expect(command.output).toEqual([
        expect.stringMatching(
          /^A public school needs a media engine: install Go .*livekit-server .* on PATH, or choose --no-media [^.]*\.$/,
        ),
      ]);
    }
    await using onText = machine.start(...open, '--no-media');
    await onText.sees(/^Préau is open at/);
  });

  it('a demo school opens, and says that classes run on text', async () => {
    await using machine = await newMachine();
    await using command = machine.start();
    await command.sees(/^Classes run on text only: for voices and cameras install Go/);
    await command.sees(/^Préau is open at/);
  });
});
