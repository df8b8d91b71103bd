import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bulletin } from '../../../model/bulletin.ts';
import { BulletinSigner } from '../../credentials/bulletin-signature.ts';
import { CellKeys } from '../../credentials/keys.ts';
import { mixSeed } from '../../door/seed.ts';
import { commitmentTo } from '../seed.ts';
import { typed } from '../typed.arbitrary.ts';
import {
  bulletinsOfMorning,
  calendar,
  ceremony,
  day,
  divisions,
  KeptMorning,
  rankIn,
  seed,
  signer,
} from './morning.arbitrary.ts';
import type { Report } from './text.ts';

let honest: Bulletin[];
let morning: KeptMorning;

const commitment = commitmentTo(ceremony.secret);

/** The command as anybody types it, who has the folder and nothing else. */
async function audit(...more: readonly string[]): Promise<Report & { readonly exit: number }> {
  const { exit, said, complained } = await typed([
    'audit',
    '--day',
    day,
    '--folder',
    morning.folder,
    '--json',
    ...more,
  ]);
  if (complained !== '') throw new Error(complained);
  return { ...JSON.parse(said), exit };
}

/** Somebody changes what was kept. */
async function change(edit: (lines: string[]) => void): Promise<void> {
  const lines = await morning.lines();
  edit(lines);
  await morning.write(lines);
}

const bulletinIn = (line = ''): Bulletin =>
  JSON.parse(Buffer.from(JSON.parse(line).payload, 'base64url').toString());

/** As the gate's own key signs it. */
const lineOf = (bulletin: Bulletin, by = signer): string => JSON.stringify(by.sign(bulletin));

/** The line of a bulletin in the middle of the crowd, and the bulletin. */
function inTheCrowd(lines: readonly string[]) {
  const index = lines.findIndex((line) => {
    const { called, waiting } = bulletinIn(line);
    return called > 0.3 && called < 0.4 && waiting.pupils > 3_000;
  });
  return { index, bulletin: bulletinIn(lines[index]) };
}

beforeAll(() => {
  honest = bulletinsOfMorning();
});
beforeEach(async () => {
  morning = await KeptMorning.of(honest);
});
afterEach(() => morning[Symbol.asyncDispose]());

describe('the audit of an honest morning', () => {
  it('[G13] finds nothing, and the seed to be the ceremony’s', async () => {
    const { secret, beacon } = ceremony;
    const report = await audit('--commitment', commitment, '--secret', secret, '--beacon', beacon);
    expect(report).toMatchObject({ exit: 0, deviations: [], ceremony: [], gaps: [], cell: 'test-1' });
    // Each of the crowd's, and one a minute of the others.
    const engaged = honest.filter((bulletin) => bulletin.engaged).length;
    expect(engaged).toBeGreaterThan(600);
    expect(report.bulletins).toBeGreaterThan(engaged);
    expect(report.bulletins).toBeLessThan(engaged + 30);
  });

  it('[G3] tells of each class its rank and when it was not called, first ranks first', async () => {
    const [one = '', other = ''] = [divisions[3], divisions[7]];
    const list = join(morning.folder, 'list.txt');
    await writeFile(list, `# two classes\n${divisions[11]}\n\n`);
    const report = await audit('--division', one, '--division', other, '--divisions-file', list);
    expect(report.divisions).toHaveLength(3);
    const ranks = report.divisions.map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    for (const { division, rank, waits } of report.divisions) {
      expect(rank).toBe(rankIn(division));
      const first = honest.find(({ called }) => called <= rank)?.at;
      const last = honest.findLast(({ called }) => called <= rank)?.at ?? 0;
      expect([waits[0]?.from, waits.at(-1)?.until]).toEqual([first, last + 1_000]);
    }
  });

  it('[G13] says in the cell’s time what holds, and what bulletins cannot show', async () => {
    const { exit, said } = await typed([
      'audit',
      '--day',
      day,
      '--folder',
      morning.folder,
      '--division',
      divisions[0] ?? '',
    ]);
    expect(exit).toBe(0);
    expect(said).toMatch(/cell test-1: \d+ bulletins from 14:26:40 to 14:5\d:\d\d/);
    expect(said).toMatch(/rush 2 {2}rank 0\.\d{4} {2}not called from 14:\d\d:\d\d to 14:\d\d:\d\d/);
    expect(said).toMatch(/cannot show/);
  });

  it('names the time of which nothing was kept, which is no deviation', async () => {
    await change((lines) => lines.splice(inTheCrowd(lines).index, 60));
    const report = await audit();
    expect(report).toMatchObject({ exit: 0, deviations: [] });
    expect(report.gaps.map(({ from, to }) => to - from)).toEqual([61_000]);
  });
});

