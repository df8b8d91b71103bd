import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { StartRefusal } from './refusal.ts';

const Secrets = z.object({
  mode: z.enum(['demo', 'public']),
  school: z.string().check(z.minLength(32)),
  media: z.object({ key: z.string(), secret: z.string().check(z.minLength(32)) }),
});

/** What only this school knows: its own secret, and the key pair between it and its media engine. */
export type Secrets = z.infer<typeof Secrets>;

/**
 * The secrets of the school in a data folder, made at its first start and kept for its owner's eyes.
 *
 * @throws StartRefusal when the folder belongs to a school of the other mode: a demo school's passwords are
 * public, so its data never opens to the world.
 */
export async function openSecrets(folder: string, mode: Secrets['mode']): Promise<Secrets> {
  const file = join(folder, 'secrets.json');
  const fresh: Secrets = {
    mode,
    school: random(),
    media: { key: `preau${randomBytes(6).toString('hex')}`, secret: random() },
  };
  try {
    await writeFile(file, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const kept = parse(await readFile(file, 'utf8'), file);
  if (kept.mode !== mode) {
    throw new StartRefusal(
      `The data folder ${folder} holds a ${kept.mode} school; give another one with --data FOLDER.`,
    );
  }
  return kept;
}

/**
 * Those of a school that was started before; undefined where none was.
 *
 * @throws StartRefusal when they cannot be read.
 */
export async function keptSecrets(folder: string): Promise<Secrets | undefined> {
  const file = join(folder, 'secrets.json');
  try {
    return parse(await readFile(file, 'utf8'), file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'EACCES') throw new StartRefusal(`${file} may not be read by this user.`);
    throw error;
  }
}

/** @throws StartRefusal for a file that is damaged. */
function parse(text: string, file: string): Secrets {
  try {
    return Secrets.parse(JSON.parse(text));
  } catch {
    throw new StartRefusal(`${file} is damaged; restore it from a backup.`);
  }
}

function random(): string {
  return randomBytes(32).toString('base64url');
}
