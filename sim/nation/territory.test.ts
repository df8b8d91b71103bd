import { describe, expect, it } from 'vitest';
import { sum } from '../columns.ts';
import { academies } from './academies.ts';
import { readDepartements } from './territory.ts';

const departements = readDepartements();

describe('the territory', () => {
  it('has 101 départements in 18 regions and 30 académies', () => {
    expect(departements).toHaveLength(101);
    expect(new Set(departements.map(({ region }) => region)).size).toBe(18);
    expect(new Set(departements.map(({ academie }) => academie)).size).toBe(30);
  });

  it('has every département in exactly one académie', () => {
    const listed = academies.flatMap((academie) => academie.departements);
    expect(listed.toSorted()).toEqual(departements.map(({ code }) => code).toSorted());
  });

  it('keeps académies within one region', () => {
    for (const { name } of academies) {
      const its = departements.filter(({ academie }) => academie === name);
      expect([name, new Set(its.map(({ region }) => region)).size]).toEqual([name, 1]);
    }
  });

  it('counts nobody twice', () => {
    const all = sum(departements.map(({ population }) => population));
    expect(all).toBeGreaterThan(66_000_000);
    expect(all).toBeLessThan(70_000_000);
    expect(departements.find(({ code }) => code === '75')?.population).toBeLessThan(2_300_000);
  });
});
