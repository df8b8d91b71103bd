import { seconds } from '#kit/model/clock.ts';
import type { ReplyOf, RequestOf } from '#kit/model/contract.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import { reportNode } from '../../model/contract.ts';

export type NodeReport = RequestOf<typeof reportNode>['body'];
export type Heard = ReplyOf<typeof reportNode>;

const EACH_MS = seconds(1);
/** A gate that is that slow is not told everything. */
const ANSWERS_WITHIN_MS = seconds(5);
const STANDS_MS = seconds(15);

/** Tells a gate elsewhere, each second, how this node is, and hears who waits there. */
export class Reporter implements Disposable {
  readonly #timer: NodeJS.Timeout;
  readonly #gone = new AbortController();
  #isTelling = false;
  #isHeard = true;
  #answer: { readonly at: number; readonly heard: Heard } | undefined;

  /** What the gate answered last; undefined when that is too long ago. */
  get heard(): Heard | undefined {
    const { at = Number.NEGATIVE_INFINITY, heard } = this.#answer ?? {};
    return performance.now() - at < STANDS_MS ? heard : undefined;
  }

  constructor(gate: { readonly url: string; readonly token: string }, log: Log, report: () => NodeReport) {
    this.#timer = setInterval(() => {
      if (!this.#isTelling) void this.#tell(gate, log, report());
    }, EACH_MS).unref();
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    this.#gone.abort();
  }

  async #tell(gate: { readonly url: string; readonly token: string }, log: Log, report: NodeReport) {
    this.#isTelling = true;
    try {
      const response = await fetch(gate.url + reportNode.path, {
        method: reportNode.method,
        headers: { authorization: `Bearer ${gate.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(report),
        signal: AbortSignal.any([this.#gone.signal, AbortSignal.timeout(ANSWERS_WITHIN_MS)]),
      });
      if (response.ok) this.#answer = { at: performance.now(), heard: (await response.json()) as Heard };
      else await response.body?.cancel();
      this.#note(response.ok, log, { status: response.status });
    } catch (err) {
      if (!this.#gone.signal.aborted) this.#note(false, log, { err });
    }
    this.#isTelling = false;
  }

  /** Says once that the gate does not hear this node, and once that it hears it again. */
  #note(isHeard: boolean, log: Log, details: object): void {
    if (isHeard === this.#isHeard) return;
    this.#isHeard = isHeard;
    if (isHeard) log.info('the gate hears this node again');
    else log.warn(details, 'the gate does not hear this node');
  }
}
