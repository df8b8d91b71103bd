import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { embeddedPlaces } from '#test/kit/databases.ts';
import { openDatabase } from '../index.ts';

const KILLS = 3;
const writerFile = fileURLToPath(new URL('./kill.writer.ts', import.meta.url));

/** Writes rows from `from` on in a process of its own, kills it after some, and gives the last that it saw acknowledged. */
async function writeUntilKilled(folder: string, from: number): Promise<number> {
  const rows = 100 + Math.floor(Math.random() * 200);
  const writer = spawn(process.execPath, [writerFile, folder, `${from}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let acknowledged = from;
  createInterface({ input: writer.stdout }).on('line', (line) => {
    acknowledged = Number(line);
    if (acknowledged >= from + rows) writer.kill('SIGKILL');
  });
  await once(writer, 'close');
  expect(writer.signalCode).toBe('SIGKILL');
  return acknowledged;
}

it('loses no acknowledged row when the process is killed', { timeout: 120_000 }, async () => {
  await using places = embeddedPlaces();
  await places.prepare();
  const { options } = await places.create();
  let written = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const acknowledged = await writeUntilKilled(options.dataFolder ?? '', written);
    await using database = await openDatabase(options);
    const [row] = await database.raw<{ n: number; top: number }>(
      'select count(*) as n, max(id) as top from rows',
    );
    expect(row?.n, 'rows are whole, without holes').toBe(row?.top);
    expect(row?.n).toBeGreaterThanOrEqual(acknowledged);
    written = row?.n ?? 0;
  }
});
