import { setTimeout as wait } from 'node:timers/promises';
import { Deliveries } from '../deliveries.ts';
import { openLines } from '../lines.ts';
import type { ClassToLoad } from '../shape.ts';
import { command } from './command.ts';

const TIMES = 40;
const APART_MS = 200;
/** Whoever has not heard of a lock by then has missed it. */
const WITHIN_MS = 5_000;

/**
 * How long from the teacher's click to each pupil's stream, in milliseconds: the microphones of a class are closed
 * and opened again, and everybody keeps the line that they have.
 */
export async function lockAll(port: number, room: ClassToLoad): Promise<readonly number[]> {
  const teacher = { origin: `http://127.0.0.1:${port}`, classroom: room.id, cookie: room.cookies[0] ?? '' };
  await command(teacher, { type: 'open' });
  const deliveries = new Deliveries(room.cookies.length);
  await openLines('sse', port, room, (seq, bytes) => deliveries.came(room.id, seq, bytes));
  // The school tells who has come once a second at most.
  await wait(2_000);
  deliveries.begin();
  for (let n = 0; n < TIMES; n += 1) {
    const sent = performance.now();
    const seq = await command(teacher, { type: 'lock', what: 'microphones', locked: n % 2 === 0 });
    deliveries.sent(room.id, seq, sent);
    await wait(APART_MS);
  }
  await deliveries.complete(WITHIN_MS);
  const { latencies, missing } = deliveries.end();
  if (missing > 0) throw new Error(`${missing} of the locks did not come through.`);
  return latencies;
}