describe('the audit finds', () => {
  it('[G1] a bulletin that was touched after it was signed', async () => {
    let seq = 0;
    await change((lines) => {
      const { index, bulletin } = inTheCrowd(lines);
      seq = bulletin.seq;
      const payload = Buffer.from(JSON.stringify({ ...bulletin, called: 0.9 })).toString('base64url');
      lines[index] = JSON.stringify({ ...JSON.parse(lines[index] ?? ''), payload });
    });
    const { exit, deviations } = await audit();
    expect([exit, deviations.length, deviations[0]?.seq]).toEqual([1, 1, seq]);
    expect(deviations[0]?.what).toMatch(/signature does not hold/);
  });

  it('[G1] a bulletin of somebody else’s key', async () => {
    await change((lines) => {
      const { index, bulletin } = inTheCrowd(lines);
      lines[index] = lineOf(bulletin, new BulletinSigner(new CellKeys(['x'.repeat(32)]).bulletin));
    });
    expect(await audit()).toMatchObject({
      exit: 1,
      deviations: [{ what: expect.stringMatching(/signature/) }],
    });
  });

  it('[G1] a bulletin that was put in, signed by the gate’s own key or a copy of an earlier one', async () => {
    let seq = 0;
    await change((lines) => {
      const { index, bulletin } = inTheCrowd(lines);
      seq = bulletin.seq;
      lines.splice(index, 0, lineOf({ ...bulletin, rate: bulletin.rate + 1 }));
    });
    const twin = await audit();
    expect(twin.exit).toBe(1);
    expect(new Set(twin.deviations.map((one) => one.seq))).toEqual(new Set([seq]));
    await morning.write(
      (await morning.lines()).flatMap((line, i, all) => (i === 700 ? [line, all[650] ?? ''] : [line])),
    );
    expect((await audit()).deviations.length).toBeGreaterThan(twin.deviations.length);
  });

  it('[G1] another bulletin of the same number that somebody else has kept', async () => {
    const saved = join(morning.folder, 'saved.jsonl');
    const lines = await morning.lines();
    const { bulletin } = inTheCrowd(lines);
    await writeFile(saved, `${lines.slice(0, 30).join('\n')}\n`);
    expect((await audit('--file', saved)).exit).toBe(0);
    await writeFile(saved, `${lines[10]}\n${lineOf({ ...bulletin, called: 0.5 })}\n`);
    const { exit, deviations } = await audit('--file', saved);
    expect(exit).toBe(1);
    expect(deviations).toMatchObject([
      { seq: bulletin.seq, what: expect.stringMatching(/Another bulletin/) },
    ]);
  });

  it('[G13] a seed that was swapped for a while, and one that is not the ceremony’s', async () => {
    const other = mixSeed('another secret', ceremony.beacon).toString('base64url');
    await change((lines) => {
      const { index } = inTheCrowd(lines);
      for (let i = index; i < index + 5; i += 1) lines[i] = lineOf({ ...bulletinIn(lines[i]), seed: other });
    });
    const swapped = await audit();
    expect([swapped.exit, swapped.deviations.length]).toEqual([1, 5]);
    expect(swapped.deviations[0]?.what).toMatch(`Its seed is ${other}, not ${seed.toString('base64url')}.`);

    await morning.write((await morning.lines()).map((line) => lineOf({ ...bulletinIn(line), seed: other })));
    expect((await audit()).exit).toBe(0);
    const { secret, beacon } = ceremony;
    const whole = await audit('--commitment', commitment, '--secret', secret, '--beacon', beacon);
    expect([whole.exit, whole.ceremony]).toEqual([1, [expect.stringMatching(/seed is not the one/)]]);
  });

  it('[G3] an order that was altered by another day’s number, or the other rush', async () => {
    for (const altered of [{ day: calendar.day(honest[0]?.at ?? 0) + 1 }, { rush: 1 as const }]) {
      const before = await morning.lines();
      await change((lines) => {
        const { index, bulletin } = inTheCrowd(lines);
        lines[index] = lineOf({ ...bulletin, ...altered });
      });
      expect(await audit(), JSON.stringify(altered)).toMatchObject({
        exit: 1,
        deviations: [{ what: expect.stringMatching(/^Its day number|^It is of the day’s rush/) }],
      });
      await morning.write(before);
    }
  });

  it('[G9] a lane that was called far beyond those who could enter, for one second, so that somebody slips in', async () => {
    let seq = 0;
    await change((lines) => {
      const { index, bulletin } = inTheCrowd(lines);
      seq = bulletin.seq;
      lines[index] = lineOf({ ...bulletin, called: 0.95 });
    });
    const { exit, deviations } = await audit();
    expect(exit).toBe(1);
    expect(deviations).toMatchObject([
      { seq, what: expect.stringMatching(/calls pupils from 0\.\d+ to 0\.95/) },
    ]);
  });

  it('[G5] a call that was taken back from walk-ins', async () => {
    await change((lines) => {
      const { index, bulletin } = inTheCrowd(lines);
      lines[index] = lineOf({ ...bulletin, reached: bulletin.at - 60_000 });
      const next = bulletinIn(lines[index + 1]);
      lines[index + 1] = lineOf({ ...next, reached: next.at - 90_000 });
    });
    expect(await audit()).toMatchObject({
      exit: 1,
      deviations: [{ what: expect.stringMatching(/takes the call back/) }],
    });
  });

  it('[G2] a gate that says it is open and does not call everybody', async () => {
    await change((lines) => {
      const { index, bulletin } = inTheCrowd(lines);
      lines[index] = lineOf({ ...bulletin, engaged: false });
    });
    expect(await audit()).toMatchObject({
      exit: 1,
      deviations: [{ what: expect.stringMatching(/nobody has to wait/) }],
    });
  });
});

describe('an audit that cannot be made', () => {
  it('ends with 2 and says what is missing', async () => {
    const complaints: Record<string, string> = {};
    for (const words of [
      `audit --folder ${morning.folder}`,
      `audit --day 24/11/2026 --folder ${morning.folder}`,
      `audit --day 2020-09-14 --folder ${morning.folder}`,
      `audit --day ${day} --file ${morning.archive}`,
      `audit --day ${day} --folder ${morning.folder} --keys ${morning.archive}`,
      `audit --day ${day} --folder ${morning.folder} --division 5eA`,
      `audit --day ${day} --folder ${morning.folder} --secret x`,
    ]) {
      const { exit, complained } = await typed(words.split(' '));
      expect(exit, words).toBe(2);
      complaints[words] = complained;
    }
    expect(Object.values(complaints)).toEqual([
      expect.stringMatching(/needs --day/),
      expect.stringMatching(/wants a date/),
      expect.stringMatching(/2020-09-14\.jsonl cannot be read/),
      expect.stringMatching(/--file also needs --keys/),
      expect.stringMatching(/no keys of a gate/),
      expect.stringMatching(/“5eA” is no division/),
      expect.stringMatching(/needs --commitment and --beacon/),
    ]);
  });
});
