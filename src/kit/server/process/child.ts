import { type ChildProcess, spawn } from 'node:child_process';
import { failuresAfter, noFailures, restartDelayMs } from './backoff.ts';

export interface ChildSpec {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Where both outputs go: this process's own, or an open file. */
  readonly output: 'inherit' | number;
  /** Opens a message channel, whose closing also tells the child that this process is gone. */
  readonly channel: boolean;
  /** How long the child may take to stop before it is killed. */
  readonly stopWithinMs: number;
}

export type Death =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signalled'; readonly signal: NodeJS.Signals }
  | { readonly kind: 'not-started'; readonly reason: string };

export interface ChildEvents {
  started?(pid: number): void;
  message?(message: unknown): void;
  /** The child died although nobody asked it to; says whether it is to be started again. */
  died(death: Death): 'restart' | 'leave';
  restarting?(afterMs: number): void;
}

type State =
  | {
      readonly kind: 'running';
      readonly process: ChildProcess;
      readonly since: number;
      readonly gone: Promise<Death>;
    }
  | { readonly kind: 'waiting'; readonly timer: NodeJS.Timeout }
  | { readonly kind: 'stopped' };

/**
 * Keeps one child process alive: starts it, starts it again when it dies, and stops it when asked.
 *
 * The child leads a process group of its own, so that a Ctrl-C in the terminal reaches only the supervisor,
 * which stops its children in order, and so that a kill takes the child's own children along.
 */
export class KeptChild implements AsyncDisposable {
  readonly #spec: ChildSpec;
  readonly #events: ChildEvents;
  #state: State = { kind: 'stopped' };
  #failures = noFailures;
  #wanted = true;

  constructor(spec: ChildSpec, events: ChildEvents) {
    this.#spec = spec;
    this.#events = events;
    this.#start();
  }

  get pid(): number | undefined {
    return this.#state.kind === 'running' ? this.#state.process.pid : undefined;
  }

  /** Asks the child to stop, waits, and kills it when its time is over. It stays down. */
  async stop(): Promise<void> {
    this.#wanted = false;
    await this.#stopRunning();
  }

  /** Stops the child in the same way and starts it afresh. */
  async restart(): Promise<void> {
    this.#wanted = false;
    await this.#stopRunning();
    this.#wanted = true;
    this.#failures = noFailures;
    this.#start();
  }

  /** The child showed that it works: its next death counts as a first one, and it is back at once. */
  proven(): void {
    this.#failures = noFailures;
  }

  /** Kills the child, and what it started, now. */
  kill(): void {
    this.#wanted = false;
    if (this.#state.kind === 'running') killGroup(this.#state.process, 'SIGKILL');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  async #stopRunning(): Promise<void> {
    const state = this.#state;
    if (state.kind === 'waiting') clearTimeout(state.timer);
    if (state.kind === 'running') {
      state.process.kill('SIGTERM');
      const deadline = setTimeout(() => killGroup(state.process, 'SIGKILL'), this.#spec.stopWithinMs);
      await state.gone;
      clearTimeout(deadline);
    }
    this.#state = { kind: 'stopped' };
  }

  #start(): void {
    const { file, args, env, cwd, output, channel } = this.#spec;
    const child = spawn(file, args, {
      env,
      cwd,
      detached: true,
      stdio: ['ignore', output, output, ...(channel ? ['ipc' as const] : [])],
    });
    const gone = death(child);
    this.#state = { kind: 'running', process: child, since: performance.now(), gone };
    child.on('message', (message) => this.#events.message?.(message));
    if (child.pid !== undefined) this.#events.started?.(child.pid);
    void gone.then((cause) => this.#buried(child, cause));
  }

  #buried(child: ChildProcess, cause: Death): void {
    const state = this.#state;
    if (!this.#wanted || state.kind !== 'running' || state.process !== child) return;
    this.#failures = failuresAfter(this.#failures, performance.now() - state.since);
    this.#state = { kind: 'stopped' };
    if (this.#events.died(cause) === 'leave') return;
    const delay = restartDelayMs(this.#failures);
    this.#events.restarting?.(delay);
    this.#state = { kind: 'waiting', timer: setTimeout(() => this.#start(), delay) };
  }
}

function death(child: ChildProcess): Promise<Death> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ kind: 'not-started', reason: error.message }));
    child.once('exit', (code, signal) =>
      resolve(signal === null ? { kind: 'exited', code: code ?? 0 } : { kind: 'signalled', signal }),
    );
  });
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is already gone.
  }
}

export function describeDeath(death: Death): string {
  switch (death.kind) {
    case 'exited':
      return `ended with code ${death.code}`;
    case 'signalled':
      return `was ended by ${death.signal}`;
    case 'not-started':
      return `could not be started (${death.reason})`;
  }
}
