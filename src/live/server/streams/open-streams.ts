import { type Clock, type Instant, minutes } from '#kit/model/clock.ts';
import type { PersonId } from '#people/model/ids.ts';

/** A session that holds a stream open, and what its browser sends to show it. */
export interface StreamSession {
  readonly id: string;
  readonly person: PersonId;
  readonly expiresAt: Instant;
  readonly cookies: string;
}

/** A stream or a poll, as the whole school sees it. */
export interface OpenStream {
  /** Null for a visitor without an account. */
  readonly session: StreamSession | null;
  /** Says that the line is alive, if nothing else has said so lately. */
  heartbeat(): void;
  end(): void;
}

/** Between looking a session up and opening its stream no more time than this goes by. */
const opensWithin = minutes(1);

/** All the streams of a school: they end with their session. */
export class OpenStreams {
  readonly #clock: Clock;
  readonly #streams = new Set<OpenStream>();
  readonly #byCookies = new Map<string, OpenStream>();
  readonly #ended = new Map<string, Instant>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get size(): number {
    return this.#streams.size;
  }

  /** A stream whose session ended while it was being opened is over before it began. */
  add(stream: OpenStream): void {
    const { session } = stream;
    const isOver = session !== null && this.#ended.has(session.id);
    if (isOver) stream.end();
    else this.#admit(stream);
  }

  #admit(stream: OpenStream): void {
    const { session } = stream;
    this.#streams.add(stream);
    if (session !== null) this.#byCookies.set(session.cookies, stream);
  }

  delete(stream: OpenStream): void {
    this.#streams.delete(stream);
    const cookies = stream.session?.cookies ?? '';
    if (this.#byCookies.get(cookies) === stream) this.#byCookies.delete(cookies);
  }

  /**
   * The session of a browser that holds a stream open. It was looked up when the stream began, and the stream
   * ends with it, so the browser's commands need no look of their own.
   */
  sessionWith(cookies: string | undefined): StreamSession | undefined {
    const session = this.#byCookies.get(cookies ?? '')?.session ?? undefined;
    return session !== undefined && session.expiresAt > this.#clock.now() ? session : undefined;
  }

  endSession(session: string): void {
    this.#ended.set(session, this.#clock.now());
    this.#endIf((stream) => stream.session?.id === session);
  }

  endExpired(): void {
    const now = this.#clock.now();
    this.#endIf((stream) => stream.session !== null && stream.session.expiresAt <= now);
    for (const [session, at] of this.#ended) if (now - at > opensWithin) this.#ended.delete(session);
  }

  endAll(): void {
    this.#endIf(() => true);
  }

  heartbeat(): void {
    for (const stream of this.#streams) stream.heartbeat();
  }

  #endIf(isOver: (stream: OpenStream) => boolean): void {
    for (const stream of [...this.#streams]) {
      if (!isOver(stream)) continue;
      this.delete(stream);
      stream.end();
    }
  }
}
