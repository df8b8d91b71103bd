import { setTimeout as wait } from 'node:timers/promises';
import { addressOf } from '#kit/web/api.ts';
import { showPage } from '#live/model/slides/contract.ts';
import type { Deck } from '#live/model/slides/state.ts';
import { type PdfPage, type Photo, pdfOf } from '../../../test/browser/kit/pdf.ts';
import type { Visit } from '../../../test/browser/kit/visit.ts';
import type { Seat } from './command.ts';
import { firstSnapshot } from './first-snapshot.ts';

/** The slides of a lesson: a title and some lines each, and a photo on every third. */
const PAGES = 20;
const PHOTO_EACH = 3;
const IMPORTS_WITHIN_MS = 180_000;
const LOOK_AGAIN_MS = 1_000;

/** Has a teacher bring slides into a class; gives the bytes of all their pages, as who sees the lesson again is sent them. */
export async function bringDeck(teacher: Visit, classroom: string): Promise<number> {
  const buffer = pdfOf(Array.from({ length: PAGES }, (_, n) => page(n)));
  const file = { name: 'Les_volcans.pdf', mimeType: 'application/pdf', buffer };
  await teacher.page.locator('input[type=file]').setInputFiles(file);
  const seat = { origin: new URL(teacher.page.url()).origin, classroom, cookie: await teacher.cookie() };
  const deck = await imported(seat);
  const sizes = await Promise.all(
    Array.from({ length: PAGES }, async (_, n) => {
      const params = { classroom, deck: deck.id, page: n + 1 };
      const answer = await teacher.get(addressOf(showPage, { params }));
      if (!answer.ok()) throw new Error(`Page ${n + 1} is not there: ${answer.status()}`);
      return (await answer.body()).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function imported(seat: Seat): Promise<Deck> {
  for (
    const began = performance.now();
    performance.now() - began < IMPORTS_WITHIN_MS;
    await wait(LOOK_AGAIN_MS)
  ) {
    const [deck] = (await firstSnapshot(seat)).snapshot.state.slides.decks;
    if (deck !== undefined) return deck;
  }
  throw new Error('The slides did not come.');
}

function page(n: number): PdfPage {
  const small = Array.from(
    { length: 6 },
    (_, line) =>
      `${n + 1}.${line + 1} Le magma monte par les fissures de la roche, refroidit et devient lave.`,
  );
  return { words: `Les volcans, ${n + 1}`, small, ...(n % PHOTO_EACH === 0 && { photo: photo(n) }) };
}

/** What a camera sees: large forms, fine ones, and noise. */
function photo(seed: number): Photo {
  const [width, height] = [960, 640];
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const large = Math.sin((x + seed * 90) / 130) * Math.cos(y / 90);
      const fine = Math.sin(x / 7 + y / 11) * Math.sin((x * y) / 9_000);
      const at = (y * width + x) * 3;
      for (let colour = 0; colour < 3; colour += 1) {
        rgb[at + colour] = 128 + 70 * large + 25 * fine * (colour + 1) * 0.5 + 10 * (Math.random() - 0.5);
      }
    }
  }
  return { width, height, rgb };
}
