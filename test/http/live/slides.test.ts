import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { addressOf } from '#kit/web/api.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import { reusePreparation } from '#live/model/preparation/contract.ts';
import { contentOf, type Page } from '#live/model/slides/content.ts';
import {
  listMissingPictures,
  MOST_BYTES,
  putPages,
  putPicture,
  readPage,
  showPage,
} from '#live/model/slides/contract.ts';
import type { ContentHash, DeckId } from '#live/model/slides/ids.ts';
import type { Browser } from '#test/kit/browser.ts';
import type { Someone } from '../people/town.ts';
import { eachTown, send, type TownOfClasses } from './class.ts';

/** A WebP by its head; what it shows nobody looks at. */
function webp(width = 1_600, height = 1_200, bytes = 200): Buffer {
  const picture = Buffer.concat([Buffer.alloc(30), randomBytes(bytes)]);
  picture.write('RIFF', 0);
  picture.writeUInt32LE(picture.length - 8, 4);
  picture.write('WEBPVP8 ', 8);
  picture.writeUInt32LE(picture.length - 20, 16);
  picture.writeUIntBE(0, 20, 3);
  picture.writeUIntBE(0x9d012a, 23, 3);
  picture.writeUInt16LE(width, 26);
  picture.writeUInt16LE(height, 28);
  return picture;
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64url') as ContentHash;

interface Put {
  readonly bytes: Buffer;
  readonly hash?: ContentHash;
  readonly type?: string;
}

/** Sends a picture as it is; gives the code of the refusal, or the status. */
async function put(town: TownOfClasses, browser: Browser, classroom: ClassroomId, given: Put) {
  const { bytes, hash = hashOf(bytes), type = 'image/webp' } = given;
  const address = town.origin + addressOf(putPicture, { params: { classroom, picture: hash } });
  const headers = { cookie: browser.cookies, 'content-type': type };
  const response = await fetch(address, { method: 'PUT', headers, body: new Uint8Array(bytes) });
  const text = await response.text();
  return text === '' ? response.status : (JSON.parse(text).code as string);
}

async function get(
  town: TownOfClasses,
  browser: Browser,
  classroom: ClassroomId,
  deck: DeckId,
  page: number,
) {
  const address = town.origin + addressOf(showPage, { params: { classroom, deck, page } });
  const response = await fetch(address, { headers: { cookie: browser.cookies } });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

interface Lesson {
  readonly room: ClassroomId;
  readonly deck: DeckId;
  readonly pictures: readonly Buffer[];
  readonly content: ContentHash;
  readonly pages: Page[];
}

/** An open class of anne's with a deck of three pages, none of them shown. */
async function lessonOf(town: TownOfClasses, teacher: Someone = 'anne'): Promise<Lesson> {
  const [room, anne] = [await town.newClassOf(teacher), await town.of(teacher)];
  const pictures = [webp(), webp(), webp()];
  expect(await send(anne, room, { type: 'open' })).toBe('done');
  for (const bytes of pictures) expect(await put(town, anne, room, { bytes })).toBe(204);
  const pages = pictures.map((bytes, n) => ({ picture: hashOf(bytes), text: `Page ${n + 1}\u0000` }));
  const content = contentOf(pages);
  const params = { classroom: room, content };
  expect((await anne.call(putPages, { params, body: { pages } })).status).toBe(204);
  expect(await send(anne, room, { type: 'slides.add', title: 'La Révolution', content, pages: 3 })).toBe(
    'done',
  );
  using stream = await town.follow(anne, room);
  const [deck] = (await stream.snapshot()).state.slides.decks;
  if (!deck) throw new Error('The deck is not there.');
  return { room, deck: deck.id, pictures, content, pages };
}

eachTown('the slides of a class', (open) => {
  it('are seen by the staff at once, and by pupils page by page as they are shown', async () => {
    const town = open();
    const { room, deck, pictures } = await lessonOf(town);
    const [anne, alix] = [await town.of('anne'), await town.of('alix')];
    const seen = async (browser: Browser) => {
      const all = await Promise.all([1, 2, 3].map((page) => get(town, browser, room, deck, page)));
      return all.map(({ status, bytes }, n) =>
        status === 200 ? bytes.equals(pictures[n] as Buffer) : status,
      );
    };
    expect(await seen(anne)).toEqual([true, true, true]);
    expect(await seen(alix)).toEqual([404, 404, 404]);
    expect(await send(anne, room, { type: 'slides.ahead', allowed: true })).toBe('done');
    expect(await seen(alix)).toEqual([404, 404, 404]);
    expect(await send(anne, room, { type: 'slides.show', deck, page: 2 })).toBe('done');
    expect(await seen(alix)).toEqual([true, true, true]);
    expect(await send(anne, room, { type: 'slides.ahead', allowed: false })).toBe('done');
    expect(await seen(alix)).toEqual([404, true, 404]);
    expect((await get(town, anne, room, deck, 4)).status).toBe(404);
  });

  it('are taken up in another lesson, and stay there when the first one removes them', async () => {
    const town = open();
    const { room: from, deck, pictures } = await lessonOf(town);
    const [anne, alix] = [await town.of('anne'), await town.of('alix')];
    const room = await town.newClassOf('anne');
    const reused = await anne.call(reusePreparation, { params: { classroom: room }, body: { from } });
    expect(reused.body).toMatchObject({ slides: 1, left: 0 });
    expect(await send(anne, from, { type: 'slides.remove', deck })).toBe('done');
    using stream = await town.follow(anne, room);
    const [copy] = (await stream.snapshot()).state.slides.decks;
    expect(copy).toMatchObject({ title: { plain: 'La Révolution' }, pages: 3, seen: [] });
    const page = await get(town, anne, room, copy?.id as DeckId, 2);
    expect(page.bytes.equals(pictures[1] as Buffer)).toBe(true);
    expect((await get(town, alix, room, copy?.id as DeckId, 2)).status).toBe(404);
  });

  it('tell a pupil nothing of pages to come, and their words only with the page', async () => {
    const town = open();
    const { room, deck, content } = await lessonOf(town);
    const [anne, alix] = [await town.of('anne'), await town.of('alix')];
    using pupil = await town.follow(alix, room);
    await pupil.snapshot();
    const words = async (page: number) => {
      const { body, code } = await alix.call(readPage, { params: { classroom: room, deck, page } });
      return code ?? body.text;
    };
    expect(await words(1)).toBe('live.no-such-slides');
    for (const secret of ['Révolution', content, deck]) expect(pupil.text).not.toContain(secret);
    expect(await send(anne, room, { type: 'slides.show', deck, page: 1 })).toBe('done');
    await pupil.event('slides.turned');
    expect(pupil.text).toContain('La Révolution');
    expect(await words(1)).toBe('Page 1\u0000');
    expect(await words(2)).toBe('live.no-such-slides');
  });

  it('are for nobody outside the class, and put there by nobody but its staff', async () => {
    const town = open();
    const { room, deck, content, pages } = await lessonOf(town);
    expect(await send(await town.of('anne'), room, { type: 'slides.show', deck, page: 1 })).toBe('done');
    for (const someone of ['alix', 'bruno', 'basile', 'chloe', 'paule', 'administrator'] as const) {
      const browser = await town.of(someone);
      const refused = someone === 'alix' ? 'live.not-allowed' : expect.stringMatching(/^live\./);
      expect(await put(town, browser, room, { bytes: webp() }), someone).toEqual(refused);
      const body = { pages };
      const given = await browser.call(putPages, { params: { classroom: room, content }, body });
      expect(given.code, someone).toEqual(refused);
      const asked = { params: { classroom: room }, body: { pictures: pages.map(({ picture }) => picture) } };
      expect((await browser.call(listMissingPictures, asked)).code, someone).toEqual(refused);
      if (someone !== 'alix') expect((await get(town, browser, room, deck, 1)).status, someone).toBe(404);
    }
    expect((await get(town, town.browser(), room, deck, 1)).status).toBe(401);
    expect(await put(town, town.browser(), room, { bytes: webp() })).toBe('people.not-signed-in');
  });

  it('are sent as pictures and nothing else, for one browser to keep', async () => {
    const town = open();
    const { room, deck } = await lessonOf(town);
    const { headers } = await get(town, await town.of('anne'), room, deck, 1);
    expect(headers.get('content-type')).toBe('image/webp');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('cache-control')).toMatch(/^private, .*immutable$/);
  });

  it('are pictures: neither a page of script, nor one under another’s name, nor one too large', async () => {
    const town = open();
    const [room, anne] = [await town.newClassOf('anne'), await town.of('anne')];
    const text = (content: string) => ({ bytes: Buffer.from(content.padEnd(60)) });
    const page = text('<html><script>alert(1)</script></html>');
    const drawing = text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    for (const disguised of [page, drawing]) {
      expect(await put(town, anne, room, disguised)).toBe('live.bad-page');
      expect(await put(town, anne, room, { ...disguised, type: 'image/svg+xml' })).toBe('kit.bad-request');
      expect(await put(town, anne, room, { ...disguised, type: 'text/html' })).toBe('kit.bad-request');
    }
    const tail = Buffer.concat([webp(), page.bytes]);
    expect(await put(town, anne, room, { bytes: tail })).toBe('live.bad-page');
    expect(await put(town, anne, room, { bytes: webp(), hash: hashOf(webp()) })).toBe('live.bad-page');
    expect(await put(town, anne, room, { bytes: webp(9_000, 10) })).toBe('live.bad-page');
    expect(await put(town, anne, room, { bytes: webp(100, 100, MOST_BYTES) })).toBe('kit.bad-request');
    expect(await put(town, anne, room, { bytes: webp(100, 100, MOST_BYTES - 30) })).toBe(204);
  });

  it('are sent once to a school, and another school learns nothing of them', async () => {
    const town = open();
    const { pages, content } = await lessonOf(town);
    const missing = async (someone: Someone) => {
      const [browser, classroom] = [await town.of(someone), await town.newClassOf(someone)];
      const body = { pictures: pages.map(({ picture }) => picture) };
      const listed = await browser.call(listMissingPictures, { params: { classroom }, body });
      const taken = await browser.call(putPages, { params: { classroom, content }, body: { pages } });
      return { missing: listed.body.missing.length, taken: taken.code ?? taken.status };
    };
    expect(await missing('anne')).toEqual({ missing: 0, taken: 204 });
    expect(await missing('chloe')).toEqual({ missing: 3, taken: 'live.missing-pages' });
  });

  it('are of the pages that their name says', async () => {
    const town = open();
    const { room, content, pages } = await lessonOf(town);
    const anne = await town.of('anne');
    const params = { classroom: room, content };
    const turned = await anne.call(putPages, { params, body: { pages: [...pages].reverse() } });
    expect(turned.code).toBe('live.bad-page');
  });

  it('go when they are removed, save where another class has them', async () => {
    const town = open();
    const { room, deck, pages, content } = await lessonOf(town);
    const [anne, other] = [await town.of('anne'), await town.newClassOf('anne')];
    const { database } = town.school;
    const kept = async () => {
      const hashes = pages.map(({ picture }) => picture);
      const [row] = await database.raw<{ n: number }>(
        'select count(*) as n from live_slide_pictures where hash = any($1::text[])',
        [hashes],
      );
      return row?.n;
    };
    const params = { classroom: other, content };
    expect((await anne.call(putPages, { params, body: { pages } })).status).toBe(204);
    expect(await send(anne, other, { type: 'slides.add', title: 'Encore', content, pages: 3 })).toBe('done');
    expect(await send(anne, room, { type: 'slides.remove', deck })).toBe('done');
    expect((await get(town, anne, room, deck, 1)).status).toBe(404);
    const held = 'select count(*) as n from live_slide_pages where classroom = $1';
    await expect.poll(() => database.raw(held, [room])).toEqual([{ n: 0 }]);
    expect(await kept()).toBe(3);
    using stream = await town.follow(anne, other);
    const [again] = (await stream.snapshot()).state.slides.decks;
    expect(await send(anne, other, { type: 'slides.remove', deck: again?.id as DeckId })).toBe('done');
    await expect.poll(kept).toBe(0);
  });
});
