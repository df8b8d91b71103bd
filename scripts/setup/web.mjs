import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { hashOf } from './hash.mjs';
import { pinnedNode, root } from './node.mjs';
import { step } from './progress.mjs';
import { runQuietly } from './run.mjs';

const output = join(root, 'dist', 'web');
const marker = join(output, '.hash');

/** `vite build`, of the school's pages and of the waiting page, when a source of the web app changed since the last one. */
export async function buildWebApp() {
  const sources = await webSources();
  const wanted = await hashOf(sources, root);
  if (existsSync(marker) && (await readFile(marker, 'utf8')) === wanted) return;
  await step('Building the web app', async () => {
    for (const config of ['vite.config.ts', 'vite.gate.config.ts']) {
      await runQuietly(
        pinnedNode,
        [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', config],
        'The web app could not be built; what vite said is above.',
      );
    }
  });
  await writeFile(marker, wanted);
}

/** Relative to the project: what a browser runs, the lessons it shows, and what turns them into a build. */
const SOURCES = [
  /^(index\.html|vite\.(gate\.)?config\.ts|package-lock\.json)$/,
  /^(content|public|scripts\/vite)\//,
  /^(scripts\/messages\.ts|project\.inlang\/settings\.json)$/,
  /^src\/(app\/web|[^/]+\/(model|web)\/|library\/server\/lesson\/)/,
];
const NOT_SOURCES = /\.test\.tsx?$|\/generated\//;

async function webSources() {
  const tops = ['content', 'public', 'project.inlang', 'scripts', 'src'].filter((top) =>
    existsSync(join(root, top)),
  );
  const found = [await readdir(root, { withFileTypes: true })];
  for (const top of tops)
    found.push(await readdir(join(root, top), { recursive: true, withFileTypes: true }));
  return found
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => {
      const path = relative(root, file).replaceAll('\\', '/');
      return SOURCES.some((pattern) => pattern.test(path)) && !NOT_SOURCES.test(path);
    });
}
