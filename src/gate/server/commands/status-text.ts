import { type Instant, seconds } from '#kit/model/clock.ts';
import type { ReplyOf } from '#kit/model/contract.ts';
import type { Signal } from '../../model/capacity/stress.ts';
import { STRESS_HIGH, STRESS_MARK } from '../../model/constants.ts';
import type { showStatus } from '../../model/contract.ts';
import type { Eta } from '../../model/eta.ts';

/** What the gate does, and what its bulletin says of those who wait. */
export interface Status extends ReplyOf<typeof showStatus> {
  readonly url: string;
  /** Of the bulletin, seconds. */
  readonly age: number;
  /** When the last of those who wait will have entered; null while nobody waits. */
  readonly last: Eta | null;
}

const LABEL = 10;

const limits: Readonly<Record<Signal, string>> = {
  eventLoop: 'its event loop',
  processors: 'the machine’s processors',
  database: 'the wait for the database',
  answers: 'the time its answers take',
};

/** A status as a person reads it, in the cell's time. */
export function statusText(status: Status, timeZone: string): string[] {
  const clocks = new Intl.DateTimeFormat('fr', { timeZone, timeStyle: 'medium' });
  const time = (at: Instant) => clocks.format(at);
  const { url, at, seq, age, called, work, nodes } = status;
  const reached = called.walkIns > at ? 'all walk-ins' : `walk-ins who came before ${time(called.walkIns)}`;
  return [
    `The gate at ${url}, ${time(at)}`,
    row('engaged', engagedText(status, time)),
    row('rate', rateText(status)),
    row('called', `teachers to ${rank(called.teachers)}, pupils to ${rank(called.pupils)}, ${reached}`),
    row('waiting', waitingText(status)),
    row('last', lastText(status, time)),
    row('work', `${work} bits for a walk-in’s ticket`),
    row('bulletin', `number ${seq}, ${age.toFixed(1)} s old`),
    ...(nodes.length === 0 ? [row('nodes', 'none is heard')] : []),
    ...nodes.map((node, i) => row(i === 0 ? 'nodes' : '', nodeText(node, at))),
  ];
}

const row = (label: string, text: string): string => `  ${label.padEnd(LABEL)} ${text}`;

const rank = (called: number): string => called.toFixed(3);

function engagedText({ engaged, orders, since }: Status, time: (at: Instant) => string): string {
  if (!engaged) return orders.engaged ? 'from the next second on, by order' : 'no: who comes is let in';
  const from = since === undefined ? '' : ` since ${time(since)}`;
  return `yes${from}, ${orders.engaged ? 'by order' : 'by itself'}`;
}

/** What the rate follows from (G9), as far as the nodes' last words tell. */
function rateText({ rate, orders, nodes }: Status): string {
  const entries = `${rate} entries a second`;
  if (orders.rate !== null) return `${entries}, by order`;
  if (nodes.length === 0) return `${entries}: no node is heard, so what was last allowed stands`;
  const worst = Math.max(...nodes.map(({ stress }) => stress));
  if (worst > STRESS_HIGH) return `${entries}: cut, while the worst node is above ${STRESS_HIGH}`;
  if (worst > STRESS_MARK) return `${entries}: about what the worst node bears`;
  return `${entries}: the worst node bears more, so it grows while it is used`;
}

function waitingText({ waiting }: Status): string {
  const { teachers, pupils, walkIns, error } = waiting;
  const all = teachers + pupils + walkIns;
  if (all === 0) return 'nobody';
  return `${all}${error === 0 ? '' : ` ± ${error}`}: ${teachers} teachers, ${pupils} pupils, ${walkIns} walk-ins`;
}

function lastText({ last, at }: Status, time: (at: Instant) => string): string {
  if (last === null) return 'nobody waits';
  const after = (n: number) => time(at + seconds(n));
  return `has entered about ${after(last.likely)}, between ${after(last.early)} and ${after(last.late)}`;
}

function nodeText({ node, stress, by, inside, at }: Status['nodes'][number], now: Instant): string {
  const cause = by === undefined ? '' : `, most by ${limits[by]}`;
  const heard = Math.max(0, (now - at) / seconds(1)).toFixed(0);
  return `${node}: stress ${stress.toFixed(2)}${cause}; ${inside} inside; heard ${heard} s ago`;
}
