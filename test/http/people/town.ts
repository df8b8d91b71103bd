import { afterAll, beforeAll } from 'vitest';
import { createFirstAdministrator, type Person, signIn } from '#people/model/contract.ts';
import { importSchools } from '#people/model/import/contract.ts';
import type { Browser } from '#test/kit/browser.ts';
import type { NewPlace } from '#test/kit/databases.ts';
import { openSchool, type TestSchool, type TestSchoolOptions } from '#test/kit/school.ts';

export const PASSWORD = 'un mot de passe long';
export const COLLEGE = '0750001A';
export const LYCEE = '0750002B';

const pupil = (givenName: string, group: string) => ({
  givenName,
  familyName: 'Martin',
  username: `${givenName}.martin`,
  groups: [group],
  password: PASSWORD,
});

const teacher = (givenName: string, group: string) => ({
  givenName,
  familyName: 'Roy',
  email: `${givenName}.roy@school.example`,
  groups: [group],
  password: PASSWORD,
});

const lesson = (group: string, teacherName: string, startsAt: number) => ({
  group,
  subject: 'Histoire',
  title: `Histoire en ${group}`,
  teachers: [`${teacherName}.roy@school.example`],
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(startsAt + 3_300_000).toISOString(),
});

/** A collège with two class groups and a lycée with one, each with a lesson that is on. */
export function townFile(now: number) {
  return {
    schools: [
      {
        id: COLLEGE,
        name: 'Collège du Pont',
        level: 'college' as const,
        groups: ['5e A', '5e B'],
        teachers: [teacher('anne', '5e A'), teacher('bruno', '5e B')],
        pupils: [pupil('alix', '5e A'), pupil('basile', '5e B'), pupil('camille', '5e A')],
        parents: [
          {
            givenName: 'Paule',
            familyName: 'Martin',
            email: 'paule.martin@home.example',
            children: ['alix.martin'],
            password: PASSWORD,
          },
        ],
        lessons: [lesson('5e A', 'anne', now), lesson('5e B', 'bruno', now)],
      },
      {
        id: LYCEE,
        name: 'Lycée du Pont',
        level: 'lycee' as const,
        groups: ['2de 1'],
        teachers: [teacher('chloe', '2de 1')],
        pupils: [pupil('alix', '2de 1')],
        parents: [],
        lessons: [lesson('2de 1', 'chloe', now)],
      },
    ],
  };
}

export type Someone =
  | 'administrator'
  | 'anne'
  | 'bruno'
  | 'chloe'
  | 'paule'
  | 'alix'
  | 'basile'
  | 'camille'
  | 'alix of the lycée'
  | 'nobody';

export interface Town extends TestSchool {
  /** A browser in which somebody just signed in. */
  as(someone: Someone): Promise<Browser>;
  idOf(someone: Someone): Promise<Person['id']>;
}

/** A school that a first administrator has filled: now, or before its database was copied. */
export async function openTown(options: TestSchoolOptions): Promise<Town> {
  const opened = await openSchool(options);
  if (options.place.holds === 'nobody') await fill(opened, options.clock?.now() ?? Date.now());
  const as = async (someone: Someone) => {
    const browser = opened.browser();
    const body = credentials[someone];
    if (body === undefined) return browser;
    const { status, detail } = await browser.call(signIn, { body });
    if (status !== 200) throw new Error(`${someone} could not sign in: ${detail}`);
    return browser;
  };
  return {
    ...opened,
    as,
    async idOf(someone) {
      const { body } = await opened.browser().call(signIn, { body: credentials[someone] as never });
      if (body.person === null) throw new Error(`${someone} is nobody.`);
      return body.person.id;
    },
  };
}

async function fill(school: TestSchool, now: number): Promise<void> {
  const administrator = await administratorOf(school);
  const imported = await administrator.call(importSchools, { body: townFile(now) });
  if (imported.status !== 200) throw new Error(`The town was not imported: ${imported.detail}`);
}

/** One town for a suite: its tests leave everybody, and every password, as they were. */
export function sharedTown(newPlace: NewPlace): () => Town {
  let town: Town | undefined;
  beforeAll(async () => {
    town = await openTown({ place: await newPlace('town') });
  });
  afterAll(() => town?.[Symbol.asyncDispose]());
  return () => {
    if (town === undefined) throw new Error('The town is not open yet.');
    return town;
  };
}

export async function administratorOf({ school, browser }: TestSchool): Promise<Browser> {
  const administrator = browser();
  const body = { ...administratorLogin, name: 'Ada Admin', token: tokenIn(school.welcome) };
  const { status, detail } = await administrator.call(createFirstAdministrator, { body });
  if (status !== 200) throw new Error(`There is no first administrator: ${detail}`);
  return administrator;
}

export function tokenIn(welcome: readonly string[]): string {
  const [, token = ''] = /\/premier-administrateur\?jeton=(\S+)/.exec(welcome.join('\n')) ?? [];
  return token;
}

const administratorLogin = { email: 'ada@town.example', password: PASSWORD };

const adult = (email: string) => ({ kind: 'adult' as const, email, password: PASSWORD });
const pupilOf = (school: string, username: string) => ({
  kind: 'pupil' as const,
  school,
  username,
  password: PASSWORD,
});

export const credentials = {
  administrator: adult(administratorLogin.email),
  anne: adult('anne.roy@school.example'),
  bruno: adult('bruno.roy@school.example'),
  chloe: adult('chloe.roy@school.example'),
  paule: adult('paule.martin@home.example'),
  alix: pupilOf(COLLEGE, 'alix.martin'),
  basile: pupilOf(COLLEGE, 'basile.martin'),
  camille: pupilOf(COLLEGE, 'camille.martin'),
  'alix of the lycée': pupilOf(LYCEE, 'alix.martin'),
  nobody: undefined,
} satisfies Record<Someone, unknown>;
