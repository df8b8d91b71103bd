import { type Level, lower } from '../ladder/level.ts';
import type { ClassState } from '../state.ts';

export const levelOf = ({ level }: Pick<ClassState, 'level'>): Level => lower(level.wished, level.given);

/** Whether pupils may be seen, and share their screens: at 0 alone. */
export const pupilsSeen = (level: Level): boolean => level === 0;
/** Whether the teacher may be seen, and pupils be heard. */
export const teacherSeen = (level: Level): boolean => level <= 1;

export const pupilsHeard = (level: Level): boolean => level <= 1;
/** Whether there is a media room at all. */
export const heard = (level: Level): boolean => level <= 2;
