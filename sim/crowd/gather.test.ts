import { describe, expect, it } from 'vitest';
import { assumptions } from '../assumptions.ts';
import { at, sum } from '../columns.ts';
import { peopleOf } from '../nation/cell.ts';
import { nation } from '../nation/settings.ts';
import { readDepartements } from '../nation/territory.ts';
import { Random } from '../random.ts';
import { NEVER } from '../window.ts';
import type { Behaviour } from './crowd.ts';
import { gather } from './gather.ts';

const academie = nation(readDepartements()).find(({ name }) => name === 'Corse');
const corsica = { name: 'Corse-du-Sud', blocks: academie?.blocks.slice(0, 2) ?? [] };

function crowd(behaviour: Behaviour, seed = '1') {
  return gather(corsica, behaviour, 0.9, new Random(seed));
}

const plain = crowd('plain');
const lifelike = crowd('lifelike');

describe('a crowd', () => {
  it('is the same for the same seed and another for another', () => {
    const { id: _, ...columns } = crowd('lifelike');
    const { id: __, ...before } = lifelike;
    expect(columns).toEqual(before);
    expect(crowd('lifelike', '2').arrival).not.toEqual(lifelike.arrival);
    expect(crowd('lifelike', '2').hasPass).not.toEqual(lifelike.hasPass);
  });

  it.each([plain, lifelike])('has everybody of the cell, class by class, the teacher first', (one) => {
    expect(one.people).toBe(peopleOf(corsica));
    expect(at(one.firstOf, one.classes)).toBe(one.people);
    expect(sum(one.isTeacher)).toBe(one.classes);
    for (let index = 0; index < one.classes; index += 1) {
      const first = at(one.firstOf, index);
      const end = at(one.firstOf, index + 1);
      expect(end - first - 1).toBe(at(one.classSize, index));
      expect(at(one.isTeacher, first)).toBe(1);
      expect(one.classOf.slice(first, end).every((its) => its === index)).toBe(true);
    }
  });

  it('holds passes in the share that was asked for', () => {
    expect(sum(plain.hasPass) / plain.people).toBeCloseTo(0.9, 2);
  });

  it('comes around the lesson, teachers earlier', () => {
    const mean = (isTeacher: number) => {
      const its = [...plain.arrival].filter((_, person) => at(plain.isTeacher, person) === isTeacher);
      return sum(its) / its.length / 60_000;
    };
    expect(mean(0)).toBeCloseTo(0, 1);
    expect(mean(1)).toBeCloseTo(-assumptions.teacherLead.value, 0);
  });
});

describe('a plain crowd', () => {
  it('comes once, as a whole, and waits', () => {
    expect(plain.visits.person.toSorted()).toEqual(Int32Array.from({ length: plain.people }, (_, i) => i));
    expect(plain.visits.until.every((until) => until === NEVER)).toBe(true);
  });
});

describe('a lifelike crowd', () => {
  it('has people who do not come, and those have no visit', () => {
    const absent = [...lifelike.arrival].filter((moment) => moment === NEVER).length;
    expect(absent / lifelike.people).toBeGreaterThan(0.07);
    expect(absent / lifelike.people).toBeLessThan(0.11);
    expect(new Set(lifelike.visits.person).size).toBeLessThanOrEqual(lifelike.people - absent);
  });

  it('has people who leave and come back, never before they left, and nobody stays beyond the lesson', () => {
    const leftAt = new Map<number, number>();
    let back = 0;
    lifelike.visits.person.forEach((person, visit) => {
      const start = at(lifelike.lessonStart, at(lifelike.classOf, person));
      expect(at(lifelike.visits.until, visit)).toBeLessThanOrEqual(start + 55 * 60_000);
      const left = leftAt.get(person);
      if (left !== undefined) {
        back += 1;
        expect(at(lifelike.visits.from, visit)).toBeGreaterThan(left);
      }
      leftAt.set(person, at(lifelike.visits.until, visit));
    });
    expect(back).toBeGreaterThan(lifelike.people / 10);
  });

  it('has lessons that begin at three times', () => {
    expect([...new Set(lifelike.lessonStart)].toSorted((a, b) => a - b)).toEqual([-1_800_000, 0, 1_800_000]);
  });
});
