import { ApiError, call } from '#kit/web/api.ts';
import type { ClientCommand } from '../../model/command.ts';
import { sendCommand } from '../../model/contract.ts';
import { liveErrors } from '../../model/errors.ts';
import type { ClassroomId } from '../../model/ids.ts';
import type { KeptInTab } from '../kept.ts';
import { Store } from '../store.ts';
import { jittered, type Pause } from './pause.ts';

/** A command that the school has not acknowledged yet. */
export interface Pending {
  readonly key: string;
  readonly command: ClientCommand;
  /** How often it was tried without an answer. */
  readonly tries: number;
}

export type Answer = { readonly seq: number } | { readonly refused: string };

/** What its author would have to write again. A ballot is none of it: no device keeps how somebody voted. */
const KEPT: ReadonlySet<ClientCommand['type']> = new Set(['chat.say', 'slides.draw']);

const FIRST_RETRY_MS = 300;
const SLOWEST_RETRY_MS = 4_000;

/** Sends commands, each under one key until the school accepts or refuses it: a lost answer is never a second act. */
export class Outbox {
  readonly pending = new Store<readonly Pending[]>([]);
  readonly #classroom: ClassroomId;
  readonly #pause: Pause;
  readonly #signal: AbortSignal;
  readonly #kept: KeptInTab<readonly Pending[]> | null;

  constructor(
    classroom: ClassroomId,
    pause: Pause,
    signal: AbortSignal,
    kept: KeptInTab<readonly Pending[]> | null = null,
  ) {
    this.#classroom = classroom;
    this.#pause = pause;
    this.#signal = signal;
    this.#kept = kept;
  }

  send(command: ClientCommand): Promise<Answer> {
    return this.#send(randomKey(), command);
  }

  /** What was on its way when this tab was left or loaded again goes on, under the key that it had. */
  resume(): Promise<Answer>[] {
    return (this.#kept?.read() ?? []).map(({ key, command }) => this.#send(key, command));
  }

  async #send(key: string, command: ClientCommand): Promise<Answer> {
    if (this.#signal.aborted) return { refused: liveErrors['live.not-in-class'].code };
    this.pending.update((all) => [...all, { key, command, tries: 0 }]);
    this.#keep(command);
    try {
      return await this.#until(key, command);
    } finally {
      this.pending.update((all) => all.filter((one) => one.key !== key));
      this.#keep(command);
    }
  }

  /** After what is pending changed by this command. */
  #keep({ type }: ClientCommand): void {
    if (!KEPT.has(type) || this.#signal.aborted) return;
    const kept = this.pending.get().filter(({ command }) => KEPT.has(command.type));
    this.#kept?.write(kept.length > 0 ? kept : null);
  }

  async #until(key: string, command: ClientCommand): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      try {
        const given = { params: { classroom: this.#classroom }, body: { key, command } };
        const { seq, refused } = await call(sendCommand, given, { signal: this.#signal });
        return refused ? { refused: refused.code } : { seq };
      } catch (error) {
        if (this.#signal.aborted || !isUnanswered(error)) return { refused: codeOf(error) };
      }
      this.pending.update((all) => all.map((one) => (one.key === key ? { ...one, tries } : one)));
      const delay = Math.min(FIRST_RETRY_MS * 2 ** (tries - 1), SLOWEST_RETRY_MS);
      await this.#pause.wait(jittered(delay), this.#signal);
    }
  }
}

/** The line broke, what stands before the school says that it is away, or the school asks for patience. */
const AGAIN = new Set(['kit.unreachable', 'live.moved', 'live.too-fast']);

const isUnanswered = (error: unknown): boolean => error instanceof ApiError && AGAIN.has(error.code);

const codeOf = (error: unknown): string => (error instanceof ApiError ? error.code : 'kit.unreachable');

/** 128 random bits; `crypto.randomUUID` is missing on a page without TLS. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
