import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptSecrets, openSecrets } from './secrets.ts';

describe('the secrets of a data folder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'preau-secrets-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('are made once, for their owner’s eyes, and kept', async () => {
    const made = await openSecrets(folder, 'demo');
    expect(await openSecrets(folder, 'demo')).toEqual(made);
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect(new Set([made.school, made.media.key, made.media.secret]).size).toBe(3);
  });

  it('are read without being made', async () => {
    expect(await keptSecrets(folder)).toBeUndefined();
    expect(await keptSecrets(join(folder, 'nowhere'))).toBeUndefined();
    const made = await openSecrets(folder, 'public');
    expect(await keptSecrets(folder)).toEqual(made);
  });

  it('keep a demo school, whose passwords are public, from opening to the world', async () => {
    await openSecrets(folder, 'demo');
    await expect(openSecrets(folder, 'public')).rejects.toThrow(/holds a demo school; .*--data FOLDER/);
  });

  it('are never replaced when they are damaged', async () => {
    await writeFile(join(folder, 'secrets.json'), '{');
    await expect(openSecrets(folder, 'demo')).rejects.toThrow(/damaged/);
  });
});
