/** Fails on a numbered rule of docs/spec/ that no test cites, and on a citation of a rule that is not there. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TESTS = /\.(test|spec)\.tsx?$/;
const FOLDERS = ['src', 'test', 'sim'];

/** What is wrong, a sentence each: of the rules as a specification heads them, `## G7 Places …`, and the tests' texts. */
export function faultsOf(specification: string, tests: readonly string[]): string[] {
  const rules = [...specification.matchAll(/^## (G\d+) /gm)].map(([, rule = '']) => rule);
  const cited = new Set(
    tests.flatMap((text) => [...text.matchAll(/\[(G\d+)\]/g)].map(([, rule = '']) => rule)),
  );
  if (rules.length === 0) return ['docs/spec/gate.md has no numbered rules.'];
  return [
    ...rules.filter((rule) => !cited.has(rule)).map((rule) => `No test cites ${rule}.`),
    ...[...cited]
      .filter((rule) => !rules.includes(rule))
      .map((rule) => `A test cites ${rule}, which is no rule.`),
  ];
}

async function testTexts(): Promise<string[]> {
  const found = await Promise.all(
    FOLDERS.map((folder) => readdir(join(root, folder), { recursive: true, withFileTypes: true })),
  );
  const files = found.flat().filter((entry) => entry.isFile() && TESTS.test(entry.name));
  return Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
}

if (import.meta.main) {
  const faults = faultsOf(await readFile(join(root, 'docs/spec/gate.md'), 'utf8'), await testTexts());
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
