import type { Metrics } from '#kit/server/telemetry/metrics.ts';
import type { Outcome } from './post.ts';

export interface WebhookMetrics {
  attempted(outcome: Outcome): void;
  gaveUp(): void;
}

export function webhookMetrics(metrics: Metrics, inFlight: () => number): WebhookMetrics {
  metrics.gauge('preau_live_webhooks_in_flight', 'Messages on their way to endpoints', inFlight);
  const attempts = metrics.counter(
    'preau_live_webhook_attempts_total',
    'Attempts to deliver a message, by what came of them',
    ['outcome'],
  );
  const givenUp = metrics.counter(
    'preau_live_webhooks_given_up_total',
    'Messages that were not delivered within three days',
  );
  return {
    attempted: (outcome) =>
      attempts.inc({ outcome: typeof outcome === 'number' ? `${Math.floor(outcome / 100)}xx` : outcome }),
    gaveUp: () => givenUp.inc(),
  };
}
