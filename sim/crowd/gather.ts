import { at } from '../columns.ts';
import { type Cell, classesOf, peopleOf } from '../nation/cell.ts';
import { divisionsOf } from '../nation/divisions.ts';
import type { Random } from '../random.ts';
import { type Manners, MOST_VISITS, mannersOf } from './behaviour.ts';
import { classSizes } from './class-sizes.ts';
import type { Behaviour, Crowd } from './crowd.ts';
import { VisitBook } from './visits.ts';

/**
 * Gathers the people of a cell before its gate.
 *
 * @param passes share of them who hold a pass
 */
export function gather(cell: Cell, behaviour: Behaviour, passes: number, random: Random): Crowd {
  const manners = mannersOf(behaviour, random);
  const classes = layOutClasses(cell, manners, random);
  const people = peopleOf(cell);
  const classOf = new Int32Array(people);
  const isTeacher = new Uint8Array(people);
  const hasPass = new Uint8Array(people);
  const arrival = new Int32Array(people);
  const book = new VisitBook(people * MOST_VISITS);

  for (let index = 0; index < classes.classes; index += 1) {
    const first = at(classes.firstOf, index);
    const end = at(classes.firstOf, index + 1);
    const lessonStart = at(classes.lessonStart, index);
    isTeacher[first] = 1;
    classOf.fill(index, first, end);
    for (let person = first; person < end; person += 1) {
      const comes = manners.arrival(person === first, lessonStart);
      arrival[person] = comes;
      hasPass[person] = random.chance() < passes ? 1 : 0;
      manners.visit(book, person, comes, lessonStart);
    }
  }
  return { ...classes, people, classOf, isTeacher, hasPass, arrival, visits: book.sorted() };
}

/** What is known of the classes before anybody comes. */
function layOutClasses(cell: Cell, manners: Manners, random: Random) {
  const classes = classesOf(cell);
  const regions = [...new Set(cell.blocks.map(({ region }) => region))];
  const firstOf = new Int32Array(classes + 1);
  const classSize = new Uint16Array(classes);
  const lessonStart = new Int32Array(classes);
  const regionOf = new Uint8Array(classes);
  let index = 0;
  for (const block of cell.blocks) {
    regionOf.fill(regions.indexOf(block.region), index, index + block.classes);
    for (const size of classSizes(block.pupils, block.classes, manners.classSizeSpread, random)) {
      classSize[index] = size;
      lessonStart[index] = manners.lessonStart(block.degree);
      firstOf[index + 1] = at(firstOf, index) + 1 + size;
      index += 1;
    }
  }
  return { classes, regions, firstOf, classSize, lessonStart, regionOf, id: divisionsOf(cell) };
}
