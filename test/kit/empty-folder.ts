import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '#kit/server/db/index.ts';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const cache = join(modules, '.cache/preau');

/** Making a database takes seconds, copying an empty one a tenth: it is made once and kept per version of PGlite. */
export async function emptyFolder(): Promise<string> {
  const manifest = readFileSync(join(modules, '@electric-sql/pglite/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const place = join(cache, `pglite-${version}`);
  if (existsSync(place)) return place;
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(join(cache, 'making-'));
  await (await openDatabase({ dataFolder: making }))[Symbol.asyncDispose]();
  try {
    renameSync(making, place);
  } catch (error) {
    // Another worker was first.
    if (!existsSync(place)) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  return place;
}

/** Spares a school that is to open on this data folder the making of its database; its tables it makes itself. */
export async function putDatabase(dataFolder: string): Promise<void> {
  await cp(await emptyFolder(), join(dataFolder, 'database'), { recursive: true });
}
