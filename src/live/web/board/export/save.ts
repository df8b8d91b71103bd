import { BOARD } from '../../../model/board/measures.ts';
import type { Shape } from '../../../model/board/shape.ts';
import type { Place } from '../../../model/board/state.ts';
import { pdfOf } from './pdf.ts';
import { pictureOf } from './picture.ts';
import { svgOf } from './svg.ts';

type Page = readonly { readonly shape: Shape; readonly at: Place }[];

export async function savePicture(page: Page, name: string): Promise<void> {
  save(await pictureOf(svgOf(page), 'image/png'), `${name}.png`);
}

/** All boards, one a page. */
export async function savePdf(pages: readonly Page[], name: string): Promise<void> {
  const blobs = await Promise.all(pages.map((page) => pictureOf(svgOf(page), 'image/jpeg')));
  const pictures = await Promise.all(
    blobs.map(async (blob) => ({ bytes: new Uint8Array(await blob.arrayBuffer()), ...PIXELS })),
  );
  save(new Blob([pdfOf(pictures)], { type: 'application/pdf' }), `${name}.pdf`);
}

const PIXELS = { width: BOARD.width * 2, height: BOARD.height * 2 };

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
