import { randomUUID } from 'node:crypto';
import { makeSignature } from 'better-auth/crypto';
import type { Database } from '#kit/server/db/index.ts';
import type { ClassToLoad } from './shape.ts';

const school = '0990001A';

interface Someone {
  readonly id: string;
  readonly group: string;
  readonly isTeacher: boolean;
  readonly user: string;
  readonly token: string;
}

/**
 * Writes a school with a class group, a lesson, people and their open sessions for each class. Straight into the
 * tables: 1,200 passwords would take a minute to hash. The school then verifies each session as it does any.
 *
 * @param sizes of the classes, their teachers included
 */
export async function populate(
  database: Database,
  secret: string,
  sizes: readonly number[],
): Promise<ClassToLoad[]> {
  const groups = sizes.map((_, n) => `group-${n}`);
  const people = sizes.flatMap((size, group) =>
    Array.from({ length: size }, (_, n) => someone(`group-${group}`, n === 0)),
  );
  await database.transact([
    {
      sql: `insert into people_schools (id, name, level) values ($1, 'Bench', 'college')`,
      params: [school],
    },
    {
      sql: 'insert into people_groups (school, id, name) select $1, id, id from unnest($2::text[]) as id',
      params: [school, groups],
    },
    {
      sql: `insert into people_lessons (school, id, group_id, subject, title, starts_at, ends_at)
            select $1, 'lesson-' || id, id, 'Subject', 'Title', 0, 9000000000000 from unnest($2::text[]) as id`,
      params: [school, groups],
    },
    {
      sql: `insert into people_members (school, id, role, given_name, family_name, sign_in_name)
            select $1, id, role, 'Given', 'Family', id from unnest($2::text[], $3::text[]) as t (id, role)`,
      params: [
        school,
        people.map(({ id }) => id),
        people.map(({ isTeacher }) => (isTeacher ? 'teacher' : 'pupil')),
      ],
    },
    {
      sql: `insert into people_memberships (school, group_id, person, is_main)
            select $1, * from unnest($2::text[], $3::text[], $4::boolean[])`,
      params: [
        school,
        people.map(({ group }) => group),
        people.map(({ id }) => id),
        people.map(({ isTeacher }) => !isTeacher),
      ],
    },
    {
      sql: `insert into people_lesson_teachers (school, lesson, person, rank)
            select $1, 'lesson-' || group_id, person, 0 from unnest($2::text[], $3::text[]) as t (group_id, person)`,
      params: [
        school,
        ...columns(
          people.filter(({ isTeacher }) => isTeacher),
          'group',
          'id',
        ),
      ],
    },
    {
      sql: `insert into people_identities (issuer, subject, person)
            select 'local', * from unnest($1::text[], $2::text[])`,
      params: columns(people, 'user', 'id'),
    },
    {
      sql: `insert into auth_users (id, name, email, "emailVerified")
            select id, '', id || '@bench.invalid', true from unnest($1::text[]) as id`,
      params: columns(people, 'user'),
    },
    {
      sql: `insert into auth_sessions (id, "userId", token, "expiresAt", "updatedAt")
            select token, "userId", token, now() + interval '1 day', now()
            from unnest($1::text[], $2::text[]) as t ("userId", token)`,
      params: columns(people, 'user', 'token'),
    },
  ]);
  return Promise.all(groups.map((group) => classOf(group, people, secret)));
}

function someone(group: string, isTeacher: boolean): Someone {
  return { id: randomUUID(), group, isTeacher, user: randomUUID(), token: randomUUID() };
}

const columns = (people: readonly Someone[], ...names: ('id' | 'group' | 'user' | 'token')[]): string[][] =>
  names.map((name) => people.map((person) => person[name]));

async function classOf(group: string, people: readonly Someone[], secret: string): Promise<ClassToLoad> {
  const members = people.filter((person) => person.group === group);
  const cookies = members.map(async ({ token }) => {
    const value = `${token}.${await makeSignature(token, secret)}`;
    return `preau.session_token=${encodeURIComponent(value)}`;
  });
  return { id: `lesson-${group}`, cookies: await Promise.all(cookies) };
}
