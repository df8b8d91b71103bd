import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** One page of a browser that Playwright does not drive as it is installed. */
export interface OtherBrowser extends AsyncDisposable {
  /** What it calls itself, with its version. */
  readonly name: string;
  /** Resolves when the page has loaded. */
  open(url: string): Promise<void>;
  /** The value of an expression in the page; a promise is awaited. */
  evaluate(expression: string): Promise<unknown>;
  screenshot(): Promise<Buffer>;
}

/** A program on PATH, by the first of its names that there is. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
}
