/**
 * The load generator, in a process of its own. It opens the streams of a server's classes and, when it is told to,
 * sends commands at fixed moments, whether answered or not, and takes the time until each stream has each event.
 */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { Deliveries } from './deliveries.ts';
import { openLines } from './lines.ts';
import type { Order, Report } from './orders.ts';
import { type Ready, shape } from './shape.ts';

/** An event that is not everywhere by then, after the last answer, is missing. */
const deliveredWithinMs = 3_000;

interface Target {
  readonly ready: Ready;
  readonly agent: Agent;
  readonly deliveries: Deliveries;
  readonly turns: Map<string, number>;
}

const targets = new Map<string, Target>();

async function connect(name: string, protocol: 'sse' | 'ws', ready: Ready): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const target: Target = {
    ready,
    agent,
    deliveries: new Deliveries(shape.streamsPerClass),
    turns: new Map(),
  };
  targets.set(name, target);
  if (protocol === 'sse') {
    await Promise.all(
      ready.classes.map(({ id, cookies: [teacher = ''] }) => post(target, id, teacher, { type: 'open' })),
    );
  }
  for (const room of ready.classes) {
    await openLines(protocol, ready.port, room, (seq, bytes) => target.deliveries.came(room.id, seq, bytes));
  }
}

/** Sends for so many seconds, at so many times the measured rate. */
async function run(name: string, seconds: number, factor: number): Promise<Report> {
  const target = targets.get(name);
  if (target === undefined) throw new Error(`Nobody is connected to ${name}.`);
  const perSecond = shape.classes * shape.commandsPerClassPerSecond * factor;
  const count = Math.round(perSecond * seconds);
  target.deliveries.begin();
  const began = performance.now();
  const answers: Promise<void>[] = [];
  for (let n = 0; n < count; n += 1) {
    const due = began + (n / perSecond) * 1000;
    const rest = due - performance.now();
    if (rest > 1) await new Promise((resolve) => setTimeout(resolve, rest));
    answers.push(command(target, n));
  }
  await Promise.all(answers);
  const tookMs = performance.now() - began;
  await target.deliveries.complete(deliveredWithinMs);
  return { ...target.deliveries.end(), commands: count, tookMs };
}

/** The classes by turns; in each, words and hands by turns, of one pupil after the other. */
async function command(target: Target, n: number): Promise<void> {
  const room = target.ready.classes[n % target.ready.classes.length];
  if (room === undefined) throw new Error('There is no class.');
  const turn = target.turns.get(room.id) ?? 0;
  target.turns.set(room.id, turn + 1);
  const pupil = 1 + (Math.floor(turn / 4) % (room.cookies.length - 1));
  const sent = performance.now();
  const seq = await post(target, room.id, room.cookies[pupil] ?? '', commandOf(turn));
  target.deliveries.sent(room.id, seq, sent);
}

function commandOf(turn: number): object {
  if (turn % 4 === 1) return { type: 'hand.raise' };
  if (turn % 4 === 3) return { type: 'hand.lower' };
  return { type: 'chat.say', text: `Je crois que la réponse est ${turn}, mais je n’en suis pas certain.` };
}

function post({ agent, ready }: Target, room: string, cookie: string, command: object): Promise<number> {
  const body = JSON.stringify({ key: randomUUID(), command });
  return new Promise((resolve, reject) => {
    const asked = request({
      agent,
      host: '127.0.0.1',
      port: ready.port,
      method: 'POST',
      path: `/api/classrooms/${room}/commands`,
      headers: { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    asked.once('error', reject);
    asked.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      response.once('end', () => {
        const { seq, refused } = JSON.parse(text) as { seq?: number; refused?: object };
        if (seq === undefined || refused !== undefined) reject(new Error(`Refused: ${text}`));
        else resolve(seq);
      });
    });
    asked.end(body);
  });
}

async function obey(order: Order): Promise<Report | null> {
  switch (order.kind) {
    case 'connect':
      await connect(order.target, order.protocol, order.ready);
      return null;
    case 'run':
      return await run(order.target, order.seconds, order.factor);
  }
}

process.on('message', (order: Order) => {
  obey(order).then(
    (report) => process.send?.({ number: order.number, report }),
    (error: unknown) => process.send?.({ number: order.number, error: String(error) }),
  );
});
process.once('disconnect', () => process.exit());
