import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBoundaries, type Violation } from '../../scripts/check/boundaries.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Files that obey every rule; the planted ones import them. */
const sound = {
  'src/kit/model/brand.ts': 'export const brand = 1;',
  'src/kit/server/db.ts': "import { brand } from '../model/brand.ts';\nexport const db = brand;",
  'src/people/model/role.ts': "import * as z from 'zod/mini';\nexport const role = z.string();",
  'src/people/server/index.ts': "import { role } from '../model/role.ts';\nexport const people = role;",
  'src/people/server/accounts.ts': 'export const accounts = 1;',
  'src/people/web/sign-in.tsx': "import { role } from '../model/role.ts';\nexport const signIn = role;",
  'src/live/model/log.ts': "import { role } from '#people/model/role.ts';\nexport const log = role;",
  'src/live/server/index.ts':
    "import { people } from '#people/server/index.ts';\nexport const live = people;",
  'src/library/model/course.ts': 'export const course = 1;',
  'src/app/school.ts':
    "import { accounts } from '#people/server/accounts.ts';\nexport const school = accounts;",
  'src/app/web.tsx': "import { signIn } from '#people/web/sign-in.tsx';\nexport const page = signIn;",
  'sim/nation.ts': "import { log } from '#live/model/log.ts';\nexport const nation = log;",
  'test/kit/school.ts': 'export const testSchool = 1;',
};

/** One file a row that breaks the rule named first. */
const planted: readonly [rule: string, file: string, imports: string][] = [
  ['rooms-people', 'src/people/model/planted.ts', '#live/model/log.ts'],
  ['rooms-library', 'src/library/model/planted.ts', '#live/model/log.ts'],
  ['rooms-live', 'src/live/server/planted-app.ts', '../../app/school.ts'],
  ['rooms-gate', 'src/gate/model/planted.ts', '#library/model/course.ts'],
  ['rooms-kit', 'src/kit/server/planted.ts', '#people/server/index.ts'],
  ['doors', 'src/live/server/planted-door.ts', '#people/server/accounts.ts'],
  ['model-is-pure', 'src/people/model/planted-node.ts', 'node:fs'],
  ['model-is-pure', 'src/people/model/planted-library.ts', 'fastify'],
  ['model-is-pure', 'src/people/model/planted-server.ts', '../server/accounts.ts'],
  ['server-without-web', 'src/people/server/planted.ts', '../web/sign-in.tsx'],
  ['server-without-web', 'src/people/server/planted-app.ts', '../../app/web.tsx'],
  ['web-without-server', 'src/people/web/planted.tsx', '../server/accounts.ts'],
  ['web-without-server', 'src/app/web/planted.tsx', '../school.ts'],
  ['product-without-tests', 'src/live/server/planted-test.ts', '#test/kit/school.ts'],
  ['simulation-apart', 'src/live/server/planted-simulation.ts', '../../../sim/nation.ts'],
  ['simulation-of-models', 'sim/planted-server.ts', '#people/server/accounts.ts'],
  ['simulation-dependencies', 'sim/planted-library.ts', 'fastify'],
  ['run-time-dependencies', 'src/live/server/planted-dev.ts', 'vitest'],
  ['no-circle', 'src/live/server/planted-circle-a.ts', './planted-circle-b.ts'],
  ['resolvable', 'src/live/server/planted-nowhere.ts', './nowhere.ts'],
];

describe('the boundary check', () => {
  let folder: string;
  let violations: readonly Violation[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'preau-boundaries-'));
    const files = {
      ...sound,
      ...Object.fromEntries(planted.map(([, file, imports]) => [file, `import '${imports}';\n`])),
      'src/live/server/planted-circle-b.ts': "import './planted-circle-a.ts';\n",
    };
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    await symlink(join(root, 'package.json'), join(folder, 'package.json'));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    violations = (await checkBoundaries(folder)).violations;
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it.each(planted)('%s: stops %s from importing %s', (rule, file) => {
    expect(violations).toContainEqual(expect.objectContaining({ rule, from: file }));
  });

  it('lets everything else through', () => {
    expect(violations.filter(({ from }) => !from.includes('planted'))).toEqual([]);
  });

  it('fails rather than pass over a source in silence', async () => {
    const hidden = join(folder, 'src/live/node_modules/hidden.ts');
    await mkdir(dirname(hidden));
    await writeFile(hidden, 'export {};\n');
    await expect(checkBoundaries(folder)).rejects.toThrow(/overlooked 1 files/);
    await rm(dirname(hidden), { recursive: true });
  });
});
