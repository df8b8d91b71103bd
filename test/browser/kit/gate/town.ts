import { giveClassCode, givePass } from '#gate/model/contract.ts';
import { keepPass } from '#gate/model/kept-passes.ts';
import { createFirstAdministrator, listLessons, signIn } from '#people/model/contract.ts';
import { importSchools } from '#people/model/import/contract.ts';
import { Browser } from '../../../kit/browser.ts';

const PASSWORD = 'un mot de passe long';
const SCHOOL = '0750001A';

export interface Someone {
  readonly name: string;
  readonly group: string;
  readonly role: 'pupil' | 'teacher';
  /** As the school's web app would have left it in their browser. */
  readonly kept: string;
  /** Of the division, from 0: whose turn it is. */
  readonly divisions: readonly string[];
}

const email = (name: string) => `${name}@school.example`;

/** Classes of four pupils and a teacher, each with a lesson that is on. */
export async function fillTown(address: string, token: string, groups: readonly string[]): Promise<Browser> {
  const administrator = new Browser(address);
  const body = { token, email: 'ada@town.example', name: 'Ada', password: PASSWORD };
  await succeed(administrator.call(createFirstAdministrator, { body }));
  const now = Date.now();
  const school = {
    id: SCHOOL,
    name: 'Collège du Pont',
    level: 'college' as const,
    groups: [...groups],
    teachers: groups.map((group) => ({
      givenName: 'Prof',
      familyName: group,
      email: email(slug(group)),
      groups: [group],
      password: PASSWORD,
    })),
    pupils: groups.flatMap((group) =>
      [1, 2, 3, 4].map((n) => ({
        givenName: `Élève ${n}`,
        familyName: group,
        username: `${slug(group)}.${n}`,
        groups: [group],
        password: PASSWORD,
      })),
    ),
    parents: [],
    lessons: groups.map((group) => ({
      group,
      subject: 'Histoire',
      title: `Histoire en ${group}`,
      teachers: [email(slug(group))],
      startsAt: new Date(now).toISOString(),
      endsAt: new Date(now + 3_300_000).toISOString(),
    })),
  };
  await succeed(administrator.call(importSchools, { body: { schools: [school] } }));
  return administrator;
}

/** Signs everybody of a class in once, as on a day before, and keeps their passes. */
export async function passesOf(address: string, group: string): Promise<Someone[]> {
  const pupils = [1, 2, 3, 4].map((n) => ({
    name: `Élève ${n} ${group}`,
    role: 'pupil' as const,
    body: { kind: 'pupil' as const, school: SCHOOL, username: `${slug(group)}.${n}`, password: PASSWORD },
  }));
  const teacher = {
    name: `Prof ${group}`,
    role: 'teacher' as const,
    body: { kind: 'adult' as const, email: email(slug(group)), password: PASSWORD },
  };
  const people = [];
  for (const { name, role, body } of [teacher, ...pupils]) {
    const browser = new Browser(address);
    await succeed(browser.call(signIn, { body }));
    const { pass } = await succeed(browser.call(givePass));
    const kept = keepPass(null, { pass, name, level: 'college' }, Date.now());
    const { divisions } = JSON.parse(Buffer.from(pass.split('.')[1] ?? '', 'base64url').toString());
    people.push({ name, role, group, kept, divisions });
  }
  return people;
}

/** What a teacher reads out to a pupil who has no password. */
export async function codeOf(address: string, group: string): Promise<string> {
  const browser = new Browser(address);
  const body = { kind: 'adult' as const, email: email(slug(group)), password: PASSWORD };
  await succeed(browser.call(signIn, { body }));
  const { lessons } = await succeed(browser.call(listLessons));
  const [lesson] = lessons;
  if (lesson === undefined) throw new Error(`${group} has no lesson.`);
  return (await succeed(browser.call(giveClassCode, { params: { lesson: lesson.id } }))).code;
}

async function succeed<T>(asked: Promise<{ code: string | undefined; detail: string | undefined; body: T }>) {
  const { code, detail, body } = await asked;
  if (code !== undefined) throw new Error(`${code}: ${detail}`);
  return body;
}

function slug(group: string): string {
  return group.replace(/\W/g, '').toLowerCase();
}
