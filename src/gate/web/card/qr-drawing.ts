import { encode } from 'uqr';

/** Modules left white on each side: without them a scanner does not find the code (ISO/IEC 18004). */
const QUIET_ZONE = 4;

export interface QrDrawing {
  /** Modules along a side, the quiet zone included. */
  readonly size: number;
  /** The dark modules, as the path of an SVG in which a module is 1 × 1. */
  readonly path: string;
}

/** Draws a text as a QR code that bears the loss of 15 % of itself: a fold, a stain. */
export function drawQr(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return { size, path: data.flatMap(runsOf).join('') };
}

/** Neighbours in a row are one rectangle, so that no light shows between them. */
function runsOf(row: readonly boolean[], y: number): string[] {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    const width = x + 1 - start;
    runs.push(`M${start} ${y}h${width}v1h-${width}z`);
  }
  return runs;
}
