import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seconds } from '#kit/model/clock.ts';
import { createLog } from '#kit/server/telemetry/log.ts';
import { type DivisionId, divisionId } from '#people/model/ids.ts';
import type { Bulletin } from '../../../model/bulletin.ts';
import { bulletinOf } from '../../../model/published.ts';
import { divisionHash, rankOf } from '../../../model/rank.ts';
import { type Comer, chances, rehearse, START } from '../../../model/rehearsal.arbitrary.ts';
import { Calendar } from '../../calendar.ts';
import { BulletinSigner } from '../../credentials/bulletin-signature.ts';
import { CellKeys } from '../../credentials/keys.ts';
import { mixSeed } from '../../door/seed.ts';
import { Archive } from '../../writer/archive.ts';

export const ceremony = { secret: 'f'.repeat(64), beacon: 'drand quicknet 12345678: 0f3c' };
export const seed = mixSeed(ceremony.secret, ceremony.beacon);
export const calendar = new Calendar('Europe/Paris');
/** The day of rehearsals. */
export const day = calendar.date(START);
export const keys = new CellKeys(['k'.repeat(32)]);
export const signer = new BulletinSigner(keys.bulletin);

export const divisions: readonly DivisionId[] = Array.from({ length: 300 }, (_, i) =>
  divisionId.parse(`0750${String(Math.floor(i / 20)).padStart(3, '0')}A/g${i}`),
);

export const rankIn = (division: DivisionId): number =>
  rankOf(divisionHash(seed, division), calendar.day(START), calendar.rush(START));

/** Classes of 24 and their teachers within two minutes, at six a second, before a gate that is killed on the way. */
export function bulletinsOfMorning(): Bulletin[] {
  const chance = chances(20);
  const comers = divisions.flatMap((division): Comer[] => {
    const rank = rankIn(division);
    const pupils = Array.from({ length: 24 }, () => ({
      place: { lane: 'pupils' as const, rank },
      comesAt: 60 + chance() * 120,
      noShow: chance() < 0.1,
    }));
    return [{ place: { lane: 'teachers', rank }, comesAt: 30 + chance() * 120 }, ...pupils];
  });
  const { bulletins } = rehearse({ comers, rate: () => 6, seconds: 1_500, kills: [400], chance });
  return bulletins.map((calls) =>
    bulletinOf(calls, {
      cell: 'test-1',
      seq: Math.floor(calls.at / seconds(1)),
      day: calendar.day(calls.at),
      rush: calendar.rush(calls.at),
      seed: seed.toString('base64url'),
      work: 10,
    }),
  );
}

/** A gate's folder as that morning leaves it. */
export class KeptMorning implements AsyncDisposable {
  readonly folder: string;
  readonly archive: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.archive = join(folder, 'archive', `${day}.jsonl`);
  }

  static async of(bulletins: readonly Bulletin[]): Promise<KeptMorning> {
    const morning = new KeptMorning(await mkdtemp(join(tmpdir(), 'preau-morning-')));
    await writeFile(join(morning.folder, 'keys.json'), JSON.stringify(keys.jwks));
    const archive = new Archive(morning.folder, calendar, createLog('silent'));
    for (const [i, bulletin] of bulletins.entries()) {
      archive.keep(signer.sign(bulletin), bulletin);
      // So many come here at once that the disk would be called slow.
      if (i % 100 === 0) await archive.written();
    }
    await archive.written();
    return morning;
  }

  async lines(): Promise<string[]> {
    return (await readFile(this.archive, 'utf8')).trimEnd().split('\n');
  }

  async write(lines: readonly string[]): Promise<void> {
    await writeFile(this.archive, `${lines.join('\n')}\n`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
