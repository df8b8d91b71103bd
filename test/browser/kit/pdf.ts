import { deflateSync } from 'node:zlib';

/** One page: its words, line by line, and its size in points where it is not a slide's. */
export interface PdfPage {
  readonly words: string;
  /** In letters of a text, not of a title. */
  readonly small?: readonly string[];
  readonly photo?: Photo;
  readonly width?: number;
  readonly height?: number;
}

export interface Photo {
  readonly width: number;
  readonly height: number;
  /** A byte each of red, green and blue, row by row from the top. */
  readonly rgb: Uint8Array;
}

interface PdfOptions {
  /** Asks for a password that nobody has. */
  readonly encrypted?: boolean;
  /** Entries of the catalog, such as a script that runs when the file is opened. */
  readonly catalog?: string;
}

/** A small PDF of pages with words, and photos where they have one. */
export function pdfOf(
  pages: readonly PdfPage[],
  { encrypted = false, catalog = '' }: PdfOptions = {},
): Buffer {
  const objects: string[] = ['', '', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'];
  const add = (object: string) => `${objects.push(object)} 0 R`;
  const kids = pages.map(({ words, small = [], photo, width = 960, height = 540 }) => {
    const text = small
      .map((line, n) => `BT /F1 20 Tf 90 ${height - 200 - 30 * n} Td (${line}) Tj ET`)
      .join(' ');
    const title = `BT /F1 60 Tf 90 ${small.length > 0 ? height - 140 : height / 2} Td (${words}) Tj ET`;
    const ground = `0.9 0.95 1 rg 40 40 ${width - 80} ${height - 80} re f 0 g`;
    const shown = photo ? `q ${width / 2 - 60} 0 0 ${height / 2} ${width / 2} 60 cm /P Do Q` : '';
    const contents = add(streamOf(`${ground} ${title} ${text} ${shown}`));
    const pictures = photo ? ` /XObject << /P ${add(pictureOf(photo))} >>` : '';
    const resources = `<< /Font << /F1 3 0 R >>${pictures} >>`;
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${contents} /Resources ${resources} >>`,
    );
  });
  objects[0] = `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`;
  objects[1] = `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`;
  const key = 'ab'.repeat(32);
  const locked = encrypted ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>` : '';
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [<${key}> <${key}>]${locked} >>\n`;
  return Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, 'latin1');
}

const streamOf = (data: string, more = ''): string =>
  `<< /Length ${data.length}${more} >>\nstream\n${data}\nendstream`;

function pictureOf({ width, height, rgb }: Photo): string {
  const form = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8`;
  return streamOf(deflateSync(rgb).toString('latin1'), ` ${form} /Filter /FlateDecode`);
}
