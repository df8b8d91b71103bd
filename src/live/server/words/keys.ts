import { randomBytes } from 'node:crypto';
import type { Database } from '#kit/server/db/index.ts';
import type { MemberId } from '../../model/ids.ts';

export const keyLength = 32;

/** Where the keys of people's words are kept: apart from the words, so that the one can go without the other. */
export interface KeyStore {
  /** The keys of authors, made for those who have none. */
  makeKeys(authors: readonly MemberId[]): Promise<ReadonlyMap<MemberId, Buffer>>;
  /** The keys that exist among those asked for. */
  findKeys(authors: readonly MemberId[]): Promise<ReadonlyMap<MemberId, Buffer>>;
  erase(author: MemberId): Promise<void>;
}

const insertKeys = `
  insert into live_text_keys (author, key) select * from unnest($1::text[], $2::bytea[])
  on conflict (author) do nothing`;
const selectKeys = 'select author, key from live_text_keys where author = any($1::text[])';
const deleteKey = 'delete from live_text_keys where author = $1';

interface KeyRow {
  readonly author: MemberId;
  readonly key: Buffer;
}

export function databaseKeys(database: Database): KeyStore {
  return {
    async makeKeys(authors) {
      // In one order, so that two schools that make the same keys do not wait for each other in a circle.
      const sorted = [...authors].sort();
      const keys = sorted.map(() => randomBytes(keyLength));
      const [, rows] = await database.transact([
        { sql: insertKeys, params: [sorted, keys] },
        { sql: selectKeys, params: [sorted] },
      ]);
      return byAuthor(rows as unknown as KeyRow[]);
    },
    async findKeys(authors) {
      return byAuthor(await database.raw<KeyRow>(selectKeys, [authors]));
    },
    async erase(author) {
      await database.raw(deleteKey, [author]);
    },
  };
}

const byAuthor = (rows: readonly KeyRow[]) => new Map(rows.map(({ author, key }) => [author, key]));
