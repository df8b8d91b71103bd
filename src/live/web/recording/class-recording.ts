import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { RecordingId } from '../../model/recording/ids.ts';
import { currentOf } from '../../model/recording/select.ts';
import type { Recording } from '../../model/recording/state.ts';
import type { ClassState } from '../../model/state.ts';
import type { Listened } from '../sound/listening.ts';
import { canRecord } from './can-record.ts';
import { Parts } from './parts.ts';
import { Recorder } from './recorder.ts';
import { sendPart } from './sender.ts';

/** Whoever waits for the next piece. */
class Bell {
  #waiting: (() => void)[] = [];

  next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  ring(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

/**
 * Records the class in the browser of who started it, for as long as the log says so, and brings what is recorded to the
 * school: at once, and what a crash or a broken line kept back when this person next teaches any class.
 */
export class ClassRecording {
  readonly #classroom: ClassroomId;
  readonly #member: MemberId;
  readonly #listened: () => Listened;
  readonly #lost: () => void;
  readonly #arrivals = new Bell();
  #parts: Parts | null = null;
  #over = new AbortController();
  #running: { readonly recording: RecordingId; readonly end: () => void } | null = null;

  /** @param lost told when this device cannot keep what it records */
  constructor(classroom: ClassroomId, member: MemberId, listened: () => Listened, lost: () => void) {
    this.#classroom = classroom;
    this.#member = member;
    this.#listened = listened;
    this.#lost = lost;
  }

  start(): void {
    this.#over = new AbortController();
    if (!canRecord) return;
    this.#parts ??= new Parts();
    // Of a store that cannot be read nothing is left to send.
    this.#sendLeftovers(this.#parts).catch(() => {});
  }

  /** Ends what this tab records; what is still to be sent is sent for as long as the page lives. */
  stop(): void {
    this.#running?.end();
    this.#running = null;
    this.#over.abort();
  }

  follow(state: ClassState | null): void {
    const current = state && currentOf(state);
    const wanted = current?.member === this.#member ? current : null;
    if (this.#running?.recording === wanted?.id) return;
    this.#running?.end();
    this.#running = null;
    if (!wanted || !this.#parts || this.#over.signal.aborted) return;
    const parts = this.#parts;
    const ended = new Promise<void>((end) => {
      this.#running = { recording: wanted.id, end };
    });
    // Of several tabs one records; when it goes, the next takes over.
    void this.#hold(`of.${wanted.id}`, { signal: this.#over.signal }, async () => {
      if (this.#running?.recording === wanted.id) await this.#record(parts, wanted, ended);
    });
  }

  async #record(parts: Parts, recording: Recording, ended: Promise<void>): Promise<void> {
    const id = crypto.randomUUID();
    await this.#hold(`live.${id}`, {}, async () => {
      const deps = {
        parts,
        classroom: this.#classroom,
        member: this.#member,
        listened: this.#listened,
        arrived: () => this.#arrivals.ring(),
        lost: this.#lost,
      };
      const recorder = await Recorder.begin(id, recording.id, deps).catch(() => null);
      if (recorder === null) return this.#lost();
      void this.#send(parts, id);
      await ended;
      await recorder.stop();
    });
  }

  /** What no tab records any more has ended, however. */
  async #sendLeftovers(parts: Parts): Promise<void> {
    for (const { id, member } of await parts.all()) {
      if (member !== this.#member) continue;
      await this.#hold(`live.${id}`, { ifAvailable: true }, () => parts.change(id, { ended: true }));
      void this.#send(parts, id);
    }
  }

  /** One tab sends a part. */
  #send(parts: Parts, id: string): Promise<void> {
    return this.#hold(`sent.${id}`, { ifAvailable: true }, () => sendPart(parts, id, this.#arrivals));
  }

  /** Does something while no other tab does it; not at all where the lock is not to be had. */
  async #hold(name: string, options: LockOptions, act: () => Promise<void>): Promise<void> {
    await navigator.locks
      .request(`preau.recording.${name}`, options, async (lock) => lock && (await act()))
      .catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
      });
  }
}
