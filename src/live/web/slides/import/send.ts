import { ApiError, addressOf, call } from '#kit/web/api.ts';
import { liveErrors } from '../../../model/errors.ts';
import type { ClassroomId } from '../../../model/ids.ts';
import { contentOf, hashOf, type Page } from '../../../model/slides/content.ts';
import { listMissingPictures, putPages, putPicture } from '../../../model/slides/contract.ts';
import type { ContentHash } from '../../../model/slides/ids.ts';
import type { DrawnPage } from './draw.ts';
import { ImportRefused } from './refused.ts';

const TRIES = 6;
const PAUSE_MS = 500;

/** Gives the school the picture of a page, unless it has it already. Throws `ImportRefused`. */
export async function sendPage(
  classroom: ClassroomId,
  { picture: blob, text }: DrawnPage,
  signal: AbortSignal,
): Promise<Page> {
  const picture = hashOf(new Uint8Array(await blob.arrayBuffer()));
  await patiently(signal, async () => {
    const body = { pictures: [picture] };
    const { missing } = await call(listMissingPictures, { params: { classroom }, body }, { signal });
    if (missing.length > 0) await put(classroom, picture, blob, signal);
  });
  return { picture, text };
}

/** Tells the school which pages make the deck, in order; gives the name of the whole. */
export async function sendPages(
  classroom: ClassroomId,
  pages: readonly Page[],
  signal: AbortSignal,
): Promise<ContentHash> {
  const content = contentOf(pages);
  const given = { params: { classroom, content }, body: { pages: [...pages] } };
  await patiently(signal, () => call(putPages, given, { signal }));
  return content;
}

async function put(
  classroom: ClassroomId,
  picture: ContentHash,
  body: Blob,
  signal: AbortSignal,
): Promise<void> {
  const address = addressOf(putPicture, { params: { classroom, picture } });
  const init = { method: 'PUT', body, signal, credentials: 'same-origin' } as const;
  const response = await fetch(address, init).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new ApiError('kit.unreachable', 0, 'No answer came from the school.');
  });
  if (response.ok) return;
  const { code = '' } = (await response.json().catch(() => ({}))) as { code?: string };
  throw new ApiError(code, response.status, '');
}

/** A line that breaks, or a school that asks for patience, is tried again. */
async function patiently(signal: AbortSignal, act: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await act();
      return;
    } catch (error) {
      if (signal.aborted || !(error instanceof ApiError)) throw error;
      if (error.code === liveErrors['live.slides-full'].code) throw new ImportRefused('full');
      const passing = error.status === 0 || error.status === 429 || error.status >= 500;
      if (!passing || tries === TRIES) throw new ImportRefused('unsent');
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** (tries - 1)));
  }
}
