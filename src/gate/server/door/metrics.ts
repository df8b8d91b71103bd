import { type Clock, seconds } from '#kit/model/clock.ts';
import type { Metrics } from '#kit/server/telemetry/metrics.ts';
import type { Bulletin } from '../../model/bulletin.ts';
import type { Capacity } from '../../model/capacity/capacity.ts';
import { lanes } from '../../model/place.ts';
import type { Writer } from '../writer/writer.ts';

export interface DoorMetricsDeps {
  readonly metrics: Metrics;
  readonly clock: Clock;
  /** Undefined while another process lets people in. */
  door():
    | { readonly writer: Pick<Writer, 'bulletin'>; readonly capacity: Pick<Capacity, 'nodes'> }
    | undefined;
}

/**
 * What the gate's operator sees on a dashboard: the latest bulletin's figures, and the nodes that the gate hears. A process
 * that stands by has none of them (NaN).
 */
export function observeDoor({ metrics, clock, door }: DoorMetricsDeps): void {
  const gauge = (name: string, help: string, figure: (bulletin: Bulletin) => number) => {
    metrics.gauge(`preau_gate_${name}`, help, () => {
      const bulletin = door()?.writer.bulletin;
      return bulletin === undefined ? Number.NaN : figure(bulletin);
    });
  };
  const byLane = (
    name: string,
    help: string,
    figures: (bulletin: Bulletin) => Readonly<Record<string, number>>,
  ) => {
    metrics.gauges(`preau_gate_${name}`, help, 'lane', () => {
      const bulletin = door()?.writer.bulletin;
      return bulletin === undefined ? {} : figures(bulletin);
    });
  };
  metrics.gauge('preau_gate_writes', 'Whether this process lets people in, or stands by: 1 or 0', () =>
    Number(door() !== undefined),
  );
  gauge('engaged', 'Whether the gate makes anybody wait: 0 or 1', ({ engaged }) => Number(engaged));
  gauge('rate', 'Entries a second that the gate allows', ({ rate }) => rate);
  byLane('waiting', 'People who wait, estimated, by lane', ({ waiting }) =>
    Object.fromEntries(lanes.map((lane) => [lane, waiting[lane]])),
  );
  gauge('waiting_error', 'Half the 95 % interval of all who wait', ({ waiting }) => waiting.error);
  byLane(
    'called',
    'The rank up to which a lane of the bell is called, 0 to 1',
    ({ called, calledTeachers }) => ({ teachers: calledTeachers, pupils: called }),
  );
  gauge(
    'walk_in_wait_seconds',
    'How long ago the walk-in came who is called now; 0 while all are',
    ({ at, reached }) => Math.max(0, at - reached) / seconds(1),
  );
  gauge(
    'bulletin_age_seconds',
    'Age of the latest bulletin: about 1; clients trust one for 15',
    ({ at }) => Math.max(0, clock.now() - at) / seconds(1),
  );
  const nodes = () => door()?.capacity.nodes() ?? [];
  metrics.gauge('preau_gate_nodes', 'Nodes of the school that the gate hears', () => nodes().length);
  metrics.gauge('preau_gate_worst_stress', 'The largest stress that a node said last; 1 is its limit', () =>
    Math.max(0, ...nodes().map(({ stress }) => stress)),
  );
}
