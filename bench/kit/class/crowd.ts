import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { MediaAddress } from '#test/kit/media-client.ts';

const folder = fileURLToPath(new URL('../../crowd/', import.meta.url));
const binary = fileURLToPath(new URL('../../../.cache/bench/crowd', import.meta.url));

/** Many connections to a media engine in one process of its own, which is written in Go: `bench/crowd`. */
export class Crowd implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #joined = new Set<string>();
  readonly #speaking = new Set<string>();
  readonly #failures: string[] = [];
  /** Who was in and is not any more. */
  readonly left = new Set<string>();
  #told: () => void = () => {};

  /** Builds the program, about a minute the first time. Throws where Go is missing or too old. */
  static async start(): Promise<Crowd> {
    const go = spawn('go', ['build', '-o', binary, '.'], {
      cwd: folder,
      env: { ...process.env, GOFLAGS: '-mod=readonly', GOTOOLCHAIN: 'local', CGO_ENABLED: '0' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = await once(go, 'close');
    if (code !== 0) throw new Error(`Go did not build ${join('bench', 'crowd')}.`);
    return new Crowd();
  }

  private constructor() {
    const child = spawn(binary, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child = child;
    createInterface({ input: child.stdout }).on('line', (line) => this.#hear(JSON.parse(line)));
  }

  async join(ways: ReadonlyMap<string, MediaAddress>): Promise<void> {
    for (const [name, way] of ways) this.#order({ join: name, ...way });
    await this.#until(() => this.#joined.size >= ways.size);
  }

  /** Each begins a voice that goes on for as long as the engine takes it. */
  async speak(names: readonly string[]): Promise<void> {
    for (const name of names) this.#speaking.delete(name);
    for (const name of names) this.#order({ speak: name });
    await this.#until(() => names.every((name) => this.#speaking.has(name)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null) return;
    this.#child.kill();
    await once(this.#child, 'exit');
  }

  #order(order: object): void {
    this.#child.stdin?.write(`${JSON.stringify(order)}\n`);
  }

  async #until(come: () => boolean): Promise<void> {
    while (!come()) {
      if (this.#failures.length > 0) throw new Error(`In the crowd, ${this.#failures.join(', ')}`);
      await new Promise<void>((resolve) => {
        this.#told = resolve;
      });
    }
  }

  #hear({
    joined,
    speaks,
    left,
    failed,
  }: Partial<Record<'joined' | 'speaks' | 'left' | 'failed', string>>): void {
    if (joined !== undefined) this.#joined.add(joined);
    if (speaks !== undefined) this.#speaking.add(speaks);
    if (left !== undefined) this.left.add(left);
    if (failed !== undefined) this.#failures.push(failed);
    this.#told();
  }
}
