import { createPublicKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellKeys, type Purpose, secretsOf } from './keys.ts';

const purposes: Purpose[] = ['pass', 'ticket', 'entry', 'refusal'];
const secrets = fc.string({ minLength: 32, maxLength: 80 });

describe('the keys of a cell', () => {
  it('[G7] are the same after a restart, and on every node with the same secret', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const [one, other] = [new CellKeys([secret]), new CellKeys([secret])];
        expect(one.jwks).toEqual(other.jwks);
        for (const purpose of purposes) {
          const [a, b] = [one.sealing(purpose)[0], other.sealing(purpose)[0]];
          expect(a.kid).toBe(b.kid);
          expect(a.key.equals(b.key)).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('[G1] do not change from version to version: clients hold the public ones', () => {
    const { jwks } = new CellKeys(['0123456789abcdef0123456789abcdef']);
    expect(jwks).toMatchInlineSnapshot(`
      {
        "keys": [
          {
            "alg": "ES256",
            "crv": "P-256",
            "kid": "Ob9xQnW9",
            "kty": "EC",
            "use": "sig",
            "x": "I5j-f0Zti3FeTUvwKJKhnWT4VzHubdEfgW0x85tX2dE",
            "y": "MJNX4pxsLVqICPl7HdzYav2_pzECwSj5y55_EktjysM",
          },
        ],
      }
    `);
  });

  it('differ by purpose and by secret, and are named by the secret alone', () => {
    const [a, b] = [new CellKeys(['a'.repeat(32)]), new CellKeys(['b'.repeat(32)])];
    const all = [a, b].flatMap((keys) => purposes.map((purpose) => keys.sealing(purpose)[0]));
    expect(new Set(all.map(({ key }) => key.export().toString('hex'))).size).toBe(8);
    const kids = all.map(({ kid }) => kid);
    expect(new Set(kids).size).toBe(2);
    for (const kid of kids) expect(kid).toMatch(/^[A-Za-z0-9_-]{8}$/);
    expect(a.bulletin.kid).toBe(kids[0]);
  });

  it('[G1] publish the public half of each secret’s bulletin key, newest first, and nothing else', () => {
    const [next, old] = ['n'.repeat(32), 'o'.repeat(32)];
    const keys = new CellKeys([next, old]);
    const published = keys.jwks.keys;
    expect(published.map(({ kid }) => kid)).toEqual(keys.sealing('pass').map(({ kid }) => kid));
    expect(published[0]).toEqual(keys.bulletin.jwk);
    expect(published[1]).toEqual(new CellKeys([old]).bulletin.jwk);
    for (const jwk of published) {
      expect(Object.keys(jwk).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
    }
    const own = createPublicKey(keys.bulletin.privateKey).export({ format: 'jwk' });
    expect(published[0]).toMatchObject(own);
  });
});

describe('the secrets of a gate', () => {
  const secret = 's'.repeat(32);
  const cell = { name: 'c', timeZone: 'Europe/Paris', gateSecrets: [] };

  it('are those of the configuration', () => {
    const gateSecrets = ['n'.repeat(32), 'o'.repeat(32)];
    expect(secretsOf({ secret, cell: { ...cell, gateSecrets } })).toEqual(gateSecrets);
  });

  it('come from the school’s own where there are none, and are not the school’s own', () => {
    const [own, ...others] = secretsOf({ secret, cell });
    expect(others).toEqual([]);
    expect(own.length).toBeGreaterThanOrEqual(32);
    expect(own).not.toContain(secret);
    expect(secretsOf({ secret, cell })).toEqual([own]);
    expect(secretsOf({ secret: 't'.repeat(32), cell })).not.toEqual([own]);
  });
});
