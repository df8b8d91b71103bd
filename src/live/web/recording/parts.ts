import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { RecordingId } from '../../model/recording/ids.ts';

/** A part of a recording on this device, until the school has all of it. */
export interface LocalPart {
  readonly id: string;
  readonly classroom: ClassroomId;
  readonly recording: RecordingId;
  readonly member: MemberId;
  readonly type: string;
  /** By this device's clock. */
  readonly beganAt: number;
  /** Where the school takes it; null before it was asked. */
  readonly address: string | null;
  /** Nothing more comes. */
  readonly ended: boolean;
}

interface Schema extends DBSchema {
  parts: { key: string; value: LocalPart };
  /** The sound in the order of its coming: by part and number. */
  pieces: { key: [part: string, number: number]; value: ArrayBuffer };
}

/** What a recorder heard, kept where a crash of the tab cannot reach it. */
export class Parts {
  readonly #database: Promise<IDBPDatabase<Schema>>;

  constructor() {
    this.#database = openDB<Schema>('preau.recordings', 1, {
      upgrade(database) {
        database.createObjectStore('parts', { keyPath: 'id' });
        database.createObjectStore('pieces');
      },
    });
  }

  async put(part: LocalPart): Promise<void> {
    await (await this.#database).put('parts', part);
  }

  async change(id: string, changed: Partial<LocalPart>): Promise<void> {
    const transaction = (await this.#database).transaction('parts', 'readwrite');
    const part = await transaction.store.get(id);
    if (part) await transaction.store.put({ ...part, ...changed });
    await transaction.done;
  }

  async find(id: string): Promise<LocalPart | undefined> {
    return await (await this.#database).get('parts', id);
  }

  async all(): Promise<readonly LocalPart[]> {
    return await (await this.#database).getAll('parts');
  }

  async append(id: string, number: number, piece: ArrayBuffer): Promise<void> {
    await (await this.#database).put('pieces', piece, [id, number]);
  }

  async pieces(id: string): Promise<readonly ArrayBuffer[]> {
    return await (await this.#database).getAll('pieces', piecesOf(id));
  }

  async drop(id: string): Promise<void> {
    const transaction = (await this.#database).transaction(['parts', 'pieces'], 'readwrite');
    await transaction.objectStore('parts').delete(id);
    await transaction.objectStore('pieces').delete(piecesOf(id));
    await transaction.done;
  }
}

const piecesOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
