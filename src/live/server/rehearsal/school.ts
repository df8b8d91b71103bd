import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import type { Clock } from '#kit/model/clock.ts';
import { type Database, migrate, openDatabase } from '#kit/server/db/index.ts';
import { createLog } from '#kit/server/telemetry/log.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import type { ClientCommand } from '../../model/command.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { classroom, usualRoster } from '../../model/rehearsal/people.arbitrary.ts';
import type { Roster } from '../../model/session/events.ts';
import { Classroom } from '../class/classroom.ts';
import { DatabaseLog } from '../log/database-log.ts';
import type { Answer, LogStore } from '../log/store.ts';
import { Writer } from '../log/writer.ts';
import { liveMigrations } from '../migrations.ts';
import { databaseKeys } from '../words/keys.ts';
import { Words } from '../words/words.ts';

/** A clock that a test sets. */
export class HandClock implements Clock {
  #now = 1_700_000_000_000;
  now = (): number => this.#now;
  advance(ms: number): void {
    this.#now += ms;
  }
}

/** Runs a suite on each kind of database, one for the suite, with the live room's tables. */
export function eachLiveDatabase(name: string, suite: (database: () => Database) => void): void {
  eachDatabaseKind(name, (newPlace) => {
    let database: Database | undefined;
    beforeAll(async () => {
      database = await openDatabase((await newPlace()).options);
      await migrate(database, liveMigrations);
    });
    afterAll(() => database?.[Symbol.asyncDispose]());
    suite(() => {
      if (database === undefined) throw new Error('The database is not open yet.');
      return database;
    });
  });
}

export const nextClassroom = (): ClassroomId => `room-${randomUUID()}` as ClassroomId;

const quiet = createLog('silent');

interface KeeperOptions {
  readonly store?: LogStore;
  readonly spacingMs?: number;
  readonly newId?: () => string;
}

/** What of a school keeps classes, on a real database: a second one on the same database is a second process. */
export class Keeper implements AsyncDisposable {
  readonly clock = new HandClock();
  readonly words: Words;
  readonly writer: Writer;
  readonly store: LogStore;
  readonly #newId: () => string;
  /** The classes that each commit wrote. */
  readonly commits: number[] = [];

  constructor(database: Database, options: KeeperOptions = {}) {
    const { store = new DatabaseLog(database), spacingMs = 0, newId = randomUUID } = options;
    this.store = store;
    this.#newId = newId;
    this.words = new Words(databaseKeys(database));
    const metrics = { committed: (classes: number) => void this.commits.push(classes) };
    this.writer = new Writer({ store, log: quiet, metrics, spacingMs });
  }

  /** A class in memory, prepared for a roster and open. */
  async open(id: ClassroomId = classroom, roster: Roster = usualRoster): Promise<TestClass> {
    const opened = await this.load(id);
    await opened.report({ type: 'prepare', classroom: id, roster });
    const [teacher] = roster.staff;
    if (teacher !== undefined) await opened.does(teacher, { type: 'open' });
    return opened;
  }

  async load(id: ClassroomId): Promise<TestClass> {
    const { clock, store, words, writer } = this;
    const lesson = { school: '0000000A', title: '', subject: '' };
    const loaded = new TestClass(id, lesson, {
      clock,
      store,
      words,
      writer,
      newId: this.#newId,
      onDurable: () => {},
    });
    await loaded.load();
    return loaded;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.writer[Symbol.asyncDispose]();
  }
}

export class TestClass extends Classroom {
  /** Sends a command under a key of its own. */
  does(member: MemberId, command: ClientCommand): Promise<Answer> {
    return this.command(member, randomUUID(), command);
  }
}
