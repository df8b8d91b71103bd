/** One server-sent event. `data` is null for a comment, which only shows that the line lives. */
export interface Frame {
  readonly data: string | null;
}

/** Cuts a text stream into server-sent events; a piece may end anywhere, within a line or a `\r\n`. */
export class FrameCutter {
  #rest = '';

  cut(piece: string): Frame[] {
    const text = (this.#rest + piece).replaceAll('\r\n', '\n');
    const blocks = text.split('\n\n');
    this.#rest = blocks.pop() ?? '';
    return blocks.map(frameOf);
  }
}

function frameOf(block: string): Frame {
  const data = block
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(line[5] === ' ' ? 6 : 5));
  return { data: data.length === 0 ? null : data.join('\n') };
}
