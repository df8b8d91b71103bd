import { sign, webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BulletinSigner } from '../../server/credentials/bulletin-signature.ts';
import { CellKeys } from '../../server/credentials/keys.ts';
import type { Ask } from './ask.ts';
import { Board } from './board.ts';
import { bulletinWith, encoded, START } from './world.arbitrary.ts';

const keys = new CellKeys(['n'.repeat(32), 'o'.repeat(32)]);
const subtle = webcrypto.subtle as unknown as SubtleCrypto;

function boardOn(signed: () => object, jwks: object = keys.jwks) {
  const asked: string[] = [];
  const ask: Ask = async (path) => {
    asked.push(path);
    return { status: 200, body: path === '/gate/keys.json' ? jwks : signed() };
  };
  const clock = { now: START };
  const clocks = { monotonic: () => clock.now, wall: () => clock.now };
  return { board: new Board(ask, clocks, subtle), asked, clock };
}

describe('the board', () => {
  it('[G1] believes what is signed with one of the published keys, and asks for these once', async () => {
    const signer = new BulletinSigner(keys.bulletin);
    const { board, asked, clock } = boardOn(() => signer.sign(bulletinWith(clock.now)));
    for (let i = 0; i < 3; i += 1) {
      clock.now = START + i * 1_000;
      expect((await board.read())?.at).toBe(clock.now);
    }
    expect(asked.filter((path) => path === '/gate/keys.json')).toHaveLength(1);
  });

  it('[G1] believes nothing else: another’s key, a changed payload, a signature cut short', async () => {
    const stranger = new BulletinSigner(new CellKeys(['x'.repeat(32)]).bulletin);
    const own = new BulletinSigner(keys.bulletin).sign(bulletinWith(START));
    const other = new BulletinSigner(keys.bulletin).sign(bulletinWith(START, { called: 1 }));
    const forged = [
      stranger.sign(bulletinWith(START)),
      { ...stranger.sign(bulletinWith(START)), protected: own.protected },
      { ...own, payload: other.payload },
      { ...own, signature: own.signature.slice(0, -4) },
      { ...own, signature: '' },
      { ...own, protected: '' },
      {},
    ];
    for (const signed of forged) expect(await boardOn(() => signed).board.read()).toBeUndefined();
    expect(await boardOn(() => own).board.read()).toBeDefined();
  });

  it('[G1] takes nothing for a bulletin that its keys signed for something else, nor one of another version', async () => {
    const signed = (header: object, payload: object) => {
      const [first, second] = [encoded(header), encoded(payload)];
      const key = { key: keys.bulletin.privateKey, dsaEncoding: 'ieee-p1363' } as const;
      const signature = sign('sha256', Buffer.from(`${first}.${second}`), key).toString('base64url');
      return { protected: first, payload: second, signature };
    };
    const header = { alg: 'ES256', kid: keys.bulletin.kid, typ: 'preau-bulletin' };
    const readOf = (given: object, payload: object) => boardOn(() => signed(given, payload)).board.read();
    expect(await readOf(header, bulletinWith(START))).toBeDefined();
    expect(await readOf({ ...header, typ: 'preau-verdict' }, bulletinWith(START))).toBeUndefined();
    expect(await readOf(header, { ...bulletinWith(START), v: 2 })).toBeUndefined();
    expect(await readOf(header, [])).toBeUndefined();
  });

  it('[G1] goes by the clock that ran further while a device slept', async () => {
    const signer = new BulletinSigner(keys.bulletin);
    const clock = { monotonic: 0, wall: START };
    const ask: Ask = async (path) => ({
      status: 200,
      body: path === '/gate/keys.json' ? keys.jwks : signer.sign(bulletinWith(START)),
    });
    const clocks = { monotonic: () => clock.monotonic, wall: () => clock.wall };
    const board = new Board(ask, clocks, subtle);
    expect(await board.read()).toBeDefined();
    clock.wall += 20_000;
    expect(await board.read()).toBeUndefined();
    clock.wall -= 3_600_000;
    expect(await board.read()).toBeDefined();
    clock.monotonic += 15_000;
    expect(await board.read()).toBeUndefined();
  });
});
