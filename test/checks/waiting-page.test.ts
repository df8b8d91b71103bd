import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';

const built = new URL('../../dist/gate/', import.meta.url);
const BYTES_AT_MOST = 20_480;

let files: readonly string[] = [];

beforeAll(() => {
  if (!existsSync(built)) throw new Error('The waiting page is not built; npm run build makes dist/gate.');
  files = globSync('**/*', { cwd: built }).filter((file) => /\.(html|css|js)$/.test(file));
});

const read = (file: string): Promise<Buffer> => readFile(new URL(file, built));

test.each(['br', 'gz'])(
  '[G12] the waiting page weighs at most 20,480 bytes in all, as .%s',
  async (encoding) => {
    expect(files.map((file) => file.split('.').at(-1)).sort()).toEqual(['css', 'html', 'js']);
    const sizes = await Promise.all(files.map(async (file) => (await read(`${file}.${encoding}`)).length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BYTES_AT_MOST);
  },
);

test('[G12] it stands at whatever address was asked for: its own addresses are whole, and none leads to another site', async () => {
  const page = (await read('index.html')).toString();
  const addresses = Array.from(page.matchAll(/(?:src|href)="([^"]*)"/g), ([, address = '']) => address);
  const own = addresses.filter((address) => !address.startsWith('data:'));
  expect(own.length).toBeGreaterThan(1);
  for (const address of own) expect(address).toMatch(/^\/gate\/assets\/[\w-]+\.(css|js)$/);
  for (const file of files.filter((name) => !name.endsWith('.html'))) {
    const sites = (await read(file)).toString().match(/https?:\/\/[^"'`\s)]+/g) ?? [];
    expect(
      sites.filter((site) => site !== 'http://www.w3.org/2000/svg'),
      file,
    ).toEqual([]);
  }
});

test('it runs no script and no style that stands in the page itself', async () => {
  const page = (await read('index.html')).toString();
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son\w+=/);
});
