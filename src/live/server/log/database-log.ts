import { randomUUID } from 'node:crypto';
import type { Instant } from '#kit/model/clock.ts';
import type { Database } from '#kit/server/db/index.ts';
import { type ClassSnapshot, emptySnapshot } from '../../model/delivery/snapshot.ts';
import type { LoggedEvent } from '../../model/event.ts';
import type { ClassroomId } from '../../model/ids.ts';
import { messageIdOf, noticesOf } from '../../model/webhooks/notice.ts';
import type { LiveTables } from '../tables.ts';
import * as statements from './statements.ts';
import type { Append, KeptAnswer, LogStore, OpenedLog } from './store.ts';

type SnapshotRow = Pick<LiveTables['live_classrooms'], 'snapshot_version' | 'snapshot'>;
type EventRow = Omit<LiveTables['live_events'], 'classroom'>;
type AnswerRow = Omit<LiveTables['live_keys'], 'classroom'>;

/** The logs in the school's database. One statement appends to all the classes of a batch. */
export class DatabaseLog implements LogStore {
  readonly #database: Database;
  readonly #holder = randomUUID();

  constructor(database: Database) {
    this.#database = database;
  }

  async knows(classroom: ClassroomId): Promise<boolean> {
    return (await this.#database.raw(statements.findClassroom, [classroom])).length > 0;
  }

  async open(classroom: ClassroomId, school: string, answersSince: Instant): Promise<OpenedLog> {
    const { version } = emptySnapshot;
    const [leases, , snapshots, events, answers] = (await this.#database.transact([
      { sql: statements.takeLease, params: [classroom, this.#holder] },
      { sql: statements.addClassroom, params: [classroom, school] },
      { sql: statements.readSnapshot, params: [classroom] },
      { sql: statements.readTail, params: [classroom, version] },
      { sql: statements.readAnswers, params: [classroom, answersSince] },
    ])) as unknown as [{ epoch: number }[], unknown, SnapshotRow[], EventRow[], AnswerRow[]];
    const [lease] = leases;
    if (lease === undefined) throw new Error('A lease that was just taken is not there.');
    const [kept] = snapshots;
    return {
      epoch: lease.epoch,
      snapshot: kept?.snapshot_version === version ? decode<ClassSnapshot>(kept.snapshot) : emptySnapshot,
      tail: events.map(
        ({ seq, at, by, payload }) => ({ seq, at, by, event: decode(payload) }) as LoggedEvent,
      ),
      answers: answers.map(({ member, key, at, answer }) => ({ member, key, at, answer: decode(answer) })),
    };
  }

  async append(batch: readonly Append[]): Promise<ReadonlySet<ClassroomId>> {
    const held = await this.#database.raw<{ classroom: ClassroomId }>(statements.append, columnsOf(batch));
    const fenced = new Set(batch.map(({ classroom }) => classroom));
    for (const { classroom } of held) fenced.delete(classroom);
    return fenced;
  }

  async keepSnapshot(
    classroom: ClassroomId,
    epoch: number,
    snapshot: ClassSnapshot,
    answersSince: Instant,
  ): Promise<void> {
    const { seq, version } = snapshot;
    await this.#database.transact([
      { sql: statements.keepSnapshot, params: [classroom, epoch, seq, version, encode(snapshot)] },
      { sql: statements.forgetAnswers, params: [classroom, answersSince] },
    ]);
  }
}

/** The parameters of `statements.append`, a column each. */
function columnsOf(batch: readonly Append[]): unknown[] {
  const events = batch.flatMap(({ classroom, events }) => events.map((line) => ({ classroom, ...line })));
  const answers = batch.flatMap(({ classroom, answers }) => answers.map((kept) => ({ classroom, ...kept })));
  const notices = events.flatMap(({ classroom, seq, at, event }) =>
    noticesOf(event).map(({ kind, member }) => {
      return { classroom, seq, at, kind, member, message: messageIdOf(classroom, seq, kind) };
    }),
  );
  return [
    batch.map(({ classroom }) => classroom),
    batch.map(({ epoch }) => epoch),
    events.map(({ classroom }) => classroom),
    events.map(({ seq }) => seq),
    events.map(({ at }) => at),
    events.map(({ by }) => by),
    events.map(({ event }) => encode(event)),
    answers.map(({ classroom }) => classroom),
    answers.map(({ member }: KeptAnswer) => member),
    answers.map(({ key }) => key),
    answers.map(({ answer }) => encode(answer)),
    answers.map(({ at }) => at),
    notices.map(({ classroom }) => classroom),
    notices.map(({ seq }) => seq),
    notices.map(({ at }) => at),
    notices.map(({ kind }) => kind),
    notices.map(({ member }) => member),
    notices.map(({ message }) => message),
  ];
}

const encode = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

function decode<T>(bytes: Buffer | null): T {
  if (bytes === null) throw new Error('A row of the class log has no payload.');
  return JSON.parse(bytes.toString()) as T;
}
