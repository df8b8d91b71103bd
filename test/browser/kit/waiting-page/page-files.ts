import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(new URL('../../../../dist/gate/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

export interface Sent {
  readonly status: number;
  readonly type?: string | undefined;
  readonly content?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A file of the built waiting page by its address; undefined for any other address. */
export async function sendPageFile(path: string): Promise<Sent | undefined> {
  const [, name] = /^\/gate\/(|index\.html|assets\/[\w.-]+)$/.exec(path) ?? [];
  if (name === undefined) return undefined;
  const file = name || 'index.html';
  return { status: 200, type: TYPES[extname(file)], content: await readFile(join(BUILT, file)) };
}

/** The page in the place of another, as nginx and the school show it. */
export async function sendWaitingPage(): Promise<Sent> {
  return { status: 503, type: TYPES['.html'], content: await readFile(join(BUILT, 'index.html')) };
}
