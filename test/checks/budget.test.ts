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

/** All that a page may come to load: its chunks, their `import()`s, and theirs, save those that are named. */
function mayLoad(page: string, except: readonly string[]): Set<Chunk> {
  const found = new Set<Chunk>();
  const follow = (name: string): void => {
    for (const chunk of chunksOf(name)) {
      if (found.has(chunk)) continue;
      found.add(chunk);
      for (const later of chunk.dynamicImports ?? []) if (!except.includes(later)) follow(later);
    }
  };
  // The app's other pages are its own `import()`s.
  for (const chunk of chunksOf('index.html')) found.add(chunk);
  follow(page);
  return found;
}

const bytesOf = async (file: string): Promise<Buffer> => readFile(new URL(file, built));

/** As it travels: the build has compressed each file already. */
async function brotliOf(chunks: Set<Chunk>): Promise<number> {
  const sizes = await Promise.all([...chunks].map(async ({ file }) => (await bytesOf(`${file}.br`)).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const PAGES = 'src/app/web/pages';
const CLASS = `${PAGES}/Classroom.tsx`;
/** Excalidraw: who only looks on loads nothing of it. */
const BOARD = 'src/live/web/board/Editor.tsx';
/** What a class loads only for its staff. A tool that is forgotten here weighs on the pupils' budget. */
const STAFF = [
  'src/live/web/staff/tools.ts',
  'src/live/web/slides/import/import-pdf.ts',
  'src/live/web/recording/class-recording.ts',
];

test('the door and a home weigh at most 130 kB of JavaScript', async () => {
  const weight = await brotliOf(chunksOf('index.html', `${PAGES}/Home.tsx`));
  expect(weight / KB).toBeLessThanOrEqual(130);
});

test('all that the class of a pupil loads, with its media and the board, weighs at most 330 kB of JavaScript', async () => {
  const weight = await brotliOf(mayLoad(CLASS, [BOARD, ...STAFF]));
  expect(weight / KB).toBeLessThanOrEqual(330);
});

test('nobody who learns loads the schemas that a school checks commands with', async () => {
  const chunks = [...mayLoad(CLASS, [BOARD, ...STAFF])];
  const codes = await Promise.all(chunks.map(async ({ file }) => (await bytesOf(file)).toString()));
  expect(codes.some((code) => code.includes('/api/classrooms/'))).toBe(true);
  expect(chunks.filter((_, n) => codes[n]?.includes('_zod')).map(({ file }) => file)).toEqual([]);
});

test('all that the class of a teacher loads weighs at most 380 kB of JavaScript', async () => {
  for (const tool of STAFF) expect(mayLoad(CLASS, [BOARD])).toContain(manifest[tool]);
  const weight = await brotliOf(mayLoad(CLASS, [BOARD]));
  expect(weight / KB).toBeLessThanOrEqual(380);
});

test('what only who draws on a board loads weighs at most 320 kB of JavaScript', async () => {
  const page = chunksOf('index.html', CLASS);
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
  const drawn = manifest[BOARD]?.css ?? [];
  for (const file of styles) {
    const css = (await bytesOf(file)).toString();
    // A check pattern and an arrow of Excalidraw's are written into its sheet; the security policy allows pictures so.
    const pictures = drawn.includes(file) ? '|data:image\\/' : '';
    const elsewhere = new RegExp(`url\\((?!["']?(?:\\/assets\\/${pictures}))[^)]*\\)|@import`, 'g');
    expect(css.match(elsewhere) ?? [], file).toEqual([]);
  }
});
