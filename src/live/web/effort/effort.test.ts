import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterStrain, effortAtFirst, firstEffort, type Strain } from './effort.ts';

const bad: Strain = { busy: 0.8, constrained: false };
const good: Strain = { busy: 0.02, constrained: false };
const times = (strain: Strain, n: number): Strain[] => Array.from({ length: n }, () => strain);
const lived = (strains: readonly Strain[], from = firstEffort) => strains.reduce(afterStrain, from);

describe('a device in a class', () => {
  test('shows everything until it could not answer for six seconds', () => {
    expect(lived(times(bad, 2)).effort).toBe('full');
    expect(lived(times(bad, 3)).effort).toBe('spared');
  });

  test('is not spared for a menu that opens now and then', () => {
    const now = [...times(good, 4), ...times(bad, 2)];
    expect(lived([...now, ...now, ...now, ...now]).effort).toBe('full');
  });

  test('is spared when the browser cannot keep up with the camera', () => {
    expect(lived(times({ busy: 0, constrained: true }, 3)).effort).toBe('spared');
  });

  test('is tried again after a quiet minute, and later each time that it fails', () => {
    const once = lived([...times(bad, 3), ...times(good, 30)]);
    expect(once.effort).toBe('full');
    const twice = lived([...times(bad, 3), ...times(good, 30)], once);
    expect(twice.effort).toBe('spared');
    expect(lived(times(good, 30), twice).effort).toBe('full');
  });

  test('that says of itself that it is weak begins spared', () => {
    expect(effortAtFirst(2, 4).effort).toBe('spared');
    expect(effortAtFirst(8, 2).effort).toBe('spared');
    expect(effortAtFirst(4, 4).effort).toBe('full');
    expect(effortAtFirst(undefined, undefined).effort).toBe('full');
  });

  test('changes its mind at most a few times an hour, whatever happens', () => {
    const strain = fc.record({ busy: fc.double({ min: 0, max: 1, noNaN: true }), constrained: fc.boolean() });
    const spell = fc.tuple(strain, fc.integer({ min: 1, max: 400 })).map(([one, n]) => times(one, n));
    fc.assert(
      fc.property(fc.array(spell, { minLength: 5, maxLength: 60 }), (spells) => {
        let state = firstEffort;
        let changes = 0;
        for (const one of spells.flat().slice(0, 1_800)) {
          const next = afterStrain(state, one);
          if (next.effort !== state.effort) changes += 1;
          state = next;
        }
        expect(changes).toBeLessThanOrEqual(12);
      }),
    );
  });
});
