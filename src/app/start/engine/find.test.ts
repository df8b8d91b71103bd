import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findEngine } from './find.ts';

describe('the media engine of a machine', () => {
  let machine: string;
  const cache = () => join(machine, 'cache');
  const find = () => findEngine(join(machine, 'bin'), cache());

  async function install(file: string, says: string): Promise<void> {
    await writeFile(file, `#!/bin/sh\necho '${says}'\n`);
    await chmod(file, 0o755);
  }

  beforeEach(async () => {
    machine = await mkdtemp(join(tmpdir(), 'preau-machine-'));
    await mkdir(join(machine, 'bin'));
    await mkdir(cache());
  });
  afterEach(async () => {
    await rm(machine, { recursive: true });
  });

  it('is the one on PATH, when it is recent enough', async () => {
    const file = join(machine, 'bin', 'livekit-server');
    await install(file, 'livekit-server version 1.13.4');
    expect(await find()).toEqual({ kind: 'ready', binary: file, from: 'PATH' });
  });

  it.each(['1.12.9', '2.0.0'])('is not an engine of version %s, which speaks otherwise', async (version) => {
    await install(join(machine, 'bin', 'livekit-server'), `livekit-server version ${version}`);
    expect((await find()).kind).toBe('missing');
  });

  it('is built by Go where there is none, and found in the cache from then on', async () => {
    const go = join(machine, 'bin', 'go');
    await install(go, 'go version go1.26.0 linux/amd64');
    const source = await find();
    if (source.kind !== 'to-build') throw new Error(source.kind);
    expect(source.go).toBe(go);
    expect(basename(source.binary)).toMatch(/^livekit-server-[0-9a-f]{16}$/);
    await install(source.binary, 'livekit-server version 1.13.4');
    expect(await find()).toEqual({ kind: 'ready', binary: source.binary, from: 'cache' });
  });

  it('is told in a sentence where it can be had, when Go is too old or missing', async () => {
    await install(join(machine, 'bin', 'go'), 'go version go1.25.9 linux/amd64');
    expect(await find()).toEqual({
      kind: 'missing',
      sentence: expect.stringMatching(
        /^Classes run on text only: .*Go 1\.26 or later.*livekit-server 1\.13 or later/,
      ),
      remedy: expect.stringMatching(/^install Go/),
    });
  });
});
