import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const model = 'src/kit/model';
const anywhere = 'src/kit/server';

const planted: readonly [rule: string, door: string, source: string][] = [
  ['global variable Date', model, 'export const now = () => Date.now();'],
  ['global variable Date', model, 'export const now = () => new Date();'],
  ['global variable Temporal', model, 'export const now = () => Temporal.Now.instant();'],
  ['global variable performance', model, 'export const now = () => performance.now();'],
  ['A model is handed its randomness', model, 'export const draw = () => Math.random();'],
  ['A model is handed its randomness', model, "export const draw = () => Math['random']();"],
  ['A model is handed its randomness', model, 'const { random } = Math;\nexport const draw = random;'],
  ['global variable crypto', model, 'export const id = () => crypto.randomUUID();'],
  ['global variable setTimeout', model, 'setTimeout(() => {}, 1);'],
  ['global variable setInterval', model, 'setInterval(() => {}, 1);'],
  ['global variable setImmediate', model, 'setImmediate(() => {});'],
  ['global variable queueMicrotask', model, 'queueMicrotask(() => {});'],
  ['global variable globalThis', model, 'export const all = globalThis;'],
  ['noUnusedImports', anywhere, "import { join } from 'node:path';"],
  ['noUnusedVariables', anywhere, 'const left = 1;'],
  ['noNonNullAssertion', anywhere, 'export const first = (all: string[]) => all[0]!.length;'],
  ['useImportType', anywhere, "import { Clock } from './clock.ts';\nexport type Time = Clock;"],
  ['useNodejsImportProtocol', anywhere, "import { join } from 'path';\nexport const to = join;"],
  ['noExplicitAny', anywhere, 'export const all: any = 1;'],
];

const sound: readonly [door: string, source: string][] = [
  [model, 'export const half = (n: number) => Math.floor(n / 2);'],
  [anywhere, 'export const now = () => Date.now() + Math.random();'],
];

interface Diagnostic {
  readonly category: string;
  readonly message: string;
  readonly location: { readonly path: string };
}

describe('the linter', () => {
  let folder: string;
  let said: readonly Diagnostic[];
  const plantedAt = (door: string, row: number) => `${door}/planted-${row}.ts`;
  const soundAt = (door: string, row: number) => `${door}/sound-${row}.ts`;
  const about = (file: string) =>
    said
      .filter(({ location }) => location.path === file)
      .map(({ category, message }) => `${category} ${message}`);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'preau-lint-'));
    const rules = JSON.parse(await readFile(join(root, 'biome.json'), 'utf8'));
    const files = {
      'biome.json': JSON.stringify({ ...rules, $schema: undefined, vcs: undefined }),
      ...Object.fromEntries(planted.map(([, door, source], row) => [plantedAt(door, row), source])),
      ...Object.fromEntries(sound.map(([door, source], row) => [soundAt(door, row), source])),
    };
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), `${content}\n`);
    }
    await cp(join(root, 'scripts/check'), join(folder, 'scripts/check'), { recursive: true });
    const args = ['lint', '--reporter=json', '--max-diagnostics=none', 'src'];
    const biome = join(root, 'node_modules/.bin/biome');
    const { stdout } = spawnSync(biome, args, { cwd: folder, encoding: 'utf8' });
    said = JSON.parse(stdout).diagnostics;
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it.each(planted.map((row, index) => [...row, index] as const))(
    '%s: stops, in %s, %s',
    (rule, door, _, row) => {
      expect(about(plantedAt(door, row))).toContainEqual(expect.stringContaining(rule));
    },
  );

  it('lets a model calculate, and a server tell the time', () => {
    expect(sound.map(([door], row) => about(soundAt(door, row)))).toEqual([[], []]);
  });
});
