import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import type { MemberId } from '../../model/ids.ts';
import type { Subscriber } from './fanout.ts';
import type { Frames } from './frames.ts';
import type { OpenStream } from './open-streams.ts';

/** A browser that has not read this much is better off coming back for a snapshot. */
const mostBuffered = 1024 * 1024;
/** `EventSource` alone would wait for three seconds. */
const retryMs = 250;
const comment = Buffer.from(':\n\n');
/** Who was told that the stream is over, and does not hang up, is hung up on. */
const hangUpAfterMs = 1_000;

/**
 * A stream of server-sent events. It writes to the socket by itself: the same bytes go to every socket of an
 * audience, and passing each through Node's response would cost as much again. The end of the connection is
 * the end of the body, which HTTP/1.0, 1.1 and proxies all understand, so there are no chunks to frame.
 */
export class SseStream implements Subscriber, OpenStream {
  readonly viewer: MemberId;
  readonly session: OpenStream['session'];
  /** Resolves when nothing more is sent, whatever the other side makes of it. */
  readonly over: Promise<void>;
  readonly #socket: Socket;
  #wroteLately = true;
  #isOver = () => {};

  constructor(viewer: MemberId, session: OpenStream['session'], socket: Socket) {
    this.viewer = viewer;
    this.session = session;
    this.#socket = socket;
    this.over = new Promise((resolve) => {
      this.#isOver = resolve;
      socket.once('close', resolve);
    });
    if (socket.destroyed) this.#isOver();
  }

  send(frames: Frames): void {
    this.#write(frames.sse);
  }

  heartbeat(): void {
    if (!this.#wroteLately) this.#write(comment);
    this.#wroteLately = false;
  }

  end(): void {
    this.#isOver();
    if (this.#socket.destroyed) return;
    this.#socket.end();
    setTimeout(() => this.#socket.destroy(), hangUpAfterMs).unref();
  }

  #write(bytes: Buffer): void {
    this.#wroteLately = true;
    if (!this.#socket.writable) return;
    this.#socket.write(bytes);
    if (this.#socket.writableLength > mostBuffered) this.#socket.destroy();
  }
}

/** Takes the connection from Fastify and answers the head, with the headers that every reply of the school has. */
export function beginStream(reply: FastifyReply, socket: Socket): void {
  const headers = {
    ...reply.getHeaders(),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    connection: 'close',
    date: new Date().toUTCString(),
  };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}: ${String(one)}`),
  );
  reply.hijack();
  socket.write(`HTTP/1.1 200 OK\r\n${lines.join('\r\n')}\r\n\r\nretry: ${retryMs}\n\n`);
}
