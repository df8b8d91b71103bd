import { describe, expect, it } from 'vitest';
import type { DivisionId, PersonId } from '#people/model/ids.ts';
import { Calendar } from '../calendar.ts';
import { forgeriesOf } from './forgeries.arbitrary.ts';
import { CellKeys } from './keys.ts';
import { DIVISIONS_AT_MOST, Passes, type PassHolder } from './pass.ts';
import { Seal } from './seal.ts';

const now = Date.parse('2026-11-23T08:30:00+01:00');
const end = Date.parse('2027-08-31T23:59:00+02:00');
const calendar = new Calendar('Europe/Paris');
const keys = new CellKeys(['s'.repeat(32)]);
const passes = new Passes(keys, 'idf-1', calendar);

const division = (n: number) => `0750001A/${crypto.randomUUID()}${n}`.slice(0, 45) as DivisionId;
const pupil: PassHolder = { person: 'p1' as PersonId, role: 'pupil', divisions: [division(0)] };
const teacher: PassHolder = {
  person: 't1' as PersonId,
  role: 'teacher',
  divisions: [division(1), division(2)],
};

describe('a pass', () => {
  it('[G7] holds what a place is computed from, until the end of the school year', () => {
    for (const holder of [pupil, teacher]) {
      const pass = passes.read(passes.sign(holder, now), now);
      expect(pass).toEqual({ ...holder, id: expect.stringMatching(/^[\w-]{22}$/), issued: now, ends: end });
    }
  });

  it('is another one each time', () => {
    const ids = [1, 2].map(() => passes.read(passes.sign(pupil, now), now)?.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('is over at the end of the school year, to the millisecond', () => {
    const token = passes.sign(pupil, now);
    expect(passes.read(token, end - 1)).not.toBeNull();
    expect(passes.read(token, end)).toBeNull();
  });

  it('[G7] that was forged in any way is none', () => {
    const token = passes.sign(pupil, now);
    const taken = forgeriesOf(token).filter(([, forged]) => passes.read(forged, now) !== null);
    expect(taken).toEqual([]);
  });

  it('of another cell is none, even under the same secret', () => {
    expect(passes.read(new Passes(keys, 'idf-2', calendar).sign(pupil, now), now)).toBeNull();
  });

  it('[G7] survives the gate, and a new secret beside the old one', () => {
    const token = passes.sign(pupil, now);
    const restarted = new Passes(new CellKeys(['s'.repeat(32)]), 'idf-1', calendar);
    const rotated = new Passes(new CellKeys(['n'.repeat(32), 's'.repeat(32)]), 'idf-1', calendar);
    const retired = new Passes(new CellKeys(['n'.repeat(32)]), 'idf-1', calendar);
    expect([restarted, rotated, retired].map((gate) => gate.read(token, now) !== null)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('holds the divisions of whoever teaches the most, and no more', () => {
    const divisions = Array.from({ length: DIVISIONS_AT_MOST }, (_, n) => division(n));
    const busy: PassHolder = { ...teacher, role: 'teacher', divisions };
    expect(passes.read(passes.sign(busy, now), now)?.divisions).toEqual(divisions);
    const busier: PassHolder = { ...busy, divisions: [...divisions, division(99)] };
    expect(passes.read(passes.sign(busier, now), now)).toBeNull();
  });

  it('has the claims of a pass, or is none', () => {
    const seal = new Seal(keys, 'pass');
    const good = { cell: 'idf-1', ...pupil, id: 'i', issued: now, ends: end };
    expect(passes.read(seal.sign(good), now)).not.toBeNull();
    const bad: object[] = [
      { role: 'parent' },
      { role: 'administrator' },
      { divisions: [] },
      { divisions: [division(1), division(2)] },
      { divisions: ['5e A'] },
      { person: '' },
      { ends: String(end) },
      { ends: null },
      { issued: -1 },
      { cell: undefined },
    ];
    for (const change of bad) expect(passes.read(seal.sign({ ...good, ...change }), now)).toBeNull();
    for (const other of [[], [good], {}]) expect(passes.read(seal.sign(other), now)).toBeNull();
  });
});
