import { MOST_BYTES } from '../../../model/slides/contract.ts';
import { ImportRefused } from './refused.ts';

/** A page that weighs more is tried with less detail. */
const AIM_BYTES = 150_000;
const QUALITIES = [0.85, 0.7, 0.5] as const;

/** The canvas as WebP, or as JPEG where the browser cannot write WebP. */
export async function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  let picture: Blob | null = null;
  for (const quality of QUALITIES) {
    picture = await pictureOf(canvas, quality);
    if (picture && picture.size <= AIM_BYTES) return picture;
  }
  if (!picture || picture.size > MOST_BYTES) throw new ImportRefused('broken');
  return picture;
}

async function pictureOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  const webp = await blobOf(canvas, 'image/webp', quality);
  return webp?.type === 'image/webp' ? webp : await blobOf(canvas, 'image/jpeg', quality);
}

const blobOf = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, type, quality));
