import * as z from 'zod/mini';

/** Of a school, and of the platform that its pupils see. */
export const level = z.enum(['ecole', 'college', 'lycee']);
export type Level = z.output<typeof level>;

/** What somebody is in a school. */
export const memberRole = z.enum(['pupil', 'teacher', 'parent']);
export type MemberRole = z.output<typeof memberRole>;

/** An administrator looks after the whole deployment and belongs to none of its schools. */
export const role = z.enum(['pupil', 'teacher', 'parent', 'administrator']);
export type Role = z.output<typeof role>;
