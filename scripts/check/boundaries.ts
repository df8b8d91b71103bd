import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['src', 'sim'];

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Boundaries {
  readonly seen: number;
  readonly violations: readonly Violation[];
}

/**
 * Holds the imports under `src` and `sim` against the rules of `.dependency-cruiser.cjs`.
 *
 * @throws when the cruiser overlooked a source: with a TypeScript that it cannot load it finds no file at all and
 * would pass in silence.
 */
export async function checkBoundaries(folder: string): Promise<Boundaries> {
  const options = await extractOptions(join(root, '.dependency-cruiser.cjs'));
  const { output } = await cruise(FOLDERS, { ...options, baseDir: folder }, { symlinks: false });
  const { modules, summary } = output as ICruiseResult;
  const seen = new Set(modules.map((module) => module.source));
  const overlooked = (await sources(folder)).filter((file) => !seen.has(file));
  if (overlooked.length > 0) {
    throw new Error(`The boundary check overlooked ${overlooked.length} files, ${overlooked[0]} among them.`);
  }
  return {
    seen: seen.size,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

async function sources(folder: string): Promise<string[]> {
  const entries = await Promise.all(
    FOLDERS.map((name) => readdir(join(folder, name), { recursive: true, withFileTypes: true })),
  );
  return entries
    .flat()
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes('/generated/'));
}

if (import.meta.main) {
  const { seen, violations } = await checkBoundaries(root);
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} imports ${to}`);
  console.error(`${violations.length} violations in ${seen} files`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
