/** One page: its words, and its size in points where it is not a slide's. */
export interface PdfPage {
  readonly words: string;
  readonly width?: number;
  readonly height?: number;
}

interface PdfOptions {
  /** Asks for a password that nobody has. */
  readonly encrypted?: boolean;
  /** Entries of the catalog, such as a script that runs when the file is opened. */
  readonly catalog?: string;
}

/** A small PDF of pages with one line of words each. */
export function pdfOf(
  pages: readonly PdfPage[],
  { encrypted = false, catalog = '' }: PdfOptions = {},
): Buffer {
  const pageId = (index: number) => 4 + index * 2;
  const kids = pages.map((_, index) => `${pageId(index)} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap(({ words, width = 960, height = 540 }, index) => {
      const drawn = `0.9 0.95 1 rg 40 40 ${width - 80} ${height - 80} re f 0 g BT /F1 60 Tf 90 ${height / 2} Td (${words}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${pageId(index) + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
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
