import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { eachDatabase, eachDatabaseKind } from '#test/kit/databases.ts';
import { MigrationFailed, type Migrations, migrate, openDatabase } from './index.ts';

const creating = (table: string): Migrations[string] => ({
  up: async (db) => {
    await sql`create table ${sql.table(table)} (id int8)`.execute(db);
  },
});

eachDatabase('migrations', (open) => {
  it('run once, in order within each room, whenever a room comes', async () => {
    const database = await open();
    const people = { 'people/0002-b': creating('b'), 'people/0001-a': creating('a') };
    expect(await migrate(database, people)).toEqual(['people/0001-a', 'people/0002-b']);
    const live = { ...people, 'live/0001-log': creating('log') };
    expect(await migrate(database, live)).toEqual(['live/0001-log']);
    expect(await migrate(database, live)).toEqual([]);
  });

  it('change nothing when one fails, and say which', async () => {
    const database = await open();
    const failing = { up: async () => Promise.reject(new Error('no such peg')) };
    const attempt = migrate(database, { 'people/0001-a': creating('a'), 'people/0002-b': failing });
    await expect(attempt).rejects.toThrow(MigrationFailed);
    await expect(attempt).rejects.toThrow('Migration people/0002-b failed: no such peg');
    await expect(database.raw('select * from a')).rejects.toThrow();
  });

  it('are named after their room and number', async () => {
    const database = await open();
    await expect(migrate(database, { accounts: creating('a') })).rejects.toThrow('room/0001-what');
  });

  it('refuse a database that a newer school has migrated', async () => {
    const database = await open();
    await migrate(database, { 'people/0001-a': creating('a'), 'people/0002-b': creating('b') });
    await expect(migrate(database, { 'people/0001-a': creating('a') })).rejects.toThrow('people/0002-b');
  });
});

eachDatabaseKind('two nodes that start together', (newPlace, kind) => {
  it.skipIf(kind === 'embedded')('migrate one after the other', async () => {
    const { options } = await newPlace();
    await using one = await openDatabase(options);
    await using other = await openDatabase(options);
    const migrations = { 'people/0001-a': creating('a') };
    const ran = await Promise.all([migrate(one, migrations), migrate(other, migrations)]);
    expect(ran.flat()).toEqual(['people/0001-a']);
  });
});
