import { addressOf } from '#kit/web/api.ts';
import { followEvents } from '../../model/contract.ts';
import type { StreamItem } from '../../model/delivery/delivered.ts';
import type { ClassroomId } from '../../model/ids.ts';
import { schoolClock } from '../school-clock.ts';
import { FrameCutter } from './sse.ts';

export interface Asking {
  readonly classroom: ClassroomId;
  /** The seq to resume after; null asks for a snapshot. */
  readonly after: number | null;
  readonly signal: AbortSignal;
}

/** How one request for events came to its end. */
export type End =
  /** The line broke or was closed: ask again. */
  | { readonly kind: 'broken' }
  /** Not a byte for too long: the network holds streams back. */
  | { readonly kind: 'silent' }
  /** The school said no. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string };

export interface Patience {
  /** Without a first byte after this, the network is taken to hold streams back. */
  readonly firstByteMs: number;
  /** Without a byte for this long, heartbeats included, the line is dead. */
  readonly silenceMs: number;
}

export interface Reader {
  /** The school answered, and holds the line open. */
  readonly onOpen: () => void;
  /** False when nothing more of this request can be used: a fresh snapshot is needed. */
  readonly onItem: (item: StreamItem) => boolean;
}

/** Follows the events by one stream until it ends. Never rejects: an abort ends it as broken. */
export async function stream(asking: Asking, patience: Patience, reader: Reader): Promise<End> {
  const line = lineOf(asking.signal);
  let heard = false;
  let timer = setTimeout(line.hangUp, patience.firstByteMs);
  try {
    const headers = { accept: 'text/event-stream' };
    const response = await fetch(address(asking), { signal: line.signal, headers });
    schoolClock.heard(Date.parse(response.headers.get('date') ?? ''));
    if (!response.ok || !response.body) return await refusal(response);
    const cutter = new FrameCutter();
    for await (const piece of pieces(response.body)) {
      clearTimeout(timer);
      timer = setTimeout(line.hangUp, patience.silenceMs);
      if (!heard) reader.onOpen();
      heard = true;
      for (const { data } of cutter.cut(piece)) {
        if (data !== null && !reader.onItem(JSON.parse(data) as StreamItem)) return { kind: 'broken' };
      }
    }
    return { kind: 'broken' };
  } catch {
    const silent = line.signal.aborted && !asking.signal.aborted && !heard;
    return { kind: silent ? 'silent' : 'broken' };
  } finally {
    clearTimeout(timer);
    line.hangUp();
  }
}

/** Asks once for what is new; the school answers when there is something, or after a while with nothing. */
export async function poll(asking: Asking, patience: Patience, reader: Reader): Promise<End> {
  const line = lineOf(asking.signal);
  const timer = setTimeout(line.hangUp, patience.silenceMs);
  try {
    const response = await fetch(address(asking, 'poll'), { signal: line.signal });
    schoolClock.heard(Date.parse(response.headers.get('date') ?? ''));
    if (!response.ok) return await refusal(response);
    const items = (await response.json()) as StreamItem[];
    reader.onOpen();
    for (const item of items) if (!reader.onItem(item)) break;
    return { kind: 'broken' };
  } catch {
    return { kind: 'broken' };
  } finally {
    clearTimeout(timer);
    line.hangUp();
  }
}

/** A line that ends with the page's own signal, or before it. */
function lineOf(ending: AbortSignal) {
  const line = new AbortController();
  const hangUp = () => {
    ending.removeEventListener('abort', hangUp);
    line.abort();
  };
  ending.addEventListener('abort', hangUp);
  return { signal: line.signal, hangUp };
}

function address({ classroom, after }: Asking, how?: 'poll'): string {
  return addressOf(followEvents, {
    params: { classroom },
    query: { ...(after !== null && { after }), ...(how && { poll: '1' }) },
  });
}

async function refusal(response: Response): Promise<End> {
  const reply = (await response.json().catch(() => null)) as { code?: string } | null;
  return { kind: 'refused', status: response.status, code: reply?.code ?? '' };
}

/** A body is asynchronously iterable in few browsers yet: hence the reader. */
async function* pieces(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield decoder.decode(value, { stream: true });
  }
}
