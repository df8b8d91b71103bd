import * as z from 'zod/mini';
import { isTimeZone } from '#kit/model/time-zone.ts';
import { schoolId } from '../ids.ts';
import { level } from '../roles.ts';

const word = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const name = word(80);
const email = z.pipe(
  z.email().check(z.maxLength(254)),
  z.transform((address: string) => address.toLowerCase()),
);
const username = z.string().check(z.toLowerCase(), z.regex(/^[a-z0-9._-]{1,40}$/));
/** Only read for somebody who is new: an import never changes a password. */
const password = z.optional(z.string().check(z.minLength(8), z.maxLength(128)));
const groups = z._default(z.array(name), []);
/** With its offset: `2026-09-01T08:30:00+02:00`. */
const instant = z.pipe(
  z.iso.datetime({ offset: true }),
  // biome-ignore lint/style/noRestrictedGlobals: reading a written instant looks at no clock
  z.transform((text: string) => Date.parse(text)),
);

const teacher = z.object({ givenName: name, familyName: name, email, groups, password });
const pupil = z.object({
  givenName: name,
  familyName: name,
  username,
  groups,
  /** Which of the groups is the pupil's main class; without it the first. */
  division: z.optional(name),
  password,
});
const parent = z.object({
  givenName: name,
  familyName: name,
  email,
  /** The usernames of pupils of the same school. */
  children: z.array(username).check(z.minLength(1)),
  password,
});

const lesson = z.object({
  group: name,
  subject: name,
  title: word(200),
  /** E-mail addresses of teachers of the same school; the first leads. */
  teachers: z.array(email).check(z.minLength(1)),
  startsAt: instant,
  endsAt: instant,
});

const school = z.object({
  id: schoolId,
  name,
  level,
  timeZone: z._default(word(64).check(z.refine(isTimeZone)), 'Europe/Paris'),
  groups,
  teachers: z._default(z.array(teacher), []),
  pupils: z._default(z.array(pupil), []),
  parents: z._default(z.array(parent), []),
  lessons: z._default(z.array(lesson), []),
});

/**
 * Schools with their people and lessons. What is there already is known by its natural key (a school by its
 * UAI, a group by its name, a pupil by username, an adult by e-mail, a lesson by group and beginning) and is
 * brought up to date; what is not mentioned stays.
 */
export const importFile = z.object({ schools: z.array(school).check(z.minLength(1)) });

export type ImportFile = z.output<typeof importFile>;
export type ImportedSchool = ImportFile['schools'][number];
