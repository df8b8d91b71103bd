import type { Metrics } from '#kit/server/telemetry/metrics.ts';

/** The live room's business events, counted; commands by what they are and what became of them. */
export interface LiveMetrics {
  commanded(type: string, outcome: 'accepted' | 'refused' | 'failed'): void;
  committed(classes: number, milliseconds: number): void;
}

export function liveMetrics(
  metrics: Metrics,
  gauges: { streams(): number; classrooms(): number },
): LiveMetrics {
  metrics.gauge('preau_live_streams', 'Open streams of classes, long polls included', gauges.streams);
  metrics.gauge('preau_live_classrooms', 'Classes in memory', gauges.classrooms);
  const commands = metrics.counter('preau_live_commands_total', 'Commands to classes', ['type', 'outcome']);
  const duration = metrics.histogram(
    'preau_live_commit_duration_seconds',
    'Time to write a batch of classes',
  );
  const classes = metrics.counter(
    'preau_live_commit_classes_total',
    'Classes written, summed over the batches',
  );
  return {
    commanded: (type, outcome) => commands.inc({ type, outcome }),
    committed(written, milliseconds) {
      duration.observe(milliseconds / 1000);
      classes.inc(written);
    },
  };
}
