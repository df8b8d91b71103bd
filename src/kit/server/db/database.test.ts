import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { eachDatabase } from '#test/kit/databases.ts';
import { isUniqueViolation, openDatabase, rawOn, sqlState } from './index.ts';

interface Tables {
  pegs: { id: number; owner: string };
}

eachDatabase('a database', (open) => {
  it('carries bytes, arrays and whole numbers both ways', async () => {
    const database = await open();
    const bytes = [Buffer.from([0, 1, 255]), Buffer.from('préau\0')];
    const [row] = await database.raw(
      'select $1::bytea as one, $2::bytea[] as many, $3::text[] as texts, $4::int8 as count, $5::int8[] as counts',
      [new Uint8Array([0, 9]), bytes, ['é"\\,{}', null, ''], 1_800_000_000_000, [1, '9007199254740993']],
    );
    expect(row).toEqual({
      one: Buffer.from([0, 9]),
      many: bytes,
      texts: ['é"\\,{}', null, ''],
      count: 1_800_000_000_000,
      counts: [1, 9007199254740993n],
    });
  });

  it('answers each statement of a transaction in its place', async () => {
    const database = await open();
    const answers = await database.transact([
      { sql: 'create table pegs (id int8 primary key, owner text)' },
      {
        sql: 'insert into pegs select * from unnest($1::int8[], $2::text[]) returning id',
        params: [
          [1, 2],
          ['a', 'b'],
        ],
      },
      { sql: 'select count(*) as n from pegs' },
    ]);
    expect(answers).toEqual([[], [{ id: 1 }, { id: 2 }], [{ n: 2 }]]);
  });

  it('keeps nothing of a transaction in which one statement fails, and goes on working', async () => {
    const database = await open();
    await database.raw('create table pegs (id int8 primary key, owner text)');
    const insert = (id: number) => ({ sql: 'insert into pegs values ($1, $2)', params: [id, 'a'] });
    for (const failing of [insert(1), { sql: 'select 1/0' }, { sql: 'select * from nowhere' }]) {
      await expect(database.transact([insert(1), insert(2), failing, insert(3)])).rejects.toThrow();
      expect(await database.raw('select count(*) as n from pegs')).toEqual([{ n: 0 }]);
    }
    await database.transact([insert(1), insert(2)]);
    expect(await database.raw('select count(*) as n from pegs')).toEqual([{ n: 2 }]);
  });

  it('refuses a value that it cannot write, and keeps nothing', async () => {
    const database = await open();
    await database.raw('create table pegs (id int8 primary key, owner text)');
    const unwritable = {
      toPostgres: () => {
        throw new Error('no such value');
      },
    };
    const insert = { sql: 'insert into pegs values ($1, $2)' };
    const refused = database.transact([
      { ...insert, params: [1, 'a'] },
      { ...insert, params: [2, unwritable] },
    ]);
    await expect(refused).rejects.toThrow('no such value');
    expect(await database.raw('select count(*) as n from pegs')).toEqual([{ n: 0 }]);
  });

  it('follows a table whose form changes under a statement that it has prepared, after one failure', async () => {
    const database = await open();
    const read = () => database.raw('select * from pegs');
    await database.raw('create table pegs (id int8 primary key)');
    expect(await read()).toEqual([]);
    await database.raw(`alter table pegs add column owner text default 'a'`);
    await database.raw('insert into pegs values (1)');
    await read().catch(() => []);
    expect(await read()).toEqual([{ id: 1, owner: 'a' }]);
  });

  it('keeps the transactions of several at once apart', async () => {
    const database = await open();
    const db = database.kysely<Tables>();
    await database.raw('create table pegs (id int8 primary key, owner text)');
    await database.raw(`insert into pegs values (1, '0')`);
    const addOne = () =>
      db.transaction().execute(async (trx) => {
        const { owner } = await trx.selectFrom('pegs').select('owner').forUpdate().executeTakeFirstOrThrow();
        await trx
          .updateTable('pegs')
          .set({ owner: `${Number(owner) + 1}` })
          .execute();
      });
    await Promise.all(Array.from({ length: 20 }, addOne));
    expect(await database.raw('select owner from pegs')).toEqual([{ owner: '20' }]);
  });

  it('takes statements as they stand inside a transaction of the query builder', async () => {
    const database = await open();
    const db = database.kysely<Tables>();
    await database.raw('create table pegs (id int8 primary key, owner text)');
    const undone = db.transaction().execute(async (trx) => {
      await rawOn(trx, 'insert into pegs values ($1, $2)', [1, 'a']);
      expect(await rawOn(trx, 'select id from pegs')).toEqual([{ id: 1 }]);
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    expect(await db.selectFrom('pegs').selectAll().execute()).toEqual([]);
  });

  it('tells a taken key from any other error', async () => {
    const database = await open();
    const db = database.kysely<Tables>();
    await sql`create table pegs (id int8 primary key, owner text)`.execute(db);
    const insert = () => db.insertInto('pegs').values({ id: 1, owner: 'a' }).execute();
    await insert();
    expect(isUniqueViolation(await insert().catch((error) => error))).toBe(true);
    expect(sqlState(await database.raw('select 1/0').catch((error) => error))).toBe('22012');
    expect(isUniqueViolation(new Error('23505'))).toBe(false);
  });
});

describe('a database in memory', () => {
  it('is there without a folder', { timeout: 60_000 }, async () => {
    await using database = await openDatabase();
    expect(database.kind).toBe('embedded');
    expect(await database.raw('select 1 as one')).toEqual([{ one: 1 }]);
  });
});
