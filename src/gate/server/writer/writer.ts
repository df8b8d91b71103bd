import { type Clock, type Instant, minutes, seconds } from '#kit/model/clock.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { Bulletin } from '../../model/bulletin.ts';
import { PERIOD } from '../../model/constants.ts';
import type { Gate } from '../../model/gate.ts';
import { bulletinOf, nextSeq } from '../../model/published.ts';
import type { Calendar } from '../calendar.ts';
import type { BulletinSigner } from '../credentials/bulletin-signature.ts';
import type { Archive } from './archive.ts';
import { type Published, published } from './board.ts';
import type { GateFolder } from './folder.ts';

/** Whom a bulletin of long ago called is of no use to a gate that starts: the crowd is another one. */
const RESUMED_WITHIN_MS = minutes(10);

/** Timers are late by this much when the process itself was. */
const LATE_MS = 3 * seconds(PERIOD);

export interface WriterDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly cell: string;
  readonly seed: string;
  readonly calendar: Calendar;
  readonly signer: BulletinSigner;
  readonly folder: GateFolder;
  readonly archive: Archive;
  readonly gate: Gate;
  /** Of the bulletin before the first one. */
  readonly lastSeq: number;
  /** Entries a second from now on. */
  rate(now: Instant): number;
  /** Bits of work due from walk-ins. */
  work(now: Instant): number;
  /** An operator has everybody come by the waiting page. */
  isEngagedByOrder(): boolean;
  onPublished(bulletin: Bulletin): void;
  /** False while another process may write. */
  mayWrite(): boolean;
}

export function isWorthResuming(last: Bulletin, now: Instant): boolean {
  return last.at <= now && last.at > now - RESUMED_WITHIN_MS;
}

/** Writes what everybody reads, each `PERIOD` (G1). */
export class Writer implements AsyncDisposable {
  /** The latest. */
  bulletin: Bulletin;
  bytes: Published;
  /** Undefined while it is not engaged, and in a gate that began engaged. */
  engagedSince: Instant | undefined;

  readonly #deps: WriterDeps;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isWriting = false;

  constructor(deps: WriterDeps) {
    this.#deps = deps;
    this.bulletin = this.#compose(deps.lastSeq);
    this.bytes = this.#publish();
  }

  start(): void {
    this.#timer = setInterval(() => this.tick(), seconds(PERIOD)).unref();
  }

  /**
   * The bulletin of about now: after a pause of the whole process, such as a machine's sleep, nobody is judged by what was
   * published before it.
   */
  current(): Bulletin {
    if (this.#deps.clock.now() > this.bulletin.at + LATE_MS) this.tick();
    return this.bulletin;
  }

  tick(): void {
    const { gate, clock, rate, mayWrite } = this.#deps;
    if (!mayWrite()) return;
    const now = clock.now();
    gate.tick(now, rate(now));
    const { engaged: wasEngaged } = this.bulletin;
    this.bulletin = this.#compose(this.bulletin.seq);
    if (!this.bulletin.engaged) this.engagedSince = undefined;
    else if (!wasEngaged) this.engagedSince = this.bulletin.at;
    this.bytes = this.#publish();
  }

  #compose(lastSeq: number): Bulletin {
    const { gate, cell, seed, calendar, work, isEngagedByOrder } = this.#deps;
    const { calls } = gate;
    const engaged = calls.engaged || isEngagedByOrder();
    return bulletinOf(
      { ...calls, engaged },
      {
        cell,
        seed,
        seq: nextSeq(lastSeq, calls.at),
        day: calendar.day(calls.at),
        rush: calendar.rush(calls.at),
        work: work(calls.at),
      },
    );
  }

  #publish(): Published {
    const { signer, archive } = this.#deps;
    const signed = signer.sign(this.bulletin);
    const bytes = published(signed);
    archive.keep(signed, this.bulletin);
    this.#deps.onPublished(this.bulletin);
    // A disk that is slower than the bulletins gets the newest one when it is done.
    if (!this.#isWriting) this.#writing = this.#write(bytes);
    return bytes;
  }

  async #write(bytes: Published): Promise<void> {
    this.#isWriting = true;
    try {
      await this.#deps.folder.write(bytes);
    } catch (err) {
      this.#deps.log.error({ err }, 'the bulletin was not written to its folder');
    }
    this.#isWriting = false;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    await this.#writing;
  }
}
