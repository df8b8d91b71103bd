import type { StreamItem } from '../../model/delivery/delivered.ts';
import type { ClassroomId } from '../../model/ids.ts';
import type { Link } from './link.ts';
import { jittered, type Pause } from './pause.ts';
import { type End, type Patience, poll, stream } from './request.ts';

export interface Following extends Patience {
  readonly classroom: ClassroomId;
  readonly signal: AbortSignal;
  readonly pause: Pause;
  readonly retryMs: number;
  /** The seq to resume after; null for a fresh snapshot. Asked before each request. */
  readonly after: () => number | null;
  readonly onItem: (item: StreamItem) => boolean;
  readonly onLink: (link: Link) => void;
}

export const patience: Patience & { readonly retryMs: number } = {
  firstByteMs: 8_000,
  silenceMs: 35_000,
  retryMs: 250,
};

const RETRY_GROWTH = 1.5;
/** A school that was killed is back within seconds, and is met within one more; a longer absence is spared. */
const SLOWEST_RETRY_MS = { atFirst: 1_000, later: 5_000 };
const LATER_AFTER = 15;
/** A stream without a byte may be that of a school that is slow just now: one is tried again after this, then after twice as long … */
const STREAM_AGAIN_MS = 120_000;

/**
 * Follows a class until the signal ends it or the school's answer is final: by a stream, and where the network
 * holds streams back by long polls.
 */
export async function follow(following: Following): Promise<void> {
  const { signal, pause } = following;
  let silences = 0;
  let streamAgainAt = 0;
  let failures = 0;
  while (!signal.aborted) {
    let opened = false;
    const polling = performance.now() < streamAgainAt;
    const reader = {
      onItem: following.onItem,
      onOpen: () => {
        opened = true;
        failures = 0;
        if (!polling) silences = 0;
        following.onLink({ kind: 'live' });
      },
    };
    const asking = { classroom: following.classroom, after: following.after(), signal };
    const end = await (polling ? poll(asking, following, reader) : stream(asking, following, reader));
    if (signal.aborted) return;
    const stopped = stopOf(end);
    if (stopped) return following.onLink(stopped);
    if (end.kind === 'silent') {
      streamAgainAt = performance.now() + STREAM_AGAIN_MS * 2 ** silences;
      silences += 1;
    }
    if (polling && opened) continue;
    following.onLink({ kind: 'retrying' });
    await pause.wait(jittered(retryAfter(following.retryMs, failures)), signal);
    if (!opened) failures += 1;
  }
}

function retryAfter(firstMs: number, failures: number): number {
  const { atFirst, later } = SLOWEST_RETRY_MS;
  return Math.min(firstMs * RETRY_GROWTH ** failures, failures < LATER_AFTER ? atFirst : later);
}

/** What the school says that asking again would not change. */
function stopOf(end: End): Link | null {
  if (end.kind !== 'refused') return null;
  if (end.code === 'live.banned') return { kind: 'stopped', why: 'banned' };
  if (end.code === 'gate.no-entry' || end.code === 'gate.displaced')
    return { kind: 'stopped', why: 'outside' };
  if (end.status === 401) return { kind: 'stopped', why: 'other-identity' };
  if (end.status === 403 || end.status === 404) return { kind: 'stopped', why: 'gone' };
  return null;
}
