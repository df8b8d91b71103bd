/**
 * The morning that is counted, in a process of its own: 400,000 people who all want in within some minutes, at a school that
 * can let them in within forty. Tells what somebody sends who waits for 20 minutes, and how large the bulletin became.
 */
import { bulletinOf } from '#gate/model/published.ts';
import { chances } from '#gate/model/rehearsal.arbitrary.ts';
import { BulletinSigner } from '#gate/server/credentials/bulletin-signature.ts';
import { CellKeys } from '#gate/server/credentials/keys.ts';
import { seedOf } from '#gate/server/door/seed.ts';
import { published } from '#gate/server/writer/board.ts';
import { type BadMorning, meanRequests } from './counted.ts';
import { spendMorning } from './morning.ts';

const PEOPLE = 400_000;
const MINUTES = 60;
const SEED = 1;

const signer = new BulletinSigner(
  new CellKeys(['a secret of the bench that is long enough to be one']).bulletin,
);
const seed = seedOf({
  cell: { name: 'bench', timeZone: 'Europe/Paris', gateSecrets: [] },
  gate: { seed: undefined },
} as never).toString('base64url');
const sizes: number[] = [];
let sample = 1;

const waits = spendMorning({
  people: PEOPLE,
  rate: PEOPLE / (40 * MINUTES),
  rush: 20 * MINUTES,
  spread: 4 * MINUTES,
  seconds: 65 * MINUTES,
  chance: chances(SEED),
  onBulletin: (calls) => {
    sample = Math.max(sample, calls.sample);
    const heading = {
      cell: 'bench',
      seq: Math.floor(calls.at / 1_000),
      day: 852,
      rush: 1,
      seed,
      work: 10,
    } as const;
    sizes.push(published(signer.sign(bulletinOf(calls, heading))).gzip.length);
  },
});
const found: BadMorning = {
  people: PEOPLE,
  ...meanRequests(waits, 20 * MINUTES, MINUTES / 2),
  sample,
  bulletinBytes: Math.max(...sizes),
};
process.send?.(found);
