import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RecentDurations } from './recent-durations.ts';

/** Seconds of which the answers count, and how few of them say nothing. */
const SECONDS = 5;
const ENOUGH = 20;
/** Unloaded seconds over which the baseline is averaged. */
const BASELINE_OVER = 60;

/** How long the school takes to answer, and how long it took while it was not loaded. */
export class Answers {
  readonly #recent = new RecentDurations(SECONDS);
  #unloaded = 0;

  /** Hears of each answer; the server must not be ready yet. */
  constructor(app: FastifyInstance) {
    // Whoever hijacks a reply sends nothing through Fastify.
    const sent = new WeakSet<FastifyReply>();
    app.addHook('onSend', async (_request, reply) => {
      sent.add(reply);
    });
    app.addHook('onResponse', async (request, reply) => {
      if (sent.has(reply) && counts(request)) this.#recent.add(reply.elapsedTime);
    });
  }

  /**
   * Once a second.
   *
   * @param isUnloaded whether the node has plenty to spare
   * @returns milliseconds within which 95 % of the last answers were given, and the same while unloaded; 0 where too few say it
   */
  measure(isUnloaded: boolean): { readonly answers: number; readonly answersUnloaded: number } {
    const answers = this.#recent.count < ENOUGH ? 0 : this.#recent.quantile(0.95);
    this.#recent.turn();
    if (isUnloaded && answers > 0) {
      const share = this.#unloaded === 0 ? 1 : 1 / BASELINE_OVER;
      this.#unloaded += (answers - this.#unloaded) * share;
    }
    return { answers, answersUnloaded: this.#unloaded };
  }
}

/**
 * What the school's own API answers at once: a stream's or a long poll's time is not its work, a file's is the reader's line, and
 * the gate answers at another place and price.
 */
function counts({ routeOptions: { config, url = '' } }: FastifyRequest): boolean {
  return config.access !== undefined && config.item === undefined && !url.startsWith('/gate/');
}
