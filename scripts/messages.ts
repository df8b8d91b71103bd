/**
 * Compiles every room's `web/messages/{fr,en}.json` into typed functions in `src/kit/web/i18n/generated/`.
 *
 * `node scripts/messages.ts` before `tsc`; vite calls `compileMessages` itself. `--fix` also sets the French
 * spaces and apostrophes of the files in place.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typesetFrench } from '../src/kit/web/i18n/typography.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const settingsFile = join(root, 'project.inlang/settings.json');
const outdir = join(root, 'src/kit/web/i18n/generated');
const stamp = join(outdir, '.stamp');

interface Settings {
  readonly locales: string[];
  readonly 'plugin.inlang.messageFormat': { readonly pathPattern: string[] };
}

/** The message files that exist, of one language or of all. */
export async function messageFiles(only?: string): Promise<string[]> {
  const settings = JSON.parse(await readFile(settingsFile, 'utf8')) as Settings;
  const languages = only ? [only] : settings.locales;
  return settings['plugin.inlang.messageFormat'].pathPattern
    .flatMap((pattern) => languages.map((locale) => join(root, pattern.replace('{locale}', locale))))
    .filter((file) => existsSync(file));
}

/** Compiles when a message changed since the last time; answers whether it did. */
export async function compileMessages(): Promise<boolean> {
  const files = await messageFiles();
  const sources = await Promise.all([...files, settingsFile, import.meta.filename].map((f) => readFile(f)));
  const digest = sources.reduce((hash, source) => hash.update(source), createHash('sha256')).digest('hex');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === digest) return false;
  const { compile } = await import('@inlang/paraglide-js');
  await compile({
    project: dirname(settingsFile),
    outdir,
    strategy: ['globalVariable', 'baseLocale'],
    // What another process is building from meanwhile stays in place.
    cleanOutdir: false,
    emitTsDeclarations: true,
    emitReadme: false,
    emitPrettierIgnore: false,
    emitGitIgnore: false,
  });
  await writeErrorIndex(files);
  await mkdir(outdir, { recursive: true });
  await writeFile(stamp, digest);
  return true;
}

/** The rooms whose errors have words, and the keys of these. */
async function errorKeys(files: string[]): Promise<Map<string, string[]>> {
  const parsed = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as object),
  );
  const keys = [...new Set(parsed.flatMap(Object.keys))].filter((key) => key.startsWith('error_')).sort();
  const rooms = new Map<string, string[]>();
  for (const key of keys) {
    const room = key.split('_')[1] ?? '';
    rooms.set(room, [...(rooms.get(room) ?? []), key]);
  }
  return rooms;
}

/**
 * `generated/errors/<room>.js`: error code → its message, so that only these are reached by a computed name. One
 * for each room: a page brings the words of the rooms that it shows.
 */
async function writeErrorIndex(files: string[]): Promise<void> {
  const folder = join(outdir, 'errors');
  await mkdir(folder, { recursive: true });
  for (const [room, keys] of await errorKeys(files)) {
    const entries = keys.map((key) => `  ${JSON.stringify(key)}: m.${key},`).join('\n');
    await writeFile(
      join(folder, `${room}.js`),
      `import * as m from '../messages.js';\n\nexport const errorSentences = {\n${entries}\n};\n`,
    );
    await writeFile(join(folder, `${room}.d.ts`), ERROR_INDEX_TYPES);
  }
}

const ERROR_INDEX_TYPES = `type Sentence = (given: { readonly voice: 'tu' | 'vous' }) => string;
export declare const errorSentences: Readonly<Record<string, Sentence | undefined>>;
`;

async function fixFrench(): Promise<void> {
  for (const file of await messageFiles('fr')) {
    const before = await readFile(file, 'utf8');
    const after = typesetFrench(before);
    if (after !== before) await writeFile(file, after);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--fix')) await fixFrench();
  await compileMessages();
}
