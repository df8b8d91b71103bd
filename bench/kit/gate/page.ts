import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files that a page names, its own first, as addresses. */
export function filesOf(html: string): string[] {
  const named = [...html.matchAll(/(?:src|href)="(\/gate\/[^"]+)"/g)].map(([, file = '']) => file);
  return ['/gate/index.html', ...new Set(named)];
}

/**
 * Bytes of all that one visit of the waiting page loads, as nginx sends it: gzip.
 *
 * @param folder the built page's
 */
export function pageBytes(folder: string): number {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  return filesOf(html)
    .map((file) => statSync(join(folder, `${file.slice('/gate/'.length)}.gz`)).size)
    .reduce((sum, size) => sum + size, 0);
}
