import { gzipSync } from 'node:zlib';
import { createLocalJWKSet, type FlattenedJWSInput, flattenedVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { seconds } from '#kit/model/clock.ts';
import type { Bulletin, Curve } from '../../model/bulletin.ts';
import { BulletinSigner } from './bulletin-signature.ts';
import { CellKeys } from './keys.ts';

const keys = new CellKeys(['s'.repeat(32)]);
const signer = new BulletinSigner(keys.bulletin);

/** As a browser does: by the published keys alone. Undefined for what does not hold. */
async function read(signed: FlattenedJWSInput, { jwks } = keys): Promise<object | undefined> {
  const published = createLocalJWKSet({ keys: jwks.keys.map((key) => ({ ...key })) });
  const verified = await flattenedVerify(signed, published, { algorithms: ['ES256'] }).catch(() => undefined);
  return verified && JSON.parse(new TextDecoder().decode(verified.payload));
}

/** Nine times of hours of waiting, with no pattern that a packer could use. */
const times = (start: number) =>
  Array.from({ length: 9 }, (_, i) => 1_000 * (i + 1) + ((start * 7_919 + i ** 3 * 977) % 997));
const curve = (start: number): Curve => ({
  early: times(start),
  likely: times(start + 1),
  late: times(start + 2),
});

/** A bad morning's: every number has all its digits. */
function bulletin(): Bulletin {
  const at = Date.parse('2026-11-23T08:31:17.482+01:00');
  return {
    v: 1,
    cell: 'ile-de-france-1',
    seq: Math.floor(at / 1000),
    at,
    validUntil: at + seconds(15),
    engaged: true,
    day: 2320,
    rush: 1,
    seed: Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 151 + 77) % 256)).toString('base64url'),
    called: 0.3819660112501051,
    calledTeachers: 0.7639320225002102,
    reached: at - 754_321,
    sample: 256,
    rate: 612.4837261938,
    work: 17,
    waiting: { teachers: 28_417, pupils: 812_839, walkIns: 93_117, error: 24_816 },
    eta: { teachers: curve(11), pupils: curve(17), walkIns: curve(29) },
  };
}

describe('a bulletin', () => {
  it('[G1] is a flattened JWS in ES256 that verifies by the published keys', async () => {
    const signed = signer.sign(bulletin());
    const header = `{"alg":"ES256","kid":"${keys.bulletin.kid}","typ":"preau-bulletin"}`;
    expect(Buffer.from(signed.protected, 'base64url').toString()).toBe(header);
    expect(Buffer.from(signed.signature, 'base64url').length).toBe(64);
    expect(await read({ ...signed })).toEqual(bulletin());
  });

  it('[G1] that was changed in any bit of its signature, or in a part, does not hold', async () => {
    const signed = signer.sign(bulletin());
    const signature = Buffer.from(signed.signature, 'base64url');
    for (let bit = 0; bit < signature.length * 8; bit += 1) {
      const flipped = Buffer.from(signature);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await read({ ...signed, signature: flipped.toString('base64url') })).toBeUndefined();
    }
    const other = signer.sign({ ...bulletin(), called: 1 });
    expect(await read({ ...signed, payload: other.payload })).toBeUndefined();
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await read({ ...signed, protected: none })).toBeUndefined();
  });

  it('[G1] of another cell’s keys does not hold; of a secret that is still listed it does', async () => {
    const stranger = new BulletinSigner(new CellKeys(['x'.repeat(32)]).bulletin);
    expect(await read({ ...stranger.sign(bulletin()) })).toBeUndefined();
    const rotated = new CellKeys(['n'.repeat(32), 's'.repeat(32)]);
    expect(await read({ ...signer.sign(bulletin()) }, rotated)).toEqual(bulletin());
    expect(await read({ ...new BulletinSigner(rotated.bulletin).sign(bulletin()) })).toBeUndefined();
  });

  it('[G1] of a bad morning has 1,024 bytes at most as it is sent', () => {
    const sent = gzipSync(JSON.stringify(signer.sign(bulletin())), { level: 9 });
    expect(sent.length).toBeLessThanOrEqual(1_024);
  });
});
