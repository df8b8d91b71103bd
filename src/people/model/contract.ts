import * as z from 'zod/mini';
import { route } from '#kit/model/contract.ts';
import { lessonId, personId, schoolId } from './ids.ts';
import { level, role } from './roles.ts';

const instant = z.int();
const password = z.string().check(z.minLength(1), z.maxLength(128));
const email = z.email().check(z.maxLength(254));

const person = z.object({
  id: personId,
  name: z.string(),
  role,
  /** What an administrator does not have: they belong to no school. */
  level: z.optional(level),
  school: z.optional(z.object({ id: schoolId, name: z.string() })),
  /** The names of their class groups. */
  groups: z.array(z.string()),
});
export type Person = z.output<typeof person>;

const session = z.object({
  person: z.nullable(person),
  /** Whether this is the demonstration, in which one signs in as whom one likes. */
  demo: z.boolean(),
});
export type Session = z.output<typeof session>;

const lesson = z.object({
  /** Of the lesson, and of its classroom. */
  id: lessonId,
  title: z.string(),
  subject: z.string(),
  /** Who leads it. */
  teacher: z.optional(z.string()),
  group: z.string(),
  startsAt: instant,
  endsAt: instant,
});
export type Lesson = z.output<typeof lesson>;

export const showSession = route({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in here, if anybody.',
  reply: session,
});

export const signIn = route({
  method: 'POST',
  path: '/api/sign-in',
  summary: 'Sign in: adults by e-mail, pupils by the username that is theirs within their school.',
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('adult'), email, password }),
    z.object({
      kind: z.literal('pupil'),
      school: schoolId,
      username: z.string().check(z.minLength(1), z.maxLength(40)),
      password,
    }),
  ]),
  reply: session,
});

export const signOut = route({
  method: 'POST',
  path: '/api/sign-out',
  summary: 'End the session, and whatever it holds open.',
});

export const listLessons = route({
  method: 'GET',
  path: '/api/me/lessons',
  summary: 'The lessons of the day: your own, and as a parent those of each child.',
  reply: z.object({
    /** The school's clock, for pages whose own is wrong. */
    now: instant,
    lessons: z.array(lesson),
    children: z.array(z.object({ id: personId, name: z.string(), level, lessons: z.array(lesson) })),
  }),
});

export const listPastLessons = route({
  method: 'GET',
  path: '/api/me/past-lessons',
  summary: 'Your own lessons of the last two weeks, the latest first; none for parents.',
  reply: z.object({ lessons: z.array(lesson) }),
});

export const listSchools = route({
  method: 'GET',
  path: '/api/schools',
  summary: 'The schools that pupils can choose from when they sign in.',
  reply: z.object({ schools: z.array(z.object({ id: schoolId, name: z.string(), level })) }),
});

export const showDemo = route({
  method: 'GET',
  path: '/api/demo',
  summary: 'The people one may be in the demonstration, school by school.',
  reply: z.object({
    schools: z.array(
      z.object({
        id: schoolId,
        name: z.string(),
        level,
        people: z.array(z.object({ id: personId, name: z.string(), role, group: z.optional(z.string()) })),
      }),
    ),
  }),
});

export const signInToDemo = route({
  method: 'POST',
  path: '/api/demo/sign-in',
  summary: 'Become somebody of the demonstration, without a password.',
  body: z.object({ person: personId }),
  reply: session,
});

export const createFirstAdministrator = route({
  method: 'POST',
  path: '/api/first-administrator',
  summary: 'Make the first administrator, with the one-time link that the school printed when it started.',
  body: z.object({
    token: z.string().check(z.maxLength(100)),
    email,
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
    password: z.string().check(z.minLength(12), z.maxLength(128)),
  }),
  reply: session,
});

export const resetPupilPassword = route({
  method: 'POST',
  path: '/api/pupils/:pupil/password',
  summary: 'Give a pupil whom you teach a new password, shown this once, and end their sessions.',
  params: z.object({ pupil: personId }),
  reply: z.object({ name: z.string(), username: z.string(), password: z.string() }),
});
