import { createHash, randomBytes } from 'node:crypto';
import { mixSeed } from '../door/seed.ts';
import {
  type CommandDeps,
  CommandFailure,
  DONE,
  FAILED,
  needed,
  readArguments,
  UNUSABLE,
} from './command.ts';

/** What somebody can have of a ceremony (G13). */
export interface Ceremony {
  readonly commitment: string;
  readonly secret: string;
  readonly beacon: string;
}

const SECRET_BYTES = 32;

export function seed(args: readonly string[], deps: CommandDeps): number {
  const [word, ...rest] = args;
  switch (word) {
    case 'new':
      return draw(rest, deps);
    case 'mix':
      return mix(rest, deps);
    case 'check':
      return check(rest, deps);
    default:
      throw new CommandFailure('preau gate seed wants one of new, mix and check.', UNUSABLE);
  }
}

/** SHA-256 of the secret's characters, in hexadecimal. */
export function commitmentTo(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** What of a ceremony does not hold, a sentence each. */
export function ceremonyFaults({ commitment, secret, beacon }: Ceremony, given: string): string[] {
  const isOther = commitmentTo(secret) !== commitment.toLowerCase();
  const isOtherSeed = mixSeed(secret, beacon).toString('base64url') !== given;
  return [
    ...(isOther ? ['The secret is not the one that was committed to.'] : []),
    ...(isOtherSeed ? ['The seed is not the one that this secret and this beacon give.'] : []),
  ];
}

function draw(args: readonly string[], { say }: CommandDeps): number {
  readArguments(args, {}, 0);
  const secret = randomBytes(SECRET_BYTES).toString('hex');
  say(`secret      ${secret}`);
  say(`commitment  ${commitmentTo(secret)}`);
  say('');
  say('Publish the commitment now, and which public number of the future will be the beacon.');
  say('Keep the secret to yourself until that number is out: it is shown this once, and kept nowhere.');
  return DONE;
}

function mix(args: readonly string[], { say }: CommandDeps): number {
  const options = { secret: { type: 'string' }, beacon: { type: 'string' } } as const;
  const { secret, beacon } = needed(readArguments(args, options, 0).values, ['secret', 'beacon']);
  refuseSpaces({ secret, beacon });
  say(`PREAU_GATE_SEED=${mixSeed(secret, beacon).toString('base64url')}`);
  return DONE;
}

function check(args: readonly string[], { say }: CommandDeps): number {
  const options = {
    commitment: { type: 'string' },
    secret: { type: 'string' },
    beacon: { type: 'string' },
    seed: { type: 'string' },
  } as const;
  const given = needed(readArguments(args, options, 0).values, ['commitment', 'secret', 'beacon', 'seed']);
  const faults = ceremonyFaults(given, given.seed);
  for (const fault of faults) say(fault);
  if (faults.length > 0) return FAILED;
  say('The secret is the one that was committed to, and the seed follows from it and the beacon.');
  return DONE;
}

/** Nobody sees them, and each makes another seed. */
function refuseSpaces(texts: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(texts)) {
    if (text.trim() !== text) throw new CommandFailure(`--${name} begins or ends with a space.`, UNUSABLE);
  }
}
