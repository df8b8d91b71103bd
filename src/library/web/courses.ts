import type { CourseDay } from '../model/course.ts';

const folder = '../../../content';
const days = import.meta.glob<CourseDay>('../../../content/*/*.md', { import: 'default' });

/** Fetches a day; undefined when nobody has written it. */
export const loadCourseDay = (level: string, day: string): Promise<CourseDay> | undefined =>
  days[`${folder}/${level}/${day}.md`]?.();
