import { assumptions } from '../assumptions.ts';
import { figures } from '../figures.ts';
import { apportion } from './apportion.ts';
import type { Block, Cell } from './cell.ts';
import type { Departement } from './territory.ts';

const classSize = assumptions.classSize.value;
const pupilsPerSchool = {
  first: figures.pupilsFirstDegree.value / figures.schoolsFirstDegree.value,
  second: assumptions.pupilsPerSecondarySchool.value,
};
const firstDegree = figures.pupilsFirstDegree.value / figures.pupils.value;

/** The independent calculation: so many people, teachers included, behind one gate. */
export function calculation(departements: readonly Departement[], people: number): readonly Cell[] {
  const classes = Math.ceil(people / classSize);
  return [{ name: 'France', blocks: blocksOf(departements, people - classes, classes) }];
}

/** All pupils of the country, one cell an académie. */
export function nation(departements: readonly Departement[]): readonly Cell[] {
  const pupils = figures.pupils.value;
  const blocks = blocksOf(departements, pupils, Math.round(pupils / (classSize - 1)));
  return [...new Set(departements.map(({ academie }) => academie))].map((name) => {
    const its = new Set(departements.filter(({ academie }) => academie === name).map(({ code }) => code));
    return { name, blocks: blocks.filter(({ departement }) => its.has(departement)) };
  });
}

/** Shares pupils and classes out by population, écoles first; no pupil is lost in rounding. */
function blocksOf(departements: readonly Departement[], pupils: number, classes: number): Block[] {
  const kinds = departements.flatMap(({ code, region, population }) => [
    { departement: code, region, degree: 'first' as const, weight: population * firstDegree },
    { departement: code, region, degree: 'second' as const, weight: population * (1 - firstDegree) },
  ]);
  const classesEach = apportion(
    classes,
    kinds.map(({ weight }) => weight),
  );
  // In proportion to the classes, so that these have one size everywhere.
  const pupilsEach = apportion(pupils, classesEach);
  return kinds
    .map(({ departement, region, degree }, index) => {
      const own = { pupils: pupilsEach[index] ?? 0, classes: classesEach[index] ?? 0 };
      const schools = Math.min(own.classes, Math.max(1, Math.round(own.pupils / pupilsPerSchool[degree])));
      return { departement, region, degree, ...own, schools };
    })
    .filter(({ classes: some }) => some > 0);
}
