import type { StreamItem } from '../../model/delivery/delivered.ts';

/** Items on their way to a browser: encoded once, however many streams they go to. */
export class Frames {
  readonly #items: readonly { readonly seq: number; readonly json: string }[];
  #bytes: Buffer | undefined;

  constructor(items: readonly StreamItem[]) {
    this.#items = items.map((item) => ({ seq: seqOf(item), json: JSON.stringify(item) }));
  }

  /** As server-sent events; a browser resumes after the `id` that it saw last. */
  get sse(): Buffer {
    this.#bytes ??= Buffer.from(this.#items.map(({ seq, json }) => `id: ${seq}\ndata: ${json}\n\n`).join(''));
    return this.#bytes;
  }

  get json(): readonly string[] {
    return this.#items.map(({ json }) => json);
  }
}

const seqOf = (item: StreamItem): number =>
  item.kind === 'snapshot' ? item.snapshot.seq : item.delivered.seq;
