import * as z from 'zod/mini';
import type { Branded } from '#kit/model/brand.ts';

/** Somebody with an account. The id says nothing about the person and never changes. */
export type PersonId = Branded<string, 'PersonId'>;

/** A school's national number, its UAI: seven digits and a letter. Every key of the people room carries it. */
export type SchoolId = Branded<string, 'SchoolId'>;

/** A class group, unique within its school. */
export type GroupId = Branded<string, 'GroupId'>;

/** A division anywhere: `<UAI>/<group>`. A division is the class group that is some pupil's main one. */
export type DivisionId = Branded<string, 'DivisionId'>;

/** A lesson of the timetable; its classroom has the same id. */
export type LessonId = Branded<string, 'LessonId'>;

/** The parser of a branded id: the form is all that it checks. */
export const idOf = <Id extends string>(form: RegExp) =>
  z.string().check(z.regex(form)) as unknown as z.ZodMiniType<Id, string>;

const plainForm = /^[A-Za-z0-9_-]{1,64}$/;

export const personId = idOf<PersonId>(plainForm);
export const lessonId = idOf<LessonId>(plainForm);
export const schoolId = idOf<SchoolId>(/^[0-9]{7}[A-Z]$/);
export const divisionId = idOf<DivisionId>(/^[0-9]{7}[A-Z]\/[A-Za-z0-9_-]{1,64}$/);

/** What parses as one, for who has no need of a parser. */
export const isLessonId = (text: string): text is LessonId => plainForm.test(text);

export const divisionOf = (school: SchoolId, group: GroupId): DivisionId =>
  divisionId.parse(`${school}/${group}`);
