import { expect, test } from 'vitest';
import { PageCache } from './cache.ts';
import type { KeptPage } from './store.ts';

const page = (bytes: number): KeptPage => ({ type: 'image/webp', picture: Buffer.alloc(bytes), text: '' });

/** Reads pages of ten bytes, and counts. */
class Shelf {
  readonly read: string[] = [];
  readonly cache: PageCache;

  constructor(mostBytes: number) {
    this.cache = new PageCache(mostBytes);
  }

  get(key: string) {
    return this.cache.get(key, async () => {
      this.read.push(key);
      return key === 'nothing' ? null : page(10);
    });
  }
}

test('a page that a whole class asks for at once is read once', async () => {
  const shelf = new Shelf(100);
  await Promise.all(Array.from({ length: 30 }, () => shelf.get('one')));
  await shelf.get('one');
  expect(shelf.read).toEqual(['one']);
});

test('the page that was asked for longest ago goes first', async () => {
  const shelf = new Shelf(25);
  for (const key of ['one', 'two', 'one', 'three']) await shelf.get(key);
  await shelf.get('one');
  await shelf.get('two');
  expect(shelf.read).toEqual(['one', 'two', 'three', 'two']);
});

test('a page that is not there is looked for again, and so is one whose reading failed', async () => {
  const shelf = new Shelf(25);
  await shelf.get('nothing');
  await shelf.get('nothing');
  expect(shelf.read).toEqual(['nothing', 'nothing']);
  const broken = () => shelf.cache.get('one', async () => Promise.reject(new Error('no database')));
  await expect(broken()).rejects.toThrow('no database');
  expect(await shelf.get('one')).not.toBeNull();
});
