import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newDataFolder, newFolder, startCommand } from './command.ts';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** What a refused start leaves behind: one sentence and an exit code of 1. */
async function refusal(args: readonly string[], uid?: number): Promise<string> {
  await using command = startCommand(['--no-media', ...args], uid === undefined ? {} : { uid });
  expect(await command.exitCode).toBe(1);
  expect(command.output).toHaveLength(1);
  return command.output[0] ?? '';
}

describe('npm start refuses, in one sentence,', () => {
  it('a port in use', async () => {
    await using folder = await newFolder();
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const sentence = await refusal(['--port', String(port), '--data', folder.path]);
    expect(sentence).toBe(`Port ${port} is in use by another program; choose another one with --port PORT.`);
    server.close();
  });

  it('a media port in use', async () => {
    await using folder = await newFolder();
    const server = createServer().listen(0, '0.0.0.0');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await using command = startCommand([
      '--port',
      '0',
      '--media-tcp-port',
      String(port),
      '--data',
      folder.path,
    ]);
    expect(await command.exitCode).toBe(1);
    expect(command.output).toEqual([
      `Port ${port} is in use by another program; choose another one with --media-tcp-port PORT.`,
    ]);
    server.close();
  });

  it('a data folder that is a file', async () => {
    await using folder = await newFolder();
    const file = join(folder.path, 'data');
    await writeFile(file, '');
    expect(await refusal(['--port', '0', '--data', file])).toBe(
      `The data folder ${file} is not a folder; give another one with --data FOLDER.`,
    );
  });

  it('a read-only data folder', async () => {
    await using folder = await newFolder();
    await chmod(folder.path, 0o755);
    const data = join(folder.path, 'data');
    await mkdir(data, { mode: 0o555 });
    expect(await refusal(['--port', '0', '--data', data], isRoot ? NOBODY : undefined)).toBe(
      `The data folder ${data} cannot be written by this user; give another one with --data FOLDER.`,
    );
  });

  it('a data folder that another school has opened', async () => {
    await using folder = await newDataFolder();
    await using first = startCommand(['--no-media', '--port', '0', '--data', folder.path]);
    await first.sees(/Préau is open at/);
    expect(await refusal(['--port', '0', '--data', folder.path])).toMatch(/another|already/i);
    expect(first.process.exitCode).toBeNull();
  });

  it('the demo school on an address that everybody reaches', async () => {
    await using folder = await newFolder();
    expect(await refusal(['--port', '0', '--host', '0.0.0.0', '--data', folder.path])).toMatch(
      /demo school has public passwords/,
    );
  });

  it('a public school that lacks what it needs', async () => {
    expect(await refusal(['--public', 'https://school.example'])).toMatch(/^A public school also needs/);
  });
});
