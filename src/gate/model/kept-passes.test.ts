import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf, fromBase64url, toBase64url } from './claims.ts';
import { dropPass, keepPass, readPasses } from './kept-passes.ts';

/** Tuesday 24 November 2026, 8:25 in Paris. */
const NOW = 1_795_505_100_000;

function passOf(person: string, ends = NOW + 1): string {
  const claims = JSON.stringify({ person, role: 'pupil', divisions: ['0750001A/5e-a'], ends });
  return `head.${toBase64url(Uint8Array.from(claims, (character) => character.charCodeAt(0)))}.signature`;
}

const keep = (stored: string | null, person: string, ends?: number) =>
  keepPass(stored, { pass: passOf(person, ends), name: person, level: 'college' }, NOW);

describe('the passes of a device', () => {
  it('[G7] are kept, the latest first, one a person and a dozen at most', () => {
    let stored: string | null = null;
    for (let i = 0; i < 20; i += 1) stored = keep(stored, `p${i % 15}`);
    const persons = readPasses(stored, NOW).map(({ person }) => person);
    expect(persons).toHaveLength(12);
    expect(persons.slice(0, 3)).toEqual(['p4', 'p3', 'p2']);
    expect(new Set(persons).size).toBe(12);
  });

  it('are gone when they are over, or dropped', () => {
    const stored = keep(keep(keep(null, 'a'), 'b', NOW), 'c');
    expect(readPasses(stored, NOW).map(({ person }) => person)).toEqual(['c', 'a']);
    const left = dropPass(stored, passOf('c'), NOW);
    expect(readPasses(left, NOW).map(({ person }) => person)).toEqual(['a']);
  });

  it('are read out of whatever stands in the store', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (rubbish) => {
        expect(readPasses(rubbish, NOW)).toEqual([]);
        expect(readPasses(keep(rubbish, 'a'), NOW)).toHaveLength(1);
      }),
    );
  });
});

it('bytes come back from base64url, as Node writes it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    }),
  );
});

it('a token that is none says nothing', () => {
  for (const none of ['', 'a', 'a.b', 'a..c', 'a.!.c', 'a.bnVsbA.c', 'a.NQ.c'])
    expect(claimsOf(none)).toEqual({});
});
