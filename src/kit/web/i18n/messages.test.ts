import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { messageFiles } from '../../../../scripts/messages.ts';

const readText = (file: string): Promise<string> => readFile(file, 'utf8');

type Catalogue = Record<string, unknown>;

/** The room of a message file: `src/<room>/web/messages/fr.json`. */
const roomOf = (file: string): string => basename(dirname(dirname(dirname(file))));

const read = async (file: string): Promise<Catalogue> => {
  const { $schema: _, ...messages } = JSON.parse(await readFile(file, 'utf8')) as Catalogue;
  return messages;
};

let french: Map<string, Catalogue>;

beforeAll(async () => {
  const files = await messageFiles('fr');
  french = new Map(await Promise.all(files.map(async (file) => [roomOf(file), await read(file)] as const)));
});

test('a key begins with its room, so that two rooms never share one', () => {
  for (const [room, messages] of french) {
    const own = new RegExp(`^(error_)?${room}_`);
    expect(
      Object.keys(messages).filter((key) => !own.test(key)),
      room,
    ).toEqual([]);
  }
});

test('every error that the school answers has its sentence, and no sentence is without its error', async () => {
  const tables = globSync('src/*/model/errors.ts');
  const exported = await Promise.all(tables.map((file) => import(pathToFileURL(file).href)));
  const codes = exported
    .flatMap((module: Record<string, unknown>) => Object.values(module))
    .filter((value): value is object => typeof value === 'object' && value !== null)
    .flatMap(Object.keys);
  // The browser's own: no answer came at all.
  const wanted = [...codes, 'kit.unreachable'].map((code) => `error_${code.replace(/[.-]/g, '_')}`);
  const said = [...french.values()].flatMap(Object.keys).filter((key) => key.startsWith('error_'));
  expect(said.sort()).toEqual(wanted.sort());
});

test('the words of a room’s errors are in a map of its own, and something of the app brings each map', async () => {
  const sources = await Promise.all(
    globSync('src/**/web/**/*.{ts,tsx}').concat('src/app/web.tsx').map(readText),
  );
  for (const [room, messages] of french) {
    const errors = Object.keys(messages).filter((key) => key.startsWith('error_'));
    if (errors.length === 0) continue;
    const { errorSentences } = await import(`./generated/errors/${room}.js`);
    expect(Object.keys(errorSentences).sort(), room).toEqual(errors.sort());
    const brought = new RegExp(`from '[^']*/generated/errors/${room}\\.js'`);
    expect(
      sources.some((source) => brought.test(source)),
      room,
    ).toBe(true);
  }
});
