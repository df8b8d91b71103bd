import { type Migration, sql } from 'kysely';

const statements = [
  sql`create table people_schools (
    id text primary key,
    name text not null,
    level text not null,
    time_zone text not null default 'Europe/Paris'
  )`,
  sql`create table people_groups (
    school text not null references people_schools (id) on delete cascade,
    id text not null,
    name text not null,
    primary key (school, id),
    unique (school, name)
  )`,
  sql`create table people_members (
    school text not null references people_schools (id) on delete cascade,
    id text not null unique,
    role text not null,
    given_name text not null,
    family_name text not null,
    sign_in_name text not null,
    primary key (school, id),
    unique (school, sign_in_name)
  )`,
  sql`create table people_memberships (
    school text not null,
    group_id text not null,
    person text not null,
    primary key (school, group_id, person),
    foreign key (school, group_id) references people_groups (school, id) on delete cascade,
    foreign key (school, person) references people_members (school, id) on delete cascade
  )`,
  sql`create index people_memberships_person on people_memberships (school, person)`,
  sql`create table people_guardians (
    school text not null,
    guardian text not null,
    pupil text not null,
    primary key (school, guardian, pupil),
    foreign key (school, guardian) references people_members (school, id) on delete cascade,
    foreign key (school, pupil) references people_members (school, id) on delete cascade
  )`,
  sql`create table people_lessons (
    school text not null,
    id text not null unique,
    group_id text not null,
    subject text not null,
    title text not null,
    starts_at bigint not null,
    ends_at bigint not null check (ends_at > starts_at),
    primary key (school, id),
    unique (school, group_id, starts_at),
    foreign key (school, group_id) references people_groups (school, id) on delete cascade
  )`,
  sql`create table people_lesson_teachers (
    school text not null,
    lesson text not null,
    person text not null,
    rank integer not null,
    primary key (school, lesson, person),
    foreign key (school, lesson) references people_lessons (school, id) on delete cascade,
    foreign key (school, person) references people_members (school, id) on delete cascade
  )`,
  sql`create index people_lesson_teachers_person on people_lesson_teachers (school, person)`,
  sql`create table people_administrators (id text primary key, name text not null)`,
  sql`create table people_first_links (token_hash text primary key, expires_at bigint not null)`,
  sql`create table people_identities (
    issuer text not null,
    subject text not null,
    person text not null,
    primary key (issuer, subject)
  )`,
  sql`create index people_identities_person on people_identities (person)`,
];

export const schools: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};
