import { assumptions } from '../assumptions.ts';
import { at } from '../columns.ts';
import type { Crowd } from '../crowd/crowd.ts';

const LENGTH = assumptions.lessonMinutes.value * 60_000;

/** What a region's classes got of their lessons; sums, so that parts can be added. */
export interface RegionLessons {
  readonly region: string;
  classes: number;
  pupils: number;
  /** Sum over classes of the share of the lesson with its teacher and enough of its pupils inside. */
  taught: number;
  /** Sum over pupils of the share of the lesson that they were inside with their teacher. */
  attended: number;
}

/** Measures lessons by region; nobody who entered leaves before the end. */
export function measureLessons(crowd: Crowd, enteredAt: Int32Array): RegionLessons[] {
  const regions = crowd.regions.map((region) => ({ region, classes: 0, pupils: 0, taught: 0, attended: 0 }));
  for (let index = 0; index < crowd.classes; index += 1) {
    const region = regions[at(crowd.regionOf, index)];
    if (region === undefined) continue;
    const start = at(crowd.lessonStart, index);
    const teacher = at(crowd.firstOf, index);
    const teacherIn = Math.max(start, at(enteredAt, teacher));
    const pupils = enteredAt.slice(teacher + 1, at(crowd.firstOf, index + 1)).sort();
    const enough = Math.ceil(pupils.length * assumptions.enoughPupils.value);
    region.classes += 1;
    region.pupils += pupils.length;
    region.taught += shareFrom(Math.max(teacherIn, at(pupils, enough - 1)), start);
    for (const pupilIn of pupils) region.attended += shareFrom(Math.max(teacherIn, pupilIn), start);
  }
  return regions;
}

/** The share of a lesson that is left at a moment. */
function shareFrom(moment: number, start: number): number {
  return Math.max(0, 1 - (moment - start) / LENGTH);
}
