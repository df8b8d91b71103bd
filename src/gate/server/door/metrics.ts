import { type Clock, seconds } from '#kit/model/clock.ts';
import type { Metrics } from '#kit/server/telemetry/metrics.ts';
import type { Capacity } from '../../model/capacity/capacity.ts';
import { lanes } from '../../model/place.ts';
import type { Writer } from '../writer/writer.ts';

export interface DoorMetricsDeps {
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly writer: Pick<Writer, 'bulletin'>;
  readonly capacity: Pick<Capacity, 'nodes'>;
}

/** What the gate's operator sees on a dashboard: the latest bulletin's figures, and the nodes that the gate hears. */
export function observeDoor({ metrics, clock, writer, capacity }: DoorMetricsDeps): void {
  metrics.gauge('preau_gate_engaged', 'Whether the gate makes anybody wait: 0 or 1', () =>
    Number(writer.bulletin.engaged),
  );
  metrics.gauge('preau_gate_rate', 'Entries a second that the gate allows', () => writer.bulletin.rate);
  metrics.gauges('preau_gate_waiting', 'People who wait, estimated, by lane', 'lane', () => {
    const { waiting } = writer.bulletin;
    return Object.fromEntries(lanes.map((lane) => [lane, waiting[lane]]));
  });
  metrics.gauge(
    'preau_gate_waiting_error',
    'Half the 95 % interval of all who wait',
    () => writer.bulletin.waiting.error,
  );
  metrics.gauges(
    'preau_gate_called',
    'The rank up to which a lane of the bell is called, 0 to 1',
    'lane',
    () => {
      const { called, calledTeachers } = writer.bulletin;
      return { teachers: calledTeachers, pupils: called };
    },
  );
  metrics.gauge(
    'preau_gate_walk_in_wait_seconds',
    'How long ago the walk-in came who is called now; 0 while all are',
    () => Math.max(0, writer.bulletin.at - writer.bulletin.reached) / seconds(1),
  );
  metrics.gauge(
    'preau_gate_bulletin_age_seconds',
    'Age of the latest bulletin: about 1; clients trust one for 15',
    () => Math.max(0, clock.now() - writer.bulletin.at) / seconds(1),
  );
  metrics.gauge('preau_gate_nodes', 'Nodes of the school that the gate hears', () => capacity.nodes().length);
  metrics.gauge('preau_gate_worst_stress', 'The largest stress that a node said last; 1 is its limit', () =>
    Math.max(0, ...capacity.nodes().map(({ stress }) => stress)),
  );
}
