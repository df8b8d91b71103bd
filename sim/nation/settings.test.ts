import { describe, expect, it } from 'vitest';
import { sum } from '../columns.ts';
import { figures } from '../figures.ts';
import { classesOf, peopleOf, pupilsOf } from './cell.ts';
import { calculation, nation } from './settings.ts';
import { readDepartements } from './territory.ts';

const departements = readDepartements();
const country = nation(departements);
const blocks = country.flatMap((cell) => cell.blocks);

describe('the nation', () => {
  it('has 12.7 million pupils, every one in a class', () => {
    expect(sum(country.map(pupilsOf))).toBe(12_700_000);
  });

  it('has a cell for each académie', () => {
    expect(country).toHaveLength(30);
    expect(country.map(({ name }) => name)).toContain('Versailles');
  });

  it('has as large a share of pupils in each region as of people', () => {
    const population = sum(departements.map((one) => one.population));
    for (const region of new Set(departements.map((one) => one.region))) {
      const people = sum(departements.filter((one) => one.region === region).map((one) => one.population));
      const pupils = sum(blocks.filter((block) => block.region === region).map((block) => block.pupils));
      // Each block is rounded to whole classes.
      const rounding = 24 * blocks.filter((block) => block.region === region).length;
      expect(Math.abs(pupils - (12_700_000 * people) / population)).toBeLessThan(rounding);
    }
  });

  it('has the published numbers of écoles and of their pupils', () => {
    const first = blocks.filter(({ degree }) => degree === 'first');
    const pupils = sum(first.map((block) => block.pupils));
    const schools = sum(first.map((block) => block.schools));
    expect(Math.abs(pupils / figures.pupilsFirstDegree.value - 1)).toBeLessThan(0.001);
    expect(Math.abs(schools / figures.schoolsFirstDegree.value - 1)).toBeLessThan(0.001);
  });
});

describe('the calculation', () => {
  it('has 827,823 people in classes of 25 behind one gate', () => {
    const [cell, ...others] = calculation(departements, 827_823);
    expect(others).toEqual([]);
    expect(cell && peopleOf(cell)).toBe(827_823);
    expect(cell && classesOf(cell)).toBe(33_113);
    expect(cell && pupilsOf(cell)).toBe(33_113 * 24 - 2);
  });
});
