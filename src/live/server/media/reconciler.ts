import type { ParticipantInfo } from 'livekit-server-sdk';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { ClassState } from '../../model/state.ts';
import type { Asked } from './asked.ts';
import type { Engine } from './engine.ts';
import { inParallel } from './in-parallel.ts';
import type { Seat } from './lines.ts';
import { type Correction, corrections, newestMute } from './reconcile.ts';
import { classroomOf, groupIn, type RoomName, roomFor, roomOf } from './rooms.ts';
import type { Strays } from './strays.ts';

export interface ReconcilerDeps {
  readonly engine: Engine;
  readonly log: Log;
  /** The class as the log has it now; null when there is no such class. */
  readonly stateOf: (classroom: ClassroomId) => Promise<ClassState | null>;
  readonly isUp: () => boolean;
  /** The rooms that somebody of a class came into through the school. */
  readonly roomsOf: (classroom: ClassroomId) => readonly RoomName[];
  readonly strays: Pick<Strays, 'among'>;
  readonly asked: Pick<Asked, 'of'>;
}

/** A class is looked at again this soon while something in it had to be corrected, or failed. */
const AGAIN_MS = 250;
/** A right is one request for each participant: so many are on their way together. */
const AT_ONCE = 32;
/** Of those that nobody hears or sees, so many; then the room is looked at again, for who began to be heard meanwhile. */
const UNHEARD_IN_ONE_LOOK = 64;
/** All rooms are looked at this often, for whoever came in by another way than the school's. */
const SWEEP_MS = 2_000;

/** How a look at a class's rooms ended. `agreed` also when the engine is down: its return brings a sweep. */
type Outcome = 'agreed' | 'corrected' | 'unfinished';

function turnOf(correction: Correction): 'removals' | 'heard' | 'others' {
  if (correction.do === 'remove') return 'removals';
  return correction.do === 'mute' || correction.sends ? 'heard' : 'others';
}

interface Looked {
  readonly room: RoomName;
  readonly participants: readonly ParticipantInfo[];
}

interface Due {
  readonly room: RoomName;
  readonly correction: Correction;
}

/**
 * Drives the media engine's rooms to the class logs. It looks, compares and corrects until a look shows
 * nothing to correct, so it does not matter which notices came late, twice or never.
 */
export class Reconciler implements Disposable {
  readonly #deps: ReconcilerDeps;
  readonly #running = new Map<ClassroomId, { again: boolean }>();
  /** Where the last sweep found somebody. */
  #occupied: ReadonlyMap<ClassroomId, readonly RoomName[]> = new Map();
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
    const { engine, isUp, log, stateOf } = this.#deps;
    if (!isUp()) return;
    const state = await stateOf(classroom);
    const room = state ? roomOf(state, classroom, member) : roomFor(classroom, null);
    await engine.remove(room, member).catch((error: unknown) => {
      log.debug({ err: error }, 'nobody to put out of a media room');
    });
    this.touch(classroom);
  }

  /** Gives somebody at once what they asked for. What else differs, or came to differ meanwhile, is for the look after it. */
  async attend({ classroom, member }: Seat): Promise<void> {
    const { engine, isUp, log, stateOf } = this.#deps;
    if (!isUp()) return;
    try {
      const state = await stateOf(classroom);
      if (state === null) return;
      const room = roomOf(state, classroom, member);
      const looked = { room, participants: [await engine.participant(room, member)] };
      await this.#correctAll(this.#differences(looked, state, newestMute(state), new Set()));
    } catch (error) {
      log.debug({ err: error }, 'who asks to send is not in the media room yet');
    }
    this.touch(classroom);
  }

  /** Something happened that the class's rooms may have to follow. */
  touch(classroom: ClassroomId): void {
    const running = this.#running.get(classroom);
    if (running !== undefined) {
      running.again = true;
      return;
    }
    const turn = { again: false };
    this.#running.set(classroom, turn);
    void this.#look(classroom).then((outcome) => {
      this.#running.delete(classroom);
      if (turn.again || outcome === 'unfinished') this.touch(classroom);
      else if (outcome === 'corrected') this.#later(classroom);
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
    this.#occupied = Map.groupBy(rooms, classroomOf);
    for (const classroom of this.#occupied.keys()) this.touch(classroom);
  }

  async #look(classroom: ClassroomId): Promise<Outcome> {
    const { engine, log, stateOf, isUp } = this.#deps;
    if (!isUp()) return 'agreed';
    try {
      const rooms = await Promise.all(
        this.#roomsOf(classroom).map(async (room) => ({
          room,
          participants: await engine.participants(room),
        })),
      );
      const state = await stateOf(classroom);
      const mutedUpTo = state && this.#mutedSince(classroom, state);
      const due = rooms.flatMap((looked) => this.#due(looked, state, mutedUpTo ?? 0));
      const finished = await this.#correctAll(due);
      if (state !== null) this.#mutedUpTo.set(classroom, newestMute(state));
      if (!finished) return 'unfinished';
      return due.length === 0 ? 'agreed' : 'corrected';
    } catch (error) {
      if (!isUp()) return 'agreed';
      log.debug({ err: error }, 'media room not reconciled yet');
      return 'corrected';
    }
  }

  #roomsOf(classroom: ClassroomId): RoomName[] {
    const known = [...this.#deps.roomsOf(classroom), ...(this.#occupied.get(classroom) ?? [])];
    return [...new Set([roomFor(classroom, null), ...known])];
  }

  #due({ room, participants }: Looked, state: ClassState | null, mutedUpTo: number): Due[] {
    const present = participants.map(({ identity }) => identity as MemberId);
    const strays = this.#deps.strays.among(room, present);
    return state === null
      ? present.map((member) => ({ room, correction: { do: 'remove', member } }))
      : this.#differences({ room, participants }, state, mutedUpTo, strays);
  }

  #differences(
    { room, participants }: Looked,
    state: ClassState,
    mutedUpTo: number,
    strays: ReadonlySet<MemberId>,
  ): Due[] {
    const classroom = classroomOf(room);
    const asked = (member: MemberId) => this.#deps.asked.of({ classroom, member });
    return corrections(state, participants, { room: groupIn(room), mutedUpTo, strays, asked }).map(
      (correction) => ({ room, correction }),
    );
  }

  /** Mutes older than the school's own start were obeyed by the browsers themselves. */
  #mutedSince(classroom: ClassroomId, state: ClassState): number {
    return this.#mutedUpTo.get(classroom) ?? newestMute(state);
  }

  /**
   * Removals first, then who is heard or seen, then some of who only could be: the engine tells everybody of each change, so
   * that a room of six hundred takes all of them some seconds. Each whatever becomes of the others: one that fails keeps nobody in.
   *
   * @returns whether that was all.
   */
  async #correctAll(due: readonly Due[]): Promise<boolean> {
    const {
      removals = [],
      heard = [],
      others = [],
    } = Object.groupBy(due, ({ correction }) => turnOf(correction));
    const failures: unknown[] = [];
    for (const turn of [removals, heard, others.slice(0, UNHEARD_IN_ONE_LOOK)]) {
      failures.push(...(await inParallel(turn, AT_ONCE, (one) => this.#correct(one))));
    }
    if (failures.length > 0) throw failures[0];
    return others.length <= UNHEARD_IN_ONE_LOOK;
  }

  async #correct({ room, correction }: Due): Promise<void> {
    const { engine } = this.#deps;
    switch (correction.do) {
      case 'remove':
        return engine.remove(room, correction.member);
      case 'permit':
        return engine.permit(room, correction.member, correction.permission);
      case 'mute':
        return engine.mute(room, correction.participant);
    }
  }
}
