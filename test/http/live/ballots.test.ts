import { expect, it } from 'vitest';
import { addressOf } from '#kit/web/api.ts';
import type { ClientCommand } from '#live/model/command.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import { showPolls } from '#live/model/polls/contract.ts';
import type { Browser } from '#test/kit/browser.ts';
import type { ClassStream } from '#test/kit/class-stream.ts';
import { eachTown, send, type TownOfClasses } from './class.ts';

interface Guest {
  readonly browser: Browser;
  readonly id: string;
  /** What only this one writes. */
  readonly word: string;
}

/** An open class of anne's with visitors whom she let in, and her stream of it. */
async function classWith(town: TownOfClasses, size: number) {
  const [room, anne] = [await town.newClassOf('anne'), await town.of('anne')];
  expect(await send(anne, room, { type: 'open' })).toBe('done');
  const guests: Guest[] = [];
  for (let n = 0; n < size; n += 1) {
    const { browser, id } = await town.visitorAt(room);
    expect(await send(browser, room, { type: 'lobby.ask', name: `Visiteur ${n}` })).toBe('done');
    guests.push({ browser, id, word: `Mot numéro ${n}` });
  }
  expect(await send(anne, room, { type: 'lobby.admit-all' })).toBe('done');
  return { room, anne, guests, stream: await town.follow(anne, room) };
}

async function asked(anne: Browser, room: ClassroomId, stream: ClassStream, kind: 'yes-no' | 'words') {
  const from = stream.items.length;
  expect(await send(anne, room, { type: 'poll.ask', form: { kind }, anonymous: true })).toBe('done');
  const item = await stream.event('poll.started', from);
  if (item.kind !== 'event' || item.delivered.event.type !== 'poll.started') throw new Error('unreachable');
  return item.delivered.event.poll;
}

/** Every row of every table of the school, as whoever holds the database reads it. */
async function everyRow(town: TownOfClasses): Promise<{ table: string; row: string }[]> {
  const { database } = town.school;
  const tables = await database.raw<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'`,
    [],
  );
  const rows = await Promise.all(
    tables.map(async ({ name }) => {
      const all = await database.raw<Record<string, unknown>>(`select * from "${name}"`, []);
      return all.map((row) => ({ table: name, row: readable(row) }));
    }),
  );
  return rows.flat();
}

const readable = (row: Record<string, unknown>): string =>
  Object.values(row)
    .map((value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : JSON.stringify(value),
    )
    .join(' ');

eachTown('anonymous ballots over HTTP', (open) => {
  it('[P3] leave no row that has a voter beside a vote, nor one that says when somebody voted', async () => {
    const town = open();
    const { room, anne, guests, stream } = await classWith(town, 7);
    using _ = stream;
    const before = new Map((await everyRow(town)).map(({ table, row }) => [`${table} ${row}`, true]));
    const poll = await asked(anne, room, stream, 'yes-no');
    for (const [n, { browser }] of guests.entries()) {
      const vote: ClientCommand = { type: 'poll.vote', poll, answer: { chosen: [n % 2] } };
      expect(await send(browser, room, vote)).toBe('done');
      if (n === 0) expect(await send(browser, room, vote)).toBe('live.already-voted');
    }
    const during = (await everyRow(town)).filter(({ table, row }) => !before.has(`${table} ${row}`));
    for (const { id } of guests) {
      expect(during.filter(({ row }) => row.includes(id)).map(({ table }) => table)).toEqual([]);
    }
    expect(await send(anne, room, { type: 'poll.end', poll })).toBe('done');
    await stream.event('poll.ended');
    const after = (await everyRow(town)).filter(({ table, row }) => !before.has(`${table} ${row}`));
    const naming = after.filter(({ row }) => guests.some(({ id }) => row.includes(id)));
    expect(naming.map(({ row }) => /"type":"([\w.-]+)"/.exec(row)?.[1])).toEqual(['poll.handed-in']);
    expect(naming[0]?.row).not.toMatch(/counts|chosen|answer/);
    expect(after.some(({ row }) => row.includes('"counts":[4,3,0]'))).toBe(true);
  });

  it('[P5] in words are sealed apart from their authors, who stay unknown to the report as well', async () => {
    const town = open();
    const { room, anne, guests, stream } = await classWith(town, 6);
    using _ = stream;
    const poll = await asked(anne, room, stream, 'words');
    for (const { browser, word } of guests) {
      expect(await send(browser, room, { type: 'poll.vote', poll, answer: { words: word } })).toBe('done');
    }
    expect(await send(anne, room, { type: 'poll.end', poll })).toBe('done');
    const { body } = await anne.call(showPolls, { params: { classroom: room } });
    const [reported] = body.polls;
    expect(reported?.answers).toEqual([]);
    expect([...(reported?.result?.words ?? [])].sort()).toEqual(guests.map(({ word }) => word));
    const rows = (await everyRow(town)).filter(({ row }) => row.includes(poll));
    expect(rows.map(({ row }) => row).join('\n')).not.toContain('Mot numéro');
    const sealers = rows.flatMap(({ row }) => [...row.matchAll(/"sealed":"([^:"]+):/g)].map(([, by]) => by));
    expect(new Set(sealers)).toEqual(new Set([`class.${room}`]));
  });

  it('[P8] and their results are in the report for the staff of the class, and for nobody else', async () => {
    const town = open();
    const { room, stream } = await classWith(town, 1);
    using _ = stream;
    const ask = async (someone: Parameters<TownOfClasses['of']>[0]) =>
      (await (await town.of(someone)).call(showPolls, { params: { classroom: room } })).code;
    expect(await ask('alix')).toBe('live.not-allowed');
    expect(await ask('bruno')).toBe('live.not-in-class');
    const nobody = await fetch(town.origin + addressOf(showPolls, { params: { classroom: room } }));
    expect(nobody.status).toBeGreaterThanOrEqual(400);
  });
});
