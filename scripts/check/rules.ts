/** Fails on a numbered rule of docs/spec/ that no test cites, and on a citation of a rule that is not there. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TESTS = /\.(test|spec)\.tsx?$/;
const FOLDERS = ['src', 'test', 'sim', 'bench'];

export interface Specification {
  readonly name: string;
  readonly text: string;
}

/**
 * What is wrong, a sentence each: of the rules as the specifications head them, `## G7 Places …`, and the tests' texts. The
 * letter is the specification's own.
 */
export function faultsOf(specifications: readonly Specification[], tests: readonly string[]): string[] {
  const headings = specifications.map(({ name, text }) => ({
    name,
    rules: [...text.matchAll(/^## ([A-Z]\d+) /gm)].map(([, rule = '']) => rule),
  }));
  const rules = headings.flatMap((one) => one.rules);
  const cited = new Set(
    tests.flatMap((text) => [...text.matchAll(/\[([A-Z]\d+)\]/g)].map(([, rule = '']) => rule)),
  );
  return [
    ...headings.filter((one) => one.rules.length === 0).map(({ name }) => `${name} has no numbered rules.`),
    ...rules
      .filter((rule, index) => rules.indexOf(rule) !== index)
      .map((rule) => `There are two rules ${rule}.`),
    ...rules.filter((rule) => !cited.has(rule)).map((rule) => `No test cites ${rule}.`),
    ...[...cited]
      .filter((rule) => !rules.includes(rule))
      .map((rule) => `A test cites ${rule}, which is no rule.`),
  ];
}

async function specifications(): Promise<Specification[]> {
  const folder = join(root, 'docs/spec');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  return Promise.all(
    names.map(async (name) => ({
      name: `docs/spec/${name}`,
      text: await readFile(join(folder, name), 'utf8'),
    })),
  );
}

async function testTexts(): Promise<string[]> {
  const found = await Promise.all(
    FOLDERS.map((folder) => readdir(join(root, folder), { recursive: true, withFileTypes: true })),
  );
  const files = found.flat().filter((entry) => entry.isFile() && TESTS.test(entry.name));
  return Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
}

if (import.meta.main) {
  const faults = faultsOf(await specifications(), await testTexts());
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
