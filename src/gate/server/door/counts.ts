import type { Counter } from 'prom-client';
import type { Instant } from '#kit/model/clock.ts';
import type { Metrics } from '#kit/server/telemetry/metrics.ts';
import type { Knock } from '../../model/gate.ts';

const MINUTE = 60;

/** What happens at the door, for its operator's eyes; and how many tickets were worked for lately (G10). */
export class DoorCounts {
  readonly #knocks: Counter<'answer'>;
  readonly #tickets: Counter<'payment'>;
  /** By second, a ring. */
  readonly #worked = new Uint32Array(MINUTE);
  readonly #seconds = new Float64Array(MINUTE);
  #entries = 0;

  constructor(metrics: Metrics) {
    this.#knocks = metrics.counter('preau_gate_knocks_total', 'Knocks at the gate, by answer', ['answer']);
    this.#tickets = metrics.counter('preau_gate_tickets_total', 'Tickets given to walk-ins', ['payment']);
  }

  /** `again`: somebody who is inside already. */
  knock(answer: Knock['answer'] | 'again'): void {
    this.#knocks.inc({ answer });
    if (answer === 'enter') this.#entries += 1;
  }

  ticket(payment: 'work' | 'code' | 'card', now: Instant): void {
    this.#tickets.inc({ payment });
    if (payment !== 'work') return;
    const second = Math.floor(now / 1_000);
    const slot = second % MINUTE;
    if (this.#seconds[slot] !== second) this.#worked[slot] = 0;
    this.#seconds[slot] = second;
    this.#worked[slot] = (this.#worked[slot] ?? 0) + 1;
  }

  /** Tickets that were worked for within the last minute. */
  worked(now: Instant): number {
    const oldest = Math.floor(now / 1_000) - MINUTE;
    return this.#worked.reduce((sum, n, slot) => sum + ((this.#seconds[slot] ?? 0) > oldest ? n : 0), 0);
  }

  /** Entries since the last call. */
  takeEntries(): number {
    const entries = this.#entries;
    this.#entries = 0;
    return entries;
  }
}
