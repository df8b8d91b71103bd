import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isSchoolMessage, type Ready } from '../../src/app/messages.ts';

const cli = fileURLToPath(new URL('../../src/app/cli.ts', import.meta.url));

/** One process of the school, by its command: `serve` or `gate`. */
export class Served implements AsyncDisposable {
  readonly ready: Ready;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, ready: Ready) {
    this.#child = child;
    this.ready = ready;
  }

  /** Resolves when it answers. */
  static async start(
    command: 'serve' | 'gate',
    environment: Readonly<Record<string, string>>,
  ): Promise<Served> {
    const child = spawn(process.execPath, [cli, command], {
      env: { ...process.env, PREAU_LOG_LEVEL: 'warn', ...environment },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const ready = new Promise<Ready>((resolve, reject) => {
      child.on('message', (message) => {
        if (isSchoolMessage(message) && 'ready' in message) resolve(message.ready);
      });
      child.once('exit', (code) => reject(new Error(`preau ${command} ended with ${code}.`)));
    });
    return new Served(child, await ready);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** At once, without a word to anybody. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.kill();
  }
}
