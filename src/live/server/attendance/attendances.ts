import { setImmediate as breath } from 'node:timers/promises';
import { type Attendance, attend, nobodyYet } from '../../model/attendance/attend.ts';
import type { ClassroomId } from '../../model/ids.ts';
import type { ReadLines } from '../log/lines.ts';

/** A fold is some kilobytes; a class that is asked for again after it went is read anew. */
const MOST_KEPT = 256;

/**
 * Who was in which class: kept so far as it was asked for, and brought up to date from the log at each question. The
 * log is all there is to lose.
 */
export class Attendances {
  readonly #read: ReadLines;
  readonly #kept = new Map<ClassroomId, Attendance>();
  readonly #turns = new Map<ClassroomId, Promise<unknown>>();

  constructor(read: ReadLines) {
    this.#read = read;
  }

  /** With every line that was durable when it was asked for. */
  async of(classroom: ClassroomId): Promise<Attendance> {
    // One after the other: who asks while another reads goes on from there, and reads nothing twice.
    const before = this.#turns.get(classroom) ?? Promise.resolve();
    const turn = before.then(() => this.#bringUp(classroom));
    const over = turn.catch(() => {});
    this.#turns.set(classroom, over);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(classroom) === over) this.#turns.delete(classroom);
    }
  }

  async #bringUp(classroom: ClassroomId): Promise<Attendance> {
    let attendance = this.#kept.get(classroom) ?? nobodyYet;
    for (;;) {
      const lines = await this.#read(classroom, attendance.seq);
      if (lines.length === 0) break;
      attendance = attend(attendance, lines);
      await breath();
    }
    this.#keep(classroom, attendance);
    return attendance;
  }

  #keep(classroom: ClassroomId, attendance: Attendance): void {
    this.#kept.delete(classroom);
    this.#kept.set(classroom, attendance);
    if (this.#kept.size <= MOST_KEPT) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}
