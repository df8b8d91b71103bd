import { appendFile, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Instant, minutes } from '#kit/model/clock.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { Bulletin } from '../../model/bulletin.ts';
import type { Calendar } from '../calendar.ts';
import type { SignedBulletin } from '../credentials/bulletin-signature.ts';

/** Of a gate that stands open one bulletin in this time says enough. */
const OPEN_EACH_MS = minutes(1);
/** Lines that wait for a slow disk, at most: two minutes of them. */
const WAITING_MOST = 120;
/** A quiet day weighs 1.2 MB, an hour of a crowd 4 to 6 MB, a day on which the gate never opens 140 MB at most. */
const DAYS_KEPT = 400;
const BYTES_KEPT = 4_000_000_000;
/** More than the longest line has. */
const TAIL_BYTES = 65_536;

const NEWLINE = 0x0a;

interface Line {
  readonly day: string;
  readonly text: string;
}

/** Where a gate's archive is, in its folder; a day of the cell has the file `<YYYY-MM-DD>.jsonl`. */
export function archiveOf(gateFolder: string): string {
  return join(gateFolder, 'archive');
}

/**
 * Keeps what was published, so that anybody can audit it: each bulletin while the gate is engaged, one a minute otherwise. It never
 * holds up who publishes: what the disk does not take is lost, and the log says so.
 */
export class Archive implements AsyncDisposable {
  readonly #folder: string;
  readonly #calendar: Calendar;
  readonly #log: Log;
  /** Of the latest bulletin, if it said that the gate is open and was kept, or of the one before it that was. */
  #openKeptAt: Instant = Number.NEGATIVE_INFINITY;
  #waiting: Line[] = [];
  #writing: Promise<void> | undefined;
  /** The day whose file is known to end with a whole line. */
  #whole: string | undefined;
  #isKeeping = true;

  constructor(gateFolder: string, calendar: Calendar, log: Log) {
    this.#folder = archiveOf(gateFolder);
    this.#calendar = calendar;
    this.#log = log;
  }

  /** Does not wait, and does not throw. */
  keep(signed: SignedBulletin, { at, engaged }: Pick<Bulletin, 'at' | 'engaged'>): void {
    if (!engaged && at < this.#openKeptAt + OPEN_EACH_MS && at >= this.#openKeptAt) return;
    this.#openKeptAt = engaged ? Number.NEGATIVE_INFINITY : at;
    if (this.#waiting.length === WAITING_MOST) {
      this.#note(new Error('The disk is too slow.'));
      return;
    }
    this.#waiting.push({ day: this.#calendar.date(at), text: `${JSON.stringify(signed)}\n` });
    this.#writing ??= this.#write();
  }

  /** Resolves when all that was kept is written, or lost. */
  async written(): Promise<void> {
    await this.#writing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.written();
  }

  async #write(): Promise<void> {
    for (let [first] = this.#waiting; first !== undefined; [first] = this.#waiting) {
      const { day } = first;
      const lines = this.#waiting.filter((line) => line.day === day);
      this.#waiting = this.#waiting.filter((line) => line.day !== day);
      try {
        const isWhole = day === this.#whole;
        if (!isWhole) await this.#begin(day);
        await appendFile(this.#pathOf(day), lines.map(({ text }) => text).join(''));
        this.#whole = day;
        this.#isKeeping = true;
        if (!isWhole) await this.#removeOld();
      } catch (err) {
        this.#whole = undefined;
        this.#note(err);
      }
    }
    this.#writing = undefined;
  }

  async #begin(day: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await cutTornLine(this.#pathOf(day));
  }

  async #removeOld(): Promise<void> {
    const days = (await readdir(this.#folder)).filter((name) => /^\d{4}-\d\d-\d\d\.jsonl$/.test(name));
    let bytes = 0;
    for (const [i, name] of days.sort().reverse().entries()) {
      const path = join(this.#folder, name);
      bytes += (await stat(path)).size;
      if (i >= DAYS_KEPT || (i > 0 && bytes > BYTES_KEPT)) await rm(path);
    }
  }

  #pathOf(day: string): string {
    return join(this.#folder, `${day}.jsonl`);
  }

  /** Says once that something is lost. */
  #note(err: unknown): void {
    if (this.#isKeeping) this.#log.error({ err }, 'bulletins are missing from the archive');
    this.#isKeeping = false;
  }
}

/** What a process that was killed, or a full disk, has left behind the last whole line. */
async function cutTornLine(path: string): Promise<void> {
  await using file = await open(path, 'a+');
  const { size } = await file.stat();
  const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
  await file.read(tail, 0, tail.length, size - tail.length);
  await file.truncate(size - tail.length + tail.lastIndexOf(NEWLINE) + 1);
}
