import * as fc from 'fast-check';
import { NEVER } from '../window.ts';
import type { Crowd } from './crowd.ts';
import { VisitBook } from './visits.ts';

interface Person {
  readonly arrival: number;
  readonly until?: number;
  readonly hasPass?: boolean;
}

/** A crowd by hand: class by class its people, the teacher first. */
export function crowdOf(classes: readonly (readonly Person[])[]): Crowd {
  const all = classes.flat();
  const starts = classes.map((_, index) => classes.slice(0, index).flat().length);
  const book = new VisitBook(all.length);
  all.forEach(({ arrival, until = NEVER }, person) => {
    book.add(person, arrival, until);
  });
  return {
    people: all.length,
    classes: classes.length,
    classOf: Int32Array.from(classes.flatMap((people, index) => people.map(() => index))),
    isTeacher: Uint8Array.from(classes.flatMap((people) => people.map((_, index) => (index === 0 ? 1 : 0)))),
    hasPass: Uint8Array.from(all, ({ hasPass = true }) => (hasPass ? 1 : 0)),
    arrival: Int32Array.from(all, ({ arrival }) => arrival),
    firstOf: Int32Array.from([...starts, all.length]),
    classSize: Uint16Array.from(classes, (people) => people.length - 1),
    lessonStart: new Int32Array(classes.length),
    regionOf: new Uint8Array(classes.length),
    regions: ['Bretagne'],
    id: (index) => `0350001A/${index + 1}`,
    visits: book.sorted(),
  };
}

const moment = fc.integer({ min: -600_000, max: 600_000 });
const person = fc.record({
  arrival: moment,
  patience: fc.integer({ min: 1, max: 1_200_000 }),
  hasPass: fc.boolean(),
});

/** Some classes whose people come, wait for a while, and have a pass or not. */
export const crowds: fc.Arbitrary<Crowd> = fc
  .array(fc.array(person, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 8 })
  .map((classes) =>
    crowdOf(
      classes.map((people) =>
        people.map(({ arrival, patience, hasPass }) => ({ arrival, until: arrival + patience, hasPass })),
      ),
    ),
  );

export const gateOptions = { cell: 'test', rate: 1, seed: new Uint8Array(32), day: 850, rush: 1 } as const;
