import { createHash, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { contentOf } from '../../model/slides/content.ts';
import type { ContentHash } from '../../model/slides/ids.ts';
import { eachLiveDatabase, nextClassroom } from '../rehearsal/school.ts';
import { SlideStore } from './store.ts';

/** A picture of so many bytes that nobody else has. */
function pictureOf(size: number) {
  const bytes = Buffer.alloc(size, randomUUID());
  const hash = createHash('sha256').update(bytes).digest('base64url') as ContentHash;
  return { type: 'image/webp', width: 16, height: 9, hash, bytes } as const;
}

const school = '0750001A';

eachLiveDatabase('the store of slides', (database) => {
  it('holds no more pictures for a class than it may, nor more bytes, and keeps none that it refused', async () => {
    const store = new SlideStore(database(), { pictures: 2, bytes: 250 });
    const room = nextClassroom();
    const [first, second, third] = [pictureOf(100), pictureOf(100), pictureOf(10)];
    expect(await store.keepPicture(school, room, pictureOf(251))).toBe(false);
    expect(await store.keepPicture(school, room, first)).toBe(true);
    expect(await store.keepPicture(school, room, pictureOf(200))).toBe(false);
    expect(await store.keepPicture(school, room, second)).toBe(true);
    expect(await store.keepPicture(school, room, third)).toBe(false);
    expect(await store.keepPicture(school, room, first)).toBe(true);
    expect(await store.missing(school, [first.hash, second.hash, third.hash])).toEqual([third.hash]);
    expect(await store.keepPicture(school, nextClassroom(), third)).toBe(true);
  });

  it('holds for a class what another class sent, and counts it', async () => {
    const store = new SlideStore(database(), { pictures: 1, bytes: 1_000 });
    const [sender, other] = [nextClassroom(), nextClassroom()];
    const [one, two] = [pictureOf(10), pictureOf(10)];
    await store.keepPicture(school, sender, one);
    await store.keepPicture(school, nextClassroom(), two);
    const pagesOf = (...pictures: { hash: ContentHash }[]) =>
      pictures.map(({ hash }) => ({ picture: hash, text: 'Une page' }));
    const keep = (pages: ReturnType<typeof pagesOf>) =>
      store.keepPages(school, other, contentOf(pages), pages);
    expect(await keep(pagesOf(one, one))).toBe('kept');
    expect(await keep(pagesOf(one, two))).toBe('full');
    expect(await keep(pagesOf(pictureOf(5)))).toBe('missing');
    expect(await store.page(other, contentOf(pagesOf(one, one)), 2)).toMatchObject({ text: 'Une page' });
    expect(await store.page(sender, contentOf(pagesOf(one, one)), 2)).toBeNull();
  });
});
