import { figureDays } from '../figures.ts';
import { type Cell, peopleOf } from '../nation/cell.ts';
import { calculation, nation } from '../nation/settings.ts';
import { readDepartements } from '../nation/territory.ts';
import type { Wish } from './arguments.ts';
import type { Task } from './task.ts';

/** The tasks of a run. One cell's policies are shared out over the threads; of many cells each is gathered once. */
export function plan({ day, policies, setting, behaviour, passes, seed }: Wish): Task[] {
  const cells = cellsOf(setting, day);
  const groups = cells.length === 1 ? policies.toReversed().map((policy) => [policy]) : [policies];
  return cells
    .toSorted((a, b) => peopleOf(b) - peopleOf(a))
    .flatMap((cell) =>
      groups.map((group) => ({ cell, policies: group, behaviour, passes, seed, date: day })),
    );
}

function cellsOf(setting: Wish['setting'], day: string): readonly Cell[] {
  const departements = readDepartements();
  if (setting === 'nation') return nation(departements);
  return calculation(departements, figureDays[day]?.people ?? 0);
}
