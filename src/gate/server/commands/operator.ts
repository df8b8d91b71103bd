import * as z from 'zod/mini';
import { seconds } from '#kit/model/clock.ts';
import type { CallOf, ReplyOf, Route } from '#kit/model/contract.ts';
import { type Config, ConfigError, readConfig } from '#kit/server/config.ts';
import { gateErrors } from '../../model/errors.ts';
import { CellKeys, secretsOf } from '../credentials/keys.ts';
import { type CommandDeps, CommandFailure, UNUSABLE } from './command.ts';

export const operatorOptions = { url: { type: 'string' }, data: { type: 'string' } } as const;

const ANSWERS_WITHIN_MS = seconds(10);
/** What the school's own secret is where the gate's are given: nothing here is made from it. */
const NOT_USED = '-'.repeat(32);

const ErrorReply = z.object({ code: z.string(), detail: z.string() });

export interface Answer<R> {
  readonly body: R;
  /** How long ago an instant was, by the clock of the gate's machine. */
  ago(instant: number): number;
}

/** The gate's operator: somebody who knows the cell's secret, and where the gate is. */
export class Operator {
  readonly url: string;
  readonly config: Config;
  readonly #token: string;
  readonly #clock: CommandDeps['clock'];

  private constructor(url: string, config: Config, clock: CommandDeps['clock']) {
    this.url = url;
    this.config = config;
    this.#token = new CellKeys(secretsOf(config)).staffTokens[0];
    this.#clock = clock;
  }

  /**
   * @param given the options: the gate's address, and the school's data folder
   * @throws CommandFailure without a secret, and for an environment that no school would start with
   */
  static async of(
    given: { readonly url?: string | undefined; readonly data?: string | undefined },
    { environment, keptSecret, clock }: CommandDeps,
  ): Promise<Operator> {
    const { PREAU_SECRET, PREAU_GATE_SECRETS } = environment;
    const secret = PREAU_SECRET || (PREAU_GATE_SECRETS ? NOT_USED : await keptSecret(given.data));
    if (secret === undefined) {
      throw new CommandFailure(
        'The gate’s secret is not known here: set PREAU_GATE_SECRETS or PREAU_SECRET as the gate has them, or name the school’s data folder with --data FOLDER.',
        UNUSABLE,
      );
    }
    try {
      const config = readConfig({ ...environment, PREAU_SECRET: secret });
      return new Operator(addressOf(given.url, config), config, clock);
    } catch (error) {
      if (error instanceof ConfigError) throw new CommandFailure(error.message, UNUSABLE);
      throw error;
    }
  }

  /** @throws CommandFailure for every answer but a good one, in a sentence that says what to do */
  async ask<R extends Route>(route: R, given?: CallOf<R>): Promise<Answer<ReplyOf<R>>> {
    const { body } = (given ?? {}) as { body?: unknown };
    const response = await this.#send(route, body);
    const reply = await response.json().catch(() => undefined);
    if (!response.ok) throw new CommandFailure(this.#refusal(response, ErrorReply.safeParse(reply).data));
    const parsed = z.safeParse(route.parts.reply ?? z.unknown(), reply);
    if (!parsed.success) throw new CommandFailure(`What answers at ${this.url} is no gate of this version.`);
    const now = Date.parse(response.headers.get('date') ?? '') || this.#clock.now();
    return { body: parsed.data as ReplyOf<R>, ago: (instant) => Math.max(0, now - instant) };
  }

  async #send({ method, path }: Route, body: unknown): Promise<Response> {
    try {
      return await fetch(this.url + path, {
        method,
        // A token goes to no address but the one that was named.
        redirect: 'manual',
        headers: {
          authorization: `Bearer ${this.#token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
      });
    } catch (error) {
      throw new CommandFailure(
        `No gate answers at ${this.url} (${reasonOf(error)}). Does it run, and is this its address? Another one is given with --url ADDRESS or PREAU_GATE_URL.`,
      );
    }
  }

  #refusal({ status, headers }: Response, reply: z.infer<typeof ErrorReply> | undefined): string {
    if (reply?.code === gateErrors['gate.not-staff'].code) {
      return `The gate at ${this.url} was started with another secret than the one known here (PREAU_GATE_SECRETS, PREAU_SECRET, or the data folder’s secrets.json).`;
    }
    if (status === 404 || reply?.code === gateErrors['gate.not-open'].code) {
      return `There is no gate at ${this.url}: the school there has its gate elsewhere or none (PREAU_GATE), or it is no school. The gate’s address is given with --url ADDRESS or PREAU_GATE_URL.`;
    }
    const location = headers.get('location');
    if (location !== null) return `${this.url} sends to ${location}: give the gate’s own address with --url.`;
    return `The gate at ${this.url} answers ${status}${reply === undefined ? '' : `: ${reply.detail}`}`;
  }
}

/** Where nobody says it, the gate is in the school that this environment starts. */
function addressOf(url: string | undefined, { gate, tls, publicUrl, host, port }: Config): string {
  const named = url ?? gate.url;
  if (named !== undefined) {
    if (URL.canParse(named)) return named.replace(/\/+$/, '');
    throw new CommandFailure(
      `--url wants an address such as http://127.0.0.1:8080, not “${named}”.`,
      UNUSABLE,
    );
  }
  // A certificate is for the name that people type.
  if (tls !== undefined && publicUrl !== undefined) return publicUrl;
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http${tls === undefined ? '' : 's'}://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}

function reasonOf(error: unknown): string {
  if ((error as Error).name === 'TimeoutError') return `not within ${ANSWERS_WITHIN_MS / seconds(1)} s`;
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? (error as Error).message;
}
