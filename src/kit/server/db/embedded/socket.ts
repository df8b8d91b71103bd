import { Duplex } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import { type FromEngine, joined, type ToEngine } from './messages.ts';

type Done = (error?: Error | null) => void;

/** What node-postgres takes for its socket: bytes of the wire protocol go to the engine's thread and back. */
export class EngineSocket extends Duplex {
  readonly #worker: Worker;
  readonly #onMessage = (message: FromEngine) => this.#receive(message);
  readonly #onExit = () => this.destroy(new Error('The embedded database has ended.'));
  readonly #onError = (error: Error) => this.destroy(error);

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  connect(): this {
    this.#worker.on('message', this.#onMessage);
    this.#worker.on('exit', this.#onExit);
    this.#worker.on('error', this.#onError);
    if (this.#worker.threadId === -1) this.#onExit();
    else this.#post({ kind: 'connect' });
    return this;
  }

  #receive(message: FromEngine): void {
    if (message.kind === 'connected') this.emit('connect');
    if (message.kind === 'bytes') this.push(message.bytes);
  }

  #post(message: ToEngine): void {
    this.#worker.postMessage(message, message.kind === 'bytes' ? [message.bytes.buffer] : []);
  }

  override _write(chunk: Uint8Array, _encoding: string, done: Done): void {
    this.#post({ kind: 'bytes', bytes: joined([chunk]) });
    done();
  }

  override _writev(chunks: { chunk: Uint8Array }[], done: Done): void {
    this.#post({ kind: 'bytes', bytes: joined(chunks.map(({ chunk }) => chunk)) });
    done();
  }

  override _read(): void {}

  override _final(done: Done): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: Done): void {
    this.#worker.off('message', this.#onMessage);
    this.#worker.off('exit', this.#onExit);
    this.#worker.off('error', this.#onError);
    done(error);
  }

  /** The parts of `net.Socket` that node-postgres also calls. */
  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    this.#worker.ref();
    return this;
  }

  unref(): this {
    this.#worker.unref();
    return this;
  }
}
