import type { Room } from 'livekit-client';
import type { ReplyOf } from '#kit/model/contract.ts';
import type { requestMediaToken } from '../../model/contract.ts';
import { jittered, Pause } from '../log/pause.ts';
import { Store } from '../store.ts';

/** How the line to the media room stands. */
export type CallLink =
  /** Not wanted now: the class is not open, or its media engine is down. */
  | { readonly kind: 'away' }
  | { readonly kind: 'joining' }
  | { readonly kind: 'live' }
  /** Lost, and tried again by itself. */
  | { readonly kind: 'broken' }
  /** The same person joined from another tab or device, which has the line now. */
  | { readonly kind: 'elsewhere' };

export type Ticket = ReplyOf<typeof requestMediaToken>;

export interface CallDeps {
  /** A room that is not connected, its listeners in place. */
  readonly room: () => Promise<Room>;
  readonly ticket: () => Promise<Ticket>;
  /** Whether the line is taken over when the same person has one elsewhere: not by who only looks in. */
  readonly takesOver: () => boolean;
}

const FIRST_RETRY_MS = 400;
const SLOWEST_RETRY_MS = 5_000;
/** `DisconnectReason.DUPLICATE_IDENTITY`: the numbers are the protocol's. */
const DUPLICATE_IDENTITY = 2;

/** Keeps one member connected to the media room for as long as that is wanted, whatever happens to the line. */
export class Call {
  readonly link = new Store<CallLink>({ kind: 'away' });
  readonly #deps: CallDeps;
  readonly #pause = new Pause();
  #wanted = new AbortController();
  #running = false;
  #place: string | null = null;

  constructor(deps: CallDeps) {
    this.#deps = deps;
    this.#wanted.abort();
  }

  /** `place` names where the line goes: in another one it ends, and begins anew. */
  want(wanted: boolean, place: string | null = null): void {
    const moved = place !== this.#place;
    this.#place = place;
    if (wanted && moved && this.#running) this.#moveOn();
    if (wanted === !this.#wanted.signal.aborted) return;
    if (wanted) {
      this.#wanted = new AbortController();
      void this.#run();
    } else {
      this.#wanted.abort();
      this.link.set({ kind: 'away' });
    }
  }

  /** Takes the line back from another tab. */
  rejoin(): void {
    if (this.link.get().kind === 'elsewhere') void this.#run();
  }

  wake(): void {
    this.#pause.wake();
  }

  /** The old line is over before the new one is asked for: nobody is heard from two places. */
  #moveOn(): void {
    const before = this.#wanted;
    this.#wanted = new AbortController();
    this.link.set({ kind: 'joining' });
    before.abort();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (let failures = 0; !this.#wanted.signal.aborted; failures += 1) {
        const signal = this.#wanted.signal;
        this.link.set({ kind: failures === 0 ? 'joining' : 'broken' });
        const outcome = await this.#once(signal).catch(() => 'failed' as const);
        if (signal.aborted) {
          failures = -1;
          continue;
        }
        if (outcome === 'elsewhere') return this.link.set({ kind: 'elsewhere' });
        if (outcome === 'ended') failures = 0;
        this.link.set({ kind: 'broken' });
        await this.#pause.wait(jittered(Math.min(FIRST_RETRY_MS * 2 ** failures, SLOWEST_RETRY_MS)), signal);
      }
    } finally {
      this.#running = false;
    }
  }

  /** Connects, and resolves when the connection is over for good. */
  async #once(signal: AbortSignal): Promise<'ended' | 'elsewhere'> {
    const [room, ticket] = await Promise.all([this.#deps.room(), this.#deps.ticket()]);
    if (signal.aborted) return 'ended';
    if (ticket.seated && !this.#deps.takesOver()) return 'elsewhere';
    const hangUp = () => void room.disconnect(false);
    const over = new Promise<number | undefined>((resolve) => {
      room.once('disconnected', resolve);
    });
    try {
      signal.addEventListener('abort', hangUp);
      await room.connect(socketAddress(ticket.url), ticket.token, { autoSubscribe: false, maxRetries: 0 });
      if (signal.aborted) return 'ended';
      this.link.set({ kind: 'live' });
      return (await over) === DUPLICATE_IDENTITY ? 'elsewhere' : 'ended';
    } finally {
      signal.removeEventListener('abort', hangUp);
      await room.disconnect(false);
    }
  }
}

/** On our own origin, as a socket. */
function socketAddress(path: string): string {
  const address = new URL(path, location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
}
