import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The Node that package.json pins; it runs TypeScript as it is. */
export const pinnedNode = join(root, 'node_modules', '.bin', 'node');

export function requireNode(major) {
  const found = Number.parseInt(process.versions.node, 10);
  if (found >= major) return;
  throw new Error(
    `Préau needs Node ${major} or later to set itself up; this is Node ${process.versions.node}.`,
  );
}
