import { BOARD } from '../../../model/board/measures.ts';

/** Twice as fine as a board is measured: it is read on paper, too. */
const SCALE = 2;

/** An SVG drawn as pixels. Throws where the browser cannot. */
export async function pictureOf(svg: string, type: 'image/png' | 'image/jpeg'): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = BOARD.width * SCALE;
    canvas.height = BOARD.height * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.92));
    if (!blob) throw new Error('The browser made no picture of the board.');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
