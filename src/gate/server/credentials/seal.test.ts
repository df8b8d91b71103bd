import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { forgeriesOf } from './forgeries.arbitrary.ts';
import { CellKeys, type Purpose } from './keys.ts';
import { Seal } from './seal.ts';

const old = 'o'.repeat(32);
const next = 'n'.repeat(32);
const keys = new CellKeys([old]);
const seal = new Seal(keys, 'ticket');
const claims = { cell: 'idf-1', name: 'Zoé', n: 1 };

describe('a seal', () => {
  it('reads what it signed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue(), { maxKeys: 4 }), (any) => {
        const wide = new Seal(keys, 'ticket', 1_000_000);
        expect(wide.open(wide.sign(any))).toEqual(JSON.parse(JSON.stringify(any)));
      }),
    );
  });

  it('writes what any other reader of JWS verifies', async () => {
    const [{ key, kid }] = keys.sealing('ticket');
    const read = await jwtVerify(seal.sign(claims), key, { algorithms: ['HS256'], typ: 'preau-ticket' });
    expect(read.payload).toEqual(claims);
    expect(read.protectedHeader).toEqual({ alg: 'HS256', kid, typ: 'preau-ticket' });
  });

  it('[G7] takes nothing that was changed, in any bit, or shortened, or written otherwise', () => {
    for (const n of [1, 12, 123]) {
      const token = seal.sign({ ...claims, n });
      const taken = forgeriesOf(token).filter(([, forged]) => seal.open(forged) !== null);
      expect(taken).toEqual([]);
      expect(seal.open(token)).toEqual({ ...claims, n });
    }
  });

  it('[G7] takes nothing of another purpose, whichever is signed and whichever asked', () => {
    const purposes: Purpose[] = ['pass', 'ticket', 'entry', 'refusal'];
    for (const signed of purposes) {
      const token = new Seal(keys, signed).sign(claims);
      for (const asked of purposes) {
        const opened = new Seal(keys, asked).open(token);
        expect([signed, asked, opened]).toEqual([signed, asked, signed === asked ? claims : null]);
      }
    }
  });

  it('[G7] takes nothing that the school’s secret itself has signed', () => {
    const [head = '', payload = ''] = seal.sign(claims).split('.');
    const signature = createHmac('sha256', old).update(`${head}.${payload}`).digest('base64url');
    expect(seal.open(`${head}.${payload}.${signature}`)).toBeNull();
  });

  it('[G7] still reads what an older secret signed, and nothing that a retired one did', () => {
    const before = seal.sign(claims);
    const rotated = new Seal(new CellKeys([next, old]), 'ticket');
    expect(rotated.open(before)).toEqual(claims);
    const after = rotated.sign(claims);
    expect(seal.open(after)).toBeNull();
    const retired = new Seal(new CellKeys([next]), 'ticket');
    expect([retired.open(before), retired.open(after)]).toEqual([null, claims]);
  });

  it('never throws, and knows only its own', () => {
    const [head = ''] = seal.sign(claims).split('.');
    const rough = fc.oneof(fc.anything(), fc.string({ unit: 'binary' }));
    const likely = fc.string().map((rest) => `${head}.${rest}`);
    fc.assert(fc.property(fc.oneof(rough, likely), (anything) => seal.open(anything) === null));
  });

  it('signs nothing that it would then find too long', () => {
    const long = (length: number) => ({ text: 'x'.repeat(length) });
    expect(seal.open(seal.sign(long(600)))).toEqual(long(600));
    expect(() => seal.sign(long(800))).toThrow(RangeError);
    const wide = new Seal(keys, 'ticket', 2_000);
    expect(seal.open(wide.sign(long(800)))).toBeNull();
  });
});
