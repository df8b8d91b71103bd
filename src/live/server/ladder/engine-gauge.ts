import type { Clock } from '#kit/model/clock.ts';
import type { EngineFigures } from '../../model/ladder/budget.ts';

export interface MetricsAddress {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** What the engine has counted since it began; processors are those that it may use. */
interface Counted {
  readonly processorSeconds: number;
  readonly processors: number;
  readonly bytes: number;
}

interface Looked extends Counted {
  readonly at: number;
}

const TIMEOUT_MS = 2_000;

/** How busy a media engine is, from the Prometheus metrics that LiveKit publishes (L3). */
export class EngineGauge {
  readonly #address: MetricsAddress;
  readonly #clock: Clock;
  #last: Looked | undefined;

  constructor(address: MetricsAddress, clock: Clock) {
    this.#address = address;
    this.#clock = clock;
  }

  /**
   * Since the look before this one; undefined at the first, and after the engine was started again.
   *
   * @throws when it does not answer, or not with its metrics
   */
  async look(): Promise<EngineFigures | undefined> {
    const { url, user, password } = this.#address;
    const response = await fetch(url, {
      headers: { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`The media engine's metrics answer ${response.status}.`);
    const before = this.#last;
    const now = { ...countedIn(text), at: this.#clock.now() };
    this.#last = now;
    if (before === undefined || before.processorSeconds > now.processorSeconds) return undefined;
    const seconds = (now.at - before.at) / 1_000;
    if (seconds <= 0) return undefined;
    return {
      processors: (now.processorSeconds - before.processorSeconds) / seconds / now.processors,
      bytes: (now.bytes - before.bytes) / seconds,
    };
  }
}

/** Reads the metrics that are needed from Prometheus' text format. */
export function countedIn(text: string): Counted {
  const processorSeconds = sumOf(text, 'process_cpu_seconds_total');
  const processors = sumOf(text, 'go_sched_gomaxprocs_threads');
  if (processorSeconds === undefined || !processors)
    throw new Error('These are not the metrics of a media engine.');
  // Without any packet yet the engine has no such series.
  return { processorSeconds, processors, bytes: sumOf(text, 'livekit_packet_bytes') ?? 0 };
}

/** Over all the series of a metric; undefined without any. */
function sumOf(text: string, name: string): number | undefined {
  const series = text
    .split('\n')
    .filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
  if (series.length === 0) return undefined;
  return series.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}
