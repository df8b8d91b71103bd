import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { minutes, seconds } from '#kit/model/clock.ts';
import { createLog } from '#kit/server/telemetry/log.ts';
import { Calendar } from '../calendar.ts';
import { Archive } from './archive.ts';

const calendar = new Calendar('Europe/Paris');
/** A quarter to midnight of the cell, in winter. */
const EVENING = Date.parse('2026-11-23T22:45:00Z');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preau-archive-'));
});
afterEach(() => rm(folder, { recursive: true }));

function newArchive() {
  const complaints: string[] = [];
  const log = createLog('error', { write: (line: string) => complaints.push(JSON.parse(line).msg) });
  return { archive: new Archive(folder, calendar, log), complaints };
}

/** Something that was signed, and tells which it is. */
const signed = (payload: string) => ({ protected: 'p', payload, signature: 's' });

const pathOf = (day: string) => join(folder, 'archive', `${day}.jsonl`);

async function payloadsOf(day: string): Promise<string[]> {
  const lines = (await readFile(pathOf(day), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line).payload);
}

describe('the archive of what was published', () => {
  it('[G13] keeps each bulletin of an engaged gate, and one a minute of an open one', async () => {
    const { archive } = newArchive();
    for (let second = 0; second < 300; second += 1) {
      const at = EVENING + seconds(second);
      archive.keep(signed(`${second}`), { at, engaged: second >= 130 && second < 140 });
      if (second % 50 === 0) await archive.written();
    }
    await archive.written();
    const engaged = Array.from({ length: 10 }, (_, i) => `${130 + i}`);
    // The one that says that it is open again, too.
    expect(await payloadsOf('2026-11-23')).toEqual(['0', '60', '120', ...engaged, '140', '200', '260']);
  });

  it('goes on with the next file at the cell’s own midnight', async () => {
    const { archive } = newArchive();
    for (const minute of [13, 14, 15, 16]) {
      archive.keep(signed(`${minute}`), { at: EVENING + minutes(minute), engaged: true });
    }
    await archive.written();
    expect(await payloadsOf('2026-11-23')).toEqual(['13', '14']);
    expect(await payloadsOf('2026-11-24')).toEqual(['15', '16']);
  });

  it('goes on behind the last whole line of a gate that was killed while it wrote', async () => {
    const first = newArchive().archive;
    first.keep(signed('whole'), { at: EVENING, engaged: true });
    await first.written();
    await appendFile(pathOf('2026-11-23'), '{"protected":"torn');
    const { archive } = newArchive();
    archive.keep(signed('after'), { at: EVENING, engaged: true });
    await archive.written();
    expect(await payloadsOf('2026-11-23')).toEqual(['whole', 'after']);
  });

  it('holds up nobody while it cannot write: it says so once, and goes on when it can', async () => {
    await writeFile(join(folder, 'archive'), 'no folder');
    const { archive, complaints } = newArchive();
    for (let i = 0; i < 3; i += 1) {
      archive.keep(signed(`lost ${i}`), { at: EVENING, engaged: true });
      await archive.written();
    }
    expect(complaints).toEqual(['bulletins are missing from the archive']);
    await rm(join(folder, 'archive'));
    archive.keep(signed('kept'), { at: EVENING, engaged: true });
    await archive.written();
    expect(await payloadsOf('2026-11-23')).toEqual(['kept']);
  });

  it('holds no more than two minutes of lines while the disk is slow', async () => {
    const { archive, complaints } = newArchive();
    for (let i = 0; i < 500; i += 1) archive.keep(signed(`${i}`), { at: EVENING, engaged: true });
    await archive.written();
    expect((await payloadsOf('2026-11-23')).length).toBeLessThanOrEqual(121);
    expect(complaints).toEqual(['bulletins are missing from the archive']);
  });

  it('lets the oldest days go, beyond four hundred of them or four gigabytes', async () => {
    await mkdir(join(folder, 'archive'));
    const dayOf = (i: number) => new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10);
    for (let i = 0; i < 402; i += 1) await writeFile(pathOf(dayOf(i)), '\n');
    await writeFile(join(folder, 'archive', 'notes.txt'), 'mine');
    const keep = async () => {
      const { archive } = newArchive();
      archive.keep(signed('now'), { at: EVENING, engaged: true });
      await archive.written();
      return (await readdir(join(folder, 'archive'))).sort();
    };
    const kept = await keep();
    expect(kept.slice(0, 2)).toEqual([`${dayOf(3)}.jsonl`, `${dayOf(4)}.jsonl`]);
    expect(kept.slice(-2)).toEqual(['2026-11-23.jsonl', 'notes.txt']);
    // A file of holes weighs nothing on the disk.
    await truncate(pathOf(dayOf(401)), 4_000_000_000);
    expect(await keep()).toEqual(['2026-11-23.jsonl', 'notes.txt']);
  });
});
