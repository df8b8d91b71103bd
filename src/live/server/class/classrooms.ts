import { type Instant, minutes, seconds } from '#kit/model/clock.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { Roster } from '../../model/session/events.ts';
import type { Lesson, LivePeople } from '../deps.ts';
import { Classroom, type ClassroomDeps } from './classroom.ts';

/** Without a stream or a command for this long, a class leaves the memory. */
const idleAfter = minutes(5);
/** Somebody new on the roster gets in without anybody loading the class anew; rosters are asked for no oftener. */
const rosterIsFreshFor = seconds(10);
/** How closely the log of a class in which nothing happens tells until when its school was there. */
const saysThatItIsThereEvery = minutes(1);
/** Somebody who was taken off the roster is out of a class under way after this, at the latest. */
const rosterIsReadEvery = seconds(30);

export interface ClassroomsDeps extends ClassroomDeps {
  readonly people: Pick<LivePeople, 'lessonOf' | 'rosterOf'>;
  readonly log: Log;
  /** The school has no chat among pupils, whatever a class allows. */
  readonly forbidsPupilChat: boolean;
}

/** What the people room and the log say of a classroom that is not in memory. */
interface Found {
  readonly lesson: Lesson;
  readonly roster: Roster;
  readonly hasLog: boolean;
}

/** The classes in memory: loaded at first use, prepared with their roster, dropped when nobody is there. */
export class Classrooms {
  readonly #deps: ClassroomsDeps;
  readonly #active = new Map<ClassroomId, Classroom>();
  readonly #lookups = new Map<ClassroomId, Promise<Found | null>>();
  readonly #loads = new Map<ClassroomId, Promise<Classroom>>();
  readonly #rosterReadAt = new WeakMap<Classroom, Instant>();

  constructor(deps: ClassroomsDeps) {
    this.#deps = deps;
  }

  get active(): readonly Classroom[] {
    return [...this.#active.values()];
  }

  /**
   * Null when there is no such class. Nor is there one for who is outside its roster until somebody of the
   * roster has come: a stranger wakes no class.
   */
  async find(id: ClassroomId, asker?: MemberId): Promise<Classroom | null> {
    const active = this.#active.get(id);
    if (active !== undefined) return active;
    const found = await once(this.#lookups, id, () => this.#lookUp(id));
    if (found === null || !(found.hasLog || belongsTo(found.roster, asker))) return null;
    return this.#active.get(id) ?? (await once(this.#loads, id, () => this.#load(id, found)));
  }

  /** Reads the roster again, unless that was just done. */
  async refreshRoster(classroom: Classroom): Promise<void> {
    await this.#readRoster(classroom, rosterIsFreshFor);
  }

  /** Reads the roster again, whenever that was done last. */
  async readRoster(classroom: Classroom): Promise<void> {
    await this.#readRoster(classroom, 0);
  }

  async #readRoster(classroom: Classroom, unlessWithin: number): Promise<void> {
    const now = this.#deps.clock.now();
    if (now - (this.#rosterReadAt.get(classroom) ?? 0) < unlessWithin) return;
    this.#rosterReadAt.set(classroom, now);
    await this.#prepare(classroom, await this.#deps.people.rosterOf(classroom.id));
  }

  /** Once a second: says who came and went, reads again what is in doubt, drops what is idle. */
  pulse(): void {
    const idleSince = this.#deps.clock.now() - idleAfter;
    for (const classroom of this.#active.values()) {
      if (classroom.isIdleSince(idleSince)) this.#drop(classroom);
      else this.#keepTrue(classroom).catch((error) => this.#warn(error, classroom));
    }
  }

  async #keepTrue(classroom: Classroom): Promise<void> {
    await classroom.load();
    const reports = [...classroom.presence.reports(classroom.state), ...classroom.due()];
    for (const report of reports) await classroom.report(report);
    await this.#readRoster(classroom, rosterIsReadEvery);
    const quiet = this.#deps.clock.now() - saysThatItIsThereEvery;
    if (classroom.isQuietSince(quiet)) await classroom.report({ type: 'attendance.hold' });
  }

  #warn(error: unknown, { id }: Classroom): void {
    this.#deps.log.warn({ err: error, classroom: id }, 'a class could not be kept up to date');
  }

  #drop(classroom: Classroom): void {
    this.#active.delete(classroom.id);
    classroom.keepSnapshot();
  }

  async #lookUp(id: ClassroomId): Promise<Found | null> {
    const { people, store } = this.#deps;
    const lesson = await people.lessonOf(id);
    if (lesson === undefined) return null;
    const [roster, hasLog] = await Promise.all([people.rosterOf(id), store.knows(id)]);
    return { lesson, roster, hasLog };
  }

  async #load(id: ClassroomId, { lesson, roster }: Found): Promise<Classroom> {
    const classroom = new Classroom(id, lesson, this.#deps);
    await classroom.load();
    // Before anything else: the line before it is then the last of the school that was there until now.
    await classroom.report({ type: 'attendance.resume' });
    await this.#prepare(classroom, roster);
    await classroom.report({ type: 'chat.forbid-peers', forbidden: this.#deps.forbidsPupilChat });
    this.#rosterReadAt.set(classroom, this.#deps.clock.now());
    this.#active.set(id, classroom);
    return classroom;
  }

  async #prepare(classroom: Classroom, roster: Roster): Promise<void> {
    await this.#deps.words.expect([...roster.staff, ...roster.pupils]);
    await classroom.report({ type: 'prepare', classroom: classroom.id, roster });
  }
}

const belongsTo = ({ staff, pupils }: Roster, member: MemberId | undefined): boolean =>
  [...staff, ...pupils].some((person) => person === member);

/** Who asks for the same while it is under way shares the answer. */
function once<K, T>(running: Map<K, Promise<T>>, key: K, run: () => Promise<T>): Promise<T> {
  const known = running.get(key);
  if (known !== undefined) return known;
  const promise = run().finally(() => running.delete(key));
  running.set(key, promise);
  return promise;
}
