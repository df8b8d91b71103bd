import type { Instant } from '#kit/model/clock.ts';
import type { Database } from '#kit/server/db/index.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { RecordingId } from '../../model/recording/ids.ts';

/** A part of a recording: where its sound is, and when it begins. */
export interface Part {
  readonly part: string;
  readonly classroom: ClassroomId;
  readonly recording: RecordingId;
  readonly member: MemberId;
  readonly type: string;
  /** Of its first sound. */
  readonly from: Instant;
}

const columns = 'part, classroom, recording, member, type, begins as "from"';

/** What is known of the parts; their sound is in files. */
export class PartStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add({ part, classroom, recording, member, type, from }: Part): Promise<void> {
    await this.#database.raw(
      `insert into live_recording_parts (part, classroom, recording, member, type, begins)
       values ($1, $2, $3, $4, $5, $6)`,
      [part, classroom, recording, member, type, from],
    );
  }

  async find(part: string): Promise<Part | undefined> {
    const [found] = await this.#database.raw<Part>(
      `select ${columns} from live_recording_parts where part = $1`,
      [part],
    );
    return found;
  }

  /** Of a class, in the order of their beginning. */
  async of(classroom: ClassroomId): Promise<readonly Part[]> {
    return await this.#database.raw<Part>(
      `select ${columns} from live_recording_parts where classroom = $1 order by begins, part`,
      [classroom],
    );
  }

  async before(instant: Instant): Promise<readonly Part[]> {
    return await this.#database.raw<Part>(
      `select ${columns} from live_recording_parts where begins < $1 order by begins limit 500`,
      [instant],
    );
  }

  async forget(part: string): Promise<void> {
    await this.#database.raw('delete from live_recording_parts where part = $1', [part]);
  }
}
