import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { MOST_PAGES } from '../../../model/slides/ids.ts';
import { ImportRefused, within } from './refused.ts';

type PdfJs = typeof import('pdfjs-dist');

const MOST_FILE_BYTES = 100_000_000;
const OPENED_WITHIN_MS = 30_000;
/** Pixels of one picture within a page: a phone's photograph has fifty million. */
const MOST_IMAGE_PIXELS = 100_000_000;

const home: string = import.meta.env.PDFJS;

/**
 * Not imported in the usual way, so that it is no part of the app: it comes as it was published, when a
 * teacher drops a PDF.
 */
async function load(): Promise<PdfJs> {
  try {
    const pdfjs = (await import(/* @vite-ignore */ `${home}legacy/build/pdf.min.mjs`)) as PdfJs;
    pdfjs.GlobalWorkerOptions.workerSrc = `${home}legacy/build/pdf.worker.min.mjs`;
    return pdfjs;
  } catch {
    throw new ImportRefused('not-loaded');
  }
}

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Its worker goes, whatever it is doing. */
  close(): Promise<void>;
}

/** Opens a file in a worker of its own, which ends with it. Throws `ImportRefused`. */
export async function openPdf(file: Blob, signal: AbortSignal): Promise<OpenPdf> {
  if (file.size > MOST_FILE_BYTES) throw new ImportRefused('too-large');
  if (!(await isPdf(file))) throw new ImportRefused('not-pdf');
  const data = new Uint8Array(await file.arrayBuffer());
  const { getDocument } = await within(OPENED_WITHIN_MS, load(), signal);
  const task = getDocument({
    data,
    enableXfa: false,
    // Those of the package have the widths that the file counts on.
    useSystemFonts: false,
    // The content security policy has no place for it.
    useWasm: false,
    wasmUrl: `${home}wasm/`,
    cMapUrl: `${home}cmaps/`,
    standardFontDataUrl: `${home}standard_fonts/`,
    maxImageSize: MOST_IMAGE_PIXELS,
    verbosity: 0,
  });
  try {
    const document = await within(OPENED_WITHIN_MS, task.promise, signal);
    if (document.numPages === 0) throw new ImportRefused('empty');
    if (document.numPages > MOST_PAGES) throw new ImportRefused('too-many');
    return { document, close: () => end(task) };
  } catch (error) {
    await end(task);
    throw troubleOf(error, signal);
  }
}

const end = (task: PDFDocumentLoadingTask): Promise<void> => task.destroy().catch(() => {});

/** https://www.iso.org/standard/75839.html, annex: readers accept the mark anywhere in the first 1024 bytes. */
async function isPdf(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 1_024).arrayBuffer());
  return String.fromCharCode(...head).includes('%PDF-');
}

/** What went wrong with a file, as one of the sentences; an abort stays what it is. */
export function troubleOf(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof ImportRefused || signal.aborted) return error;
  const name = error instanceof Error ? error.name : '';
  return new ImportRefused(name === 'PasswordException' ? 'encrypted' : 'broken');
}
