import { hostname } from 'node:os';
import type { FastifyInstance } from 'fastify';
import { seconds } from '#kit/model/clock.ts';
import { worstSignal } from '../model/capacity/stress.ts';
import type { GateDeps } from './deps.ts';
import type { Seats } from './entries/seats.ts';
import type { Crowd } from './room.ts';
import { NodeSignals } from './signals/index.ts';
import { type NodeReport, Reporter } from './staff/reporter.ts';

/** This node of the school, as the gate hears of it. */
export interface Node extends Disposable {
  /** What the ladder of its classes says; undefined until it says something. */
  relief: number | undefined;
  /** Before a gate elsewhere; undefined while that does not answer. */
  readonly crowd: Crowd | undefined;
}

/**
 * Tells the gate each second how this node of the school is (G9), wherever the gate is.
 *
 * @param tell a gate in this process
 * @param token for a gate elsewhere
 */
export function watchNode(
  app: FastifyInstance,
  { config, clock, log, database }: Pick<GateDeps, 'config' | 'clock' | 'log' | 'database'>,
  seats: Seats,
  tell: ((report: NodeReport) => void) | undefined,
  token: string,
): Node {
  const opened = new DisposableStack();
  const signals = opened.use(new NodeSignals({ app, probe: () => database.raw('select 1') }));
  const node = `${hostname()}:${config.port}`;
  let reporter: Reporter | undefined;
  const self: Node = {
    relief: undefined,
    get crowd() {
      const heard = reporter?.heard;
      return heard && { ...heard, stock: heard.stock ?? Number.POSITIVE_INFINITY };
    },
    [Symbol.dispose]: () => opened.dispose(),
  };
  const report = (): NodeReport => ({
    node,
    stress: signals.latest.stress,
    by: worstSignal(signals.latest),
    inside: seats.active(clock.now()),
    relief: self.relief,
  });
  const { url } = config.gate;
  if (tell !== undefined) {
    const timer = setInterval(() => tell(report()), seconds(1)).unref();
    opened.defer(() => clearInterval(timer));
  } else if (url !== undefined) {
    reporter = opened.use(new Reporter({ url, token }, log, report));
  }
  return self;
}
