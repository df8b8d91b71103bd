/** A JPEG, and how many pixels it has. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The longer side of an A4 sheet, in points. */
const LONG_SIDE = 842;

/** A PDF 1.4 of one picture a page (ISO 32000-1): a board holds any script, and a PDF has letters of its own for few. */
export function pdfOf(pictures: readonly Picture[]): Uint8Array<ArrayBuffer> {
  const pdf = new Writer();
  const pages = pictures.map((_, n) => `${3 + n * 3} 0 R`);
  pdf.object('<< /Type /Catalog /Pages 2 0 R >>');
  pdf.object(`<< /Type /Pages /Kids [${pages.join(' ')}] /Count ${pages.length} >>`);
  for (const [n, { bytes, width, height }] of pictures.entries()) {
    const [content, image] = [4 + n * 3, 5 + n * 3];
    const [across, down] = [LONG_SIDE, Math.round((LONG_SIDE * height) / width)];
    const resources = `<< /XObject << /Board ${image} 0 R >> >>`;
    const box = `[0 0 ${across} ${down}]`;
    pdf.object(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents ${content} 0 R /Resources ${resources} >>`,
    );
    pdf.stream('', ascii(`q ${across} 0 0 ${down} 0 0 cm /Board Do Q`));
    const kind = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height}`;
    pdf.stream(`${kind} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`, bytes);
  }
  return pdf.end();
}

class Writer {
  readonly #parts: Uint8Array[] = [];
  readonly #offsets: number[] = [];
  #length = 0;

  constructor() {
    // The second line tells programs that the file is no text.
    this.#put(ascii('%PDF-1.4\n%'));
    this.#put(Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a));
  }

  object(content: string): void {
    this.#begin();
    this.#put(ascii(`${content}\nendobj\n`));
  }

  stream(entries: string, bytes: Uint8Array): void {
    this.#begin();
    this.#put(ascii(`<< ${entries} /Length ${bytes.length} >>\nstream\n`));
    this.#put(bytes);
    this.#put(ascii('\nendstream\nendobj\n'));
  }

  end(): Uint8Array<ArrayBuffer> {
    const table = this.#length;
    const count = this.#offsets.length + 1;
    const lines = this.#offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    this.#put(ascii(`xref\n0 ${count}\n0000000000 65535 f \n${lines.join('')}`));
    this.#put(ascii(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`));
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  #begin(): void {
    this.#offsets.push(this.#length);
    this.#put(ascii(`${this.#offsets.length} 0 obj\n`));
  }

  #put(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
