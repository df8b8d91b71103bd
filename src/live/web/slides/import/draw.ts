import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { encode } from './encode.ts';
import { troubleOf } from './pdfjs.ts';
import { within } from './refused.ts';

export interface DrawnPage {
  readonly picture: Blob;
  readonly text: string;
}

/** Pixels of the longer side: sharp on a projector. */
const LONGEST = 1_600;
const PAGE_WITHIN_MS = 30_000;

/** Draws one page after the other, on one canvas. Throws `ImportRefused`. */
export async function* drawPages(
  document: PDFDocumentProxy,
  mostWords: number,
  signal: AbortSignal,
): AsyncGenerator<DrawnPage> {
  const canvas = window.document.createElement('canvas');
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const drawing = document.getPage(number).then((page) => drawPage(page, canvas, mostWords));
      yield await within(PAGE_WITHIN_MS, drawing, signal);
    }
  } catch (error) {
    throw troubleOf(error, signal);
  } finally {
    // Safari keeps the memory of a canvas that is only forgotten.
    canvas.width = 0;
  }
}

async function drawPage(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  mostWords: number,
): Promise<DrawnPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: LONGEST / Math.max(width, height) });
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  // For paper: on screen pdf.js waits for frames, and a tab that is not looked at has none.
  await page.render({ canvas, viewport, intent: 'print', background: 'white' }).promise;
  const [picture, text] = await Promise.all([encode(canvas), wordsOf(page)]);
  page.cleanup();
  return { picture, text: text.slice(0, mostWords) };
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent().catch(() => ({ items: [] }));
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim();
}
