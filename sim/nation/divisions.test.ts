import { describe, expect, it } from 'vitest';
import { classesOf } from './cell.ts';
import { divisionsOf } from './divisions.ts';
import { calculation } from './settings.ts';
import { readDepartements } from './territory.ts';

const [cell = { name: '', blocks: [] }] = calculation(readDepartements(), 827_823);
const divisionOf = divisionsOf(cell);
const divisions = Array.from({ length: classesOf(cell) }, (_, index) => divisionOf(index));

describe('divisions', () => {
  it('have the form <UAI>/<group>', () => {
    expect(divisions.filter((division) => !/^\d{7}[A-Z]\/[1-9]\d*$/.test(division))).toEqual([]);
  });

  it('are all different', () => {
    expect(new Set(divisions).size).toBe(divisions.length);
  });

  it('end their UAI in its check letter', () => {
    // Lycée Louis-le-Grand, Paris: 0750655E is a published UAI.
    expect('ABCDEFGHJKLMNPRSTUVWXYZ'[750_655 % 23]).toBe('E');
    for (const division of divisions) {
      expect('ABCDEFGHJKLMNPRSTUVWXYZ'[Number(division.slice(0, 7)) % 23]).toBe(division[7]);
    }
  });

  it('number the classes of a school from one without a gap', () => {
    const last = new Map<string, number>();
    for (const division of divisions) {
      const [school = '', group] = division.split('/');
      expect(Number(group)).toBe((last.get(school) ?? 0) + 1);
      last.set(school, Number(group));
    }
  });

  it('do not exist beyond the last class', () => {
    expect(() => divisionsOf({ name: 'empty', blocks: [] })(0)).toThrow(RangeError);
  });
});
