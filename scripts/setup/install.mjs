import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './hash.mjs';
import { pinnedNode, root } from './node.mjs';
import { step } from './progress.mjs';
import { runQuietly } from './run.mjs';

const lockFile = join(root, 'package-lock.json');
const marker = join(root, 'node_modules', '.preau-lock');

/**
 * Makes node_modules what package-lock.json describes, when it is not.
 *
 * `npm ci` would refuse this lock file: it lacks optional packages of other operating systems, which npm leaves out
 * when it cannot fetch them where the file is written. So npm installs from it without touching it, and the result is
 * held against it.
 */
export async function installDependencies() {
  const wanted = await hashOf([lockFile], root);
  if (existsSync(pinnedNode) && (await readIfThere(marker)) === wanted) return;
  if (!existsSync(pinnedNode) || !(await matchesLock())) {
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    await step('Installing the locked dependencies', () =>
      runQuietly('npm', ['install', '--no-save', ...quiet], 'npm failed; what it said is above.'),
    );
    if (!(await matchesLock())) {
      throw new Error(
        'npm installed other versions than package-lock.json names; remove node_modules and try again.',
      );
    }
  }
  if (!existsSync(pinnedNode)) {
    throw new Error(
      "npm installed everything but Node itself: allow the install script of the package 'node'.",
    );
  }
  await writeFile(marker, wanted);
}

/** Whether exactly the locked versions are installed, optional packages of this or other systems aside. */
async function matchesLock() {
  const record = await readIfThere(join(root, 'node_modules', '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages;
  const locked = JSON.parse(await readFile(lockFile, 'utf8')).packages;
  const hasLocked = ([path, { version, optional }]) =>
    path === '' || installed[path]?.version === version || (optional && !(path in installed));
  const isLocked = ([path, { optional }]) => path in locked || optional;
  return Object.entries(locked).every(hasLocked) && Object.entries(installed).every(isLocked);
}

async function readIfThere(path) {
  return existsSync(path) ? await readFile(path, 'utf8') : undefined;
}
