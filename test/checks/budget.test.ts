import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';

/** Bytes of a thousand, as the budgets are said. */
const KB = 1_000;

interface Chunk {
  readonly file: string;
  readonly imports?: string[];
  readonly dynamicImports?: string[];
  readonly css?: string[];
  readonly assets?: string[];
}

const built = new URL('../../dist/web/', import.meta.url);

let manifest: Record<string, Chunk>;

beforeAll(async () => {
  const file = new URL('.vite/manifest.json', built);
  if (!existsSync(file)) throw new Error('The web app is not built; npm run build makes dist/web.');
  manifest = JSON.parse(await readFile(file, 'utf8'));
});

/** What a browser loads to show these pages: the chunks, and whatever those import at once. */
function chunksOf(...names: string[]): Set<Chunk> {
  const found = new Set<Chunk>();
  const follow = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`${name} is not in the manifest`);
    if (found.has(chunk)) return;
    found.add(chunk);
    chunk.imports?.forEach(follow);
  };
  names.forEach(follow);
  return found;
}

/** The names of a chunk's `import()`s, and of theirs. */
function laterOf(name: string, found = new Set<string>()): Set<string> {
  for (const later of manifest[name]?.dynamicImports ?? []) {
    if (found.has(later)) continue;
    found.add(later);
    laterOf(later, found);
  }
  return found;
}

const bytesOf = async (file: string): Promise<Buffer> => readFile(new URL(file, built));

/** As it travels: the build has compressed each file already. */
async function brotliOf(chunks: Set<Chunk>): Promise<number> {
  const sizes = await Promise.all([...chunks].map(async ({ file }) => (await bytesOf(`${file}.br`)).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const PAGES = 'src/app/web/pages';
/** Excalidraw: who only looks on loads nothing of it. */
const BOARD = 'src/live/web/board/Editor.tsx';

test('the door and a home weigh at most 130 kB of JavaScript', async () => {
  const weight = await brotliOf(chunksOf('index.html', `${PAGES}/Home.tsx`));
  expect(weight / KB).toBeLessThanOrEqual(130);
});

test('a class, with all that it may load and its media, weighs at most 330 kB of JavaScript', async () => {
  const page = `${PAGES}/Classroom.tsx`;
  const board = new Set([BOARD, ...laterOf(BOARD)]);
  const later = [...laterOf(page)].filter((name) => !board.has(name));
  const weight = await brotliOf(chunksOf('index.html', page, ...later));
  expect(weight / KB).toBeLessThanOrEqual(330);
});

test('what only who draws on a board loads weighs at most 320 kB of JavaScript', async () => {
  const page = chunksOf('index.html', `${PAGES}/Classroom.tsx`);
  const own = [...chunksOf(BOARD)].filter((chunk) => !page.has(chunk));
  expect((await brotliOf(new Set(own))) / KB).toBeLessThanOrEqual(320);
});

test('the letters of a page in French or English weigh at most 80 kB together', async () => {
  const fonts = (manifest['index.html']?.assets ?? []).filter((file) => /-latin-wght-.*\.woff2$/.test(file));
  expect(fonts).toHaveLength(2);
  const sizes = await Promise.all(fonts.map(async (file) => (await bytesOf(file)).length));
  expect(sizes.reduce((sum, size) => sum + size, 0) / KB).toBeLessThanOrEqual(80);
});

test('letters are woff2 only, and those for dyslexia wait to be chosen', () => {
  const fonts = Object.values(manifest)
    .flatMap(({ assets = [] }) => assets)
    .filter((f) => /\.(woff2?|ttf|otf)$/.test(f));
  expect(fonts.filter((file) => !file.endsWith('.woff2'))).toEqual([]);
  const atOnce = [...chunksOf('index.html')].flatMap(({ assets = [] }) => assets);
  expect(atOnce.filter((file) => /opendyslexic/.test(file))).toEqual([]);
});

test('the page runs no script and no style of its own, and names no other site', async () => {
  const page = (await bytesOf('index.html')).toString();
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son\w+=/);
  expect(page).not.toMatch(/https?:\/\//);
});

test('nothing built points at another site', async () => {
  const styles = [...new Set(Object.values(manifest).flatMap(({ css = [], file }) => [...css, file]))].filter(
    (f) => f.endsWith('.css'),
  );
  for (const file of styles) {
    const css = (await bytesOf(file)).toString();
    expect(css.match(/url\((?!["']?\/assets\/)[^)]*\)|@import/g) ?? [], file).toEqual([]);
  }
});
