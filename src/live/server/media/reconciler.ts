import type { Log } from '#kit/server/telemetry/log.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { ClassState } from '../../model/state.ts';
import type { Engine } from './engine.ts';
import { inParallel } from './in-parallel.ts';
import type { Seat } from './lines.ts';
import { type Correction, corrections, newestMute } from './reconcile.ts';
import type { Strays } from './strays.ts';

export interface ReconcilerDeps {
  readonly engine: Engine;
  readonly log: Log;
  /** The class as the log has it now; null when there is no such class. */
  readonly stateOf: (classroom: ClassroomId) => Promise<ClassState | null>;
  readonly isUp: () => boolean;
  readonly strays: Pick<Strays, 'among'>;
}

/** A room is looked at again this soon while something in it had to be corrected, or failed. */
const AGAIN_MS = 250;
/** A lock for all is one request for each participant: so many are on their way together. */
const AT_ONCE = 32;
/** All rooms are looked at this often, for whoever came in by another way than the school's. */
const SWEEP_MS = 2_000;

/**
 * Drives the media engine's rooms to the class logs. It looks, compares and corrects until a look shows
 * nothing to correct, so it does not matter which notices came late, twice or never.
 */
export class Reconciler implements Disposable {
  readonly #deps: ReconcilerDeps;
  readonly #running = new Map<ClassroomId, { again: boolean }>();
  readonly #mutedUpTo = new Map<ClassroomId, number>();
  readonly #sweep: NodeJS.Timeout;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(deps: ReconcilerDeps) {
    this.#deps = deps;
    this.#sweep = setInterval(() => void this.#lookAtAll(), SWEEP_MS);
    this.#sweep.unref();
  }

  [Symbol.dispose](): void {
    clearInterval(this.#sweep);
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** Puts somebody out now, unless they are there by right again. */
  async evict({ classroom, member }: Seat): Promise<void> {
    const { engine, isUp, log } = this.#deps;
    if (!isUp()) return;
    await engine.remove(classroom, member).catch((error: unknown) => {
      log.debug({ err: error }, 'nobody to put out of a media room');
    });
    this.touch(classroom);
  }

  /** Something happened that the class's room may have to follow. */
  touch(classroom: ClassroomId): void {
    const running = this.#running.get(classroom);
    if (running !== undefined) {
      running.again = true;
      return;
    }
    const turn = { again: false };
    this.#running.set(classroom, turn);
    void this.#look(classroom).then((settled) => {
      this.#running.delete(classroom);
      if (turn.again) this.touch(classroom);
      else if (!settled) this.#later(classroom);
    });
  }

  #later(classroom: ClassroomId): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.touch(classroom);
    }, AGAIN_MS);
    timer.unref();
    this.#timers.add(timer);
  }

  async #lookAtAll(): Promise<void> {
    if (!this.#deps.isUp()) return;
    const rooms = await this.#deps.engine.occupiedRooms().catch(() => []);
    for (const classroom of rooms) this.touch(classroom);
  }

  /** True when the room agreed with the log, or the engine is down (its return brings a sweep). */
  async #look(classroom: ClassroomId): Promise<boolean> {
    const { engine, log, stateOf, isUp } = this.#deps;
    if (!isUp()) return true;
    try {
      const participants = await engine.participants(classroom);
      const present = participants.map(({ identity }) => identity as MemberId);
      const strays = this.#deps.strays.among(classroom, present);
      if (participants.length === 0) return true;
      const state = await stateOf(classroom);
      const due =
        state === null
          ? participants.map(({ identity }) => ({ do: 'remove', member: identity }) as Correction)
          : corrections(state, participants, this.#mutedSince(classroom, state), strays);
      await this.#correctAll(classroom, due);
      if (state !== null) this.#mutedUpTo.set(classroom, newestMute(state));
      return due.length === 0;
    } catch (error) {
      if (!isUp()) return true;
      log.debug({ err: error }, 'media room not reconciled yet');
      return false;
    }
  }

  /** Mutes older than the school's own start were obeyed by the browsers themselves. */
  #mutedSince(classroom: ClassroomId, state: ClassState): number {
    return this.#mutedUpTo.get(classroom) ?? newestMute(state);
  }

  /** Removals first, and each whatever becomes of the others: one that fails keeps nobody in. */
  async #correctAll(classroom: ClassroomId, due: readonly Correction[]): Promise<void> {
    const isRemoval = (correction: Correction) => correction.do === 'remove';
    const correct = (correction: Correction) => this.#correct(classroom, correction);
    const failures = [
      ...(await inParallel(due.filter(isRemoval), AT_ONCE, correct)),
      ...(await inParallel(
        due.filter((one) => !isRemoval(one)),
        AT_ONCE,
        correct,
      )),
    ];
    if (failures.length > 0) throw failures[0];
  }

  async #correct(classroom: ClassroomId, correction: Correction): Promise<void> {
    const { engine } = this.#deps;
    switch (correction.do) {
      case 'remove':
        return engine.remove(classroom, correction.member);
      case 'permit':
        return engine.permit(classroom, correction.member, correction.permission);
      case 'mute':
        return engine.mute(classroom, correction.participant);
    }
  }
}
