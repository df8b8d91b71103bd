import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ClassroomId } from '../../../model/ids.ts';
import type { Page } from '../../../model/slides/content.ts';
import { MOST_WORDS } from '../../../model/slides/contract.ts';
import type { ContentHash } from '../../../model/slides/ids.ts';
import { drawPages } from './draw.ts';
import { openPdf } from './pdfjs.ts';
import { sendPage, sendPages } from './send.ts';

/** Characters of a whole deck, so that a request holds them even where each takes three bytes. */
const MOST_WORDS_OF_ALL = 60_000;

type Progress = (done: number, of: number) => void;

export interface Imported {
  readonly content: ContentHash;
  readonly pages: number;
}

/**
 * Makes pages of a PDF in this browser and gives them to the school; the next one is drawn while the last one
 * travels. Tells how far it is. Throws `ImportRefused`, or the signal's reason.
 */
export async function importPdf(
  file: Blob,
  classroom: ClassroomId,
  progress: Progress,
  signal: AbortSignal,
): Promise<Imported> {
  const { document, close } = await openPdf(file, signal);
  try {
    const pages = await sendAll(document, classroom, progress, signal);
    return { content: await sendPages(classroom, pages, signal), pages: pages.length };
  } finally {
    await close();
  }
}

async function sendAll(
  document: PDFDocumentProxy,
  classroom: ClassroomId,
  progress: Progress,
  signal: AbortSignal,
): Promise<readonly Page[]> {
  const { numPages } = document;
  const mostWords = Math.min(MOST_WORDS, Math.floor(MOST_WORDS_OF_ALL / numPages));
  const pages: Page[] = [];
  let sending: Promise<Page> | null = null;
  progress(0, numPages);
  const arrived = async () => {
    if (sending === null) return;
    pages.push(await sending);
    progress(pages.length, numPages);
  };
  for await (const page of drawPages(document, mostWords, signal)) {
    await arrived();
    sending = sendPage(classroom, page, signal);
    // Its failure is met when the next page is drawn.
    sending.catch(() => {});
  }
  await arrived();
  return pages;
}
