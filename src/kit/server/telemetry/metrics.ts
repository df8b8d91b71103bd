import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds; from a cached read to a request that somebody has given up on. */
const LATENCY_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Prometheus metrics of one school process. Labels are of low cardinality: never an id, a name or an address. */
export class Metrics {
  readonly registry = new Registry();
  readonly httpDuration = this.histogram('preau_http_request_duration_seconds', 'Time to answer a request', [
    'method',
    'route',
    'status',
  ]);

  constructor(options: { process: boolean } = { process: true }) {
    if (options.process) collectDefaultMetrics({ register: this.registry });
  }

  counter<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  /** `collect` sets the gauge when Prometheus reads it. */
  gauge(name: string, help: string, collect: () => number): Gauge {
    return new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(collect());
      },
    });
  }

  /** As `gauge`, with a number for each value of one label; a value that `collect` no longer names keeps its last. */
  gauges<L extends string>(
    name: string,
    help: string,
    label: L,
    collect: () => Readonly<Record<string, number>>,
  ): Gauge<L> {
    return new Gauge<L>({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect() {
        for (const [value, number] of Object.entries(collect())) this.labels(value).set(number);
      },
    });
  }

  histogram<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Histogram<L> {
    return new Histogram({ name, help, labelNames, buckets: LATENCY_BUCKETS, registers: [this.registry] });
  }
}
