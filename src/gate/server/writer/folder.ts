import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../replace-file.ts';
import type { Published } from './board.ts';

const BULLETIN = 'bulletin.json';
const KEYS = 'keys.json';

/**
 * The folder that nginx or a CDN serves the gate's files from. Each is whole at every moment, and the bulletin is what a gate goes on
 * from that is started again.
 */
export class GateFolder {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(folder: string): Promise<GateFolder> {
    await mkdir(folder, { recursive: true });
    return new GateFolder(folder);
  }

  /** What was published last, as it stands there; undefined for nothing. */
  async last(): Promise<unknown> {
    try {
      return JSON.parse(await readFile(this.#path(BULLETIN), 'utf8'));
    } catch (error) {
      if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT')
        return undefined;
      throw error;
    }
  }

  async write({ plain, gzip }: Published): Promise<void> {
    await replaceFile(this.#path(BULLETIN), plain);
    await replaceFile(this.#path(`${BULLETIN}.gz`), gzip);
  }

  writeKeys(jwks: object): Promise<void> {
    return replaceFile(this.#path(KEYS), JSON.stringify(jwks));
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }
}
