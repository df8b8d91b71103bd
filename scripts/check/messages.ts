/**
 * Fails on a message that one language lacks, on placeholders that differ between languages, on a message that
 * nothing shows, and on an error of the API that no message explains.
 */
import { glob, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageFiles } from '../messages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type Catalogue = Readonly<Record<string, unknown>>;

/** What differs between two languages of one room, a sentence each. */
export function compareCatalogues(one: Catalogue, other: Catalogue): string[] {
  const keys = [...new Set([...messageKeys(one), ...messageKeys(other)])];
  return keys.flatMap((key) => {
    if (!(key in one) || !(key in other)) return [`${key} is missing`];
    const [a, b] = [placeholders(one[key]), placeholders(other[key])];
    return a.join() === b.join() ? [] : [`${key} takes {${a.join(', ')}} here and {${b.join(', ')}} there`];
  });
}

export function messageKeys(catalogue: Catalogue): string[] {
  return Object.keys(catalogue).filter((key) => key !== '$schema');
}

/** The names in braces, in every variant of a message. */
export function placeholders(message: unknown): string[] {
  const names = [...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].sort();
}

async function problems(): Promise<string[]> {
  const files = await messageFiles();
  const catalogues = new Map<string, Catalogue>();
  for (const file of files) catalogues.set(file, JSON.parse(await readFile(file, 'utf8')));
  const keys = new Set([...catalogues.values()].flatMap(messageKeys));
  const sources = await webSources();
  return [
    ...differences(files, catalogues),
    ...neverShown(keys, sources),
    ...(await unexplained(keys, sources)),
  ];
}

function differences(files: readonly string[], catalogues: ReadonlyMap<string, Catalogue>): string[] {
  return files
    .filter((file) => basename(file) === 'fr.json')
    .flatMap((french) => {
      const english = catalogues.get(join(dirname(french), 'en.json'));
      if (english === undefined) return [`${relative(root, french)} has no English beside it`];
      return compareCatalogues(catalogues.get(french) ?? {}, english).map(
        (difference) => `${relative(root, dirname(french))}: ${difference}`,
      );
    });
}

async function webSources(): Promise<string> {
  let text = '';
  for await (const file of glob(['src/*/web/**/*.{ts,tsx}', 'src/app/*.tsx'], { cwd: root })) {
    if (!file.includes('/generated/')) text += await readFile(join(root, file), 'utf8');
  }
  return text;
}

function neverShown(keys: ReadonlySet<string>, sources: string): string[] {
  const words = new Set(sources.match(/\w+/g));
  return [...keys]
    .filter((key) => !key.startsWith('error_') && !words.has(key))
    .map((key) => `${key} is never shown`);
}

/** Every error of the API has a sentence for people, and every such sentence an error. */
async function unexplained(keys: ReadonlySet<string>, sources: string): Promise<string[]> {
  const codes = await apiErrors();
  const ofTheWeb = [...sources.matchAll(/'([a-z]+\.[a-z-]+)'/g)].map(([, code]) => code ?? '');
  const known = new Set([...codes, ...ofTheWeb].map(messageKeyOf));
  return [
    ...codes.filter((code) => !keys.has(messageKeyOf(code))).map((code) => `error ${code} has no message`),
    ...[...keys]
      .filter((key) => key.startsWith('error_') && !known.has(key))
      .map((key) => `${key} explains an error that does not exist`),
  ];
}

async function apiErrors(): Promise<string[]> {
  const codes: string[] = [];
  for await (const file of glob('src/*/model/errors.ts', { cwd: root })) {
    for (const table of Object.values<unknown>(await import(join(root, file)))) {
      if (typeof table === 'object' && table !== null) codes.push(...Object.keys(table));
    }
  }
  return codes;
}

const messageKeyOf = (code: string): string => `error_${code.replace(/[.-]/g, '_')}`;

if (import.meta.main) {
  const found = await problems();
  for (const problem of found) console.error(problem);
  process.exitCode = found.length === 0 ? 0 : 1;
}
