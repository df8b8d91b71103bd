import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readConfig } from '#kit/server/config.ts';
import { seedOf } from '../door/seed.ts';
import { typed } from './typed.arbitrary.ts';

/** By the rule's own words, in hexadecimal. */
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a command says behind a word. */
const behind = (word: string, said: string) => new RegExp(`^${word}[ =]+(\\S+)$`, 'm').exec(said)?.[1] ?? '';

async function held() {
  const { said } = await typed(['seed', 'new']);
  const [secret, commitment] = [behind('secret', said), behind('commitment', said)];
  const beacon = '2f9e80f1a7a3bbd7';
  const mixed = await typed(['seed', 'mix', '--secret', secret, '--beacon', beacon]);
  return { secret, commitment, beacon, seed: behind('PREAU_GATE_SEED', mixed.said) };
}

const check = (given: object) =>
  typed(['seed', 'check', ...Object.entries(given).flatMap(([name, value]) => [`--${name}`, `${value}`])]);

describe('the ceremony of a seed', () => {
  it('[G13] draws a new secret each time, and commits to its characters', async () => {
    const [one, other] = [await held(), await held()];
    expect(one.secret).toMatch(/^[0-9a-f]{64}$/);
    expect(one.secret).not.toBe(other.secret);
    expect(one.commitment).toBe(sha256(one.secret));
  });

  it('[G13] mixes what the gate starts with: SHA-256 of purpose, secret and beacon', async () => {
    const { secret, beacon, seed } = await held();
    expect(Buffer.from(seed, 'base64url').toString('hex')).toBe(sha256(`preau-seed-1\0${secret}\0${beacon}`));
    const config = readConfig({ PREAU_SECRET: 's'.repeat(32), PREAU_GATE_SEED: seed });
    expect(seedOf(config).toString('base64url')).toBe(seed);
  });

  it('[G13] can be checked by anybody, who sees which part does not hold', async () => {
    const ceremony = await held();
    expect(await check(ceremony)).toMatchObject({ exit: 0 });
    expect(await check({ ...ceremony, commitment: ceremony.commitment.toUpperCase() })).toMatchObject({
      exit: 0,
    });
    const another = await held();
    const beacon = await check({ ...ceremony, beacon: another.commitment });
    expect(beacon).toMatchObject({ exit: 1, said: expect.stringMatching(/^The seed is not the one that/) });
    const secret = await check({ ...ceremony, secret: another.secret, seed: another.seed });
    expect(secret).toMatchObject({ exit: 1, said: expect.stringMatching(/^The secret is not the one/) });
  });

  it('[G13] takes a seed that begins with a hyphen, and no secret with a space that nobody sees', async () => {
    const wrong = await check({ ...(await held()), seed: `-${'A'.repeat(42)}` });
    expect(wrong).toMatchObject({ exit: 1, complained: '' });
    const spaced = await typed(['seed', 'mix', '--secret', 'abc ', '--beacon', 'x']);
    expect(spaced).toMatchObject({ exit: 2, complained: expect.stringMatching(/--secret begins or ends/) });
    expect(await typed(['seed', 'mix', '--secret', 'abc'])).toMatchObject({ exit: 2 });
  });
});
