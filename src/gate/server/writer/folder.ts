import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
      return JSON.parse(await readFile(join(this.#folder, BULLETIN), 'utf8'));
    } catch (error) {
      if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT')
        return undefined;
      throw error;
    }
  }

  async write({ plain, gzip }: Published): Promise<void> {
    await this.#replace(BULLETIN, plain);
    await this.#replace(`${BULLETIN}.gz`, gzip);
  }

  writeKeys(jwks: object): Promise<void> {
    return this.#replace(KEYS, JSON.stringify(jwks));
  }

  async #replace(name: string, content: Buffer | string): Promise<void> {
    const path = join(this.#folder, name);
    await writeFile(`${path}.new`, content);
    await rename(`${path}.new`, path);
  }
}
