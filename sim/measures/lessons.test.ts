import { describe, expect, it } from 'vitest';
import { crowdOf } from '../crowd/crowd.arbitrary.ts';
import { NEVER } from '../window.ts';
import { measureLessons } from './lessons.ts';

const MINUTE = 60_000;

/** One class whose teacher, first, and pupils enter at these minutes of a lesson of 55. */
function lesson(...minutes: readonly number[]) {
  const moments = minutes.map((minute) => (minute === NEVER ? NEVER : minute * MINUTE));
  const crowd = crowdOf([moments.map((arrival) => ({ arrival }))]);
  const [region] = measureLessons(crowd, Int32Array.from(moments));
  return region;
}

describe('a lesson', () => {
  it('is taught whole when all are there in time', () => {
    expect(lesson(-3, -2, -1, 0, 0, -5)).toMatchObject({ classes: 1, pupils: 5, taught: 1, attended: 5 });
  });

  it('is taught from when four pupils in five are inside', () => {
    expect(lesson(0, 0, 0, 0, 11, 50)?.taught).toBeCloseTo(0.8);
  });

  it('rounds four in five up to whole pupils', () => {
    // Of six: five.
    expect(lesson(0, 0, 0, 0, 0, 11, 50)?.taught).toBeCloseTo(0.8);
  });

  it('is not taught without its teacher, however many pupils are inside', () => {
    expect(lesson(33, 0, 0, 0, 0, 0)).toMatchObject({ taught: 0.4, attended: 2 });
    expect(lesson(NEVER, 0, 0, 0, 0, 0)).toMatchObject({ taught: 0, attended: 0 });
  });

  it('counts the pupils who never come among the roster', () => {
    expect(lesson(0, 0, 0, 0, NEVER, NEVER)).toMatchObject({ taught: 0, attended: 3 });
  });

  it('gives nothing to who enters when it is over', () => {
    expect(lesson(0, 0, 55, 70, 80, 90)).toMatchObject({ taught: 0, attended: 1 });
  });

  it('is measured by its own beginning', () => {
    const people = [0, 30, 30].map((minute) => ({ arrival: minute * MINUTE }));
    const crowd = { ...crowdOf([people]), lessonStart: Int32Array.of(30 * MINUTE) };
    expect(measureLessons(crowd, crowd.arrival)).toMatchObject([{ taught: 1, attended: 2 }]);
  });
});

it('classes are counted in their region', () => {
  const people = [{ arrival: 0 }, { arrival: 0 }];
  const crowd = {
    ...crowdOf([people, people]),
    regionOf: Uint8Array.of(0, 1),
    regions: ['Bretagne', 'Corse'],
  };
  expect(measureLessons(crowd, Int32Array.of(0, 0, NEVER, 0))).toEqual([
    { region: 'Bretagne', classes: 1, pupils: 1, taught: 1, attended: 1 },
    { region: 'Corse', classes: 1, pupils: 1, taught: 0, attended: 0 },
  ]);
});
