import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bulletin } from '#gate/model/bulletin.ts';
import { typedCode } from '#gate/model/class-code.ts';
import { enter, readBulletin, readKeys, reportPlace, takeTicket } from '#gate/model/contract.ts';
import { bulletinOf } from '#gate/model/published.ts';
import { isWorkDone } from '#gate/model/work.ts';
import { type Credentials, openCredentials } from '#gate/server/credentials/index.ts';
import type { RequestOf } from '#kit/model/contract.ts';
import { readConfig } from '#kit/server/config.ts';
import { divisionId, lessonId } from '#people/model/ids.ts';
import { type Sent, sendPageFile, sendWaitingPage } from './page-files.ts';

const CELL = 'test-1';
/** Bits of a walk-in's work: soon done. */
const WORK = 4;
const ENTRY = 'preau.entry=yes';
export const INSIDE =
  '<!doctype html><html lang="fr"><title>Préau</title><main><h1>Te voilà dans l’école</h1><img src="/seen.png" alt=""></main>';

/** The class code that it knows, and the class that it is of. */
export const CODE = 'BCDFGHJK';
export const LESSON = lessonId.parse('lesson-1');
export const DIVISION = divisionId.parse('0750001A/5e-a');

/**
 * A gate that says what a test wants, in the words, signatures and tickets of the real one. Who has no entry finds the waiting page at
 * whatever address they ask for.
 */
export class GateStub implements AsyncDisposable {
  /** Beside what any bulletin of a full school says. */
  says: Partial<Bulletin> = {};
  /** What it answers a knock. */
  answer: (now: number) => object = (now) => ({ answer: 'enter', ends: now + 3_600_000 });
  /** It answers nobody. */
  isSilent = false;
  readonly credentials: Credentials;
  readonly cards = new Set<string>();
  readonly asked: { readonly path: string; readonly body: unknown }[] = [];
  readonly #arrivals = new EventEmitter();
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #seq = 0;

  private constructor() {
    const config = readConfig({
      PREAU_SECRET: 's'.repeat(32),
      PREAU_CELL: CELL,
      PREAU_GATE_SECRETS: 'g'.repeat(32),
    });
    this.credentials = openCredentials(config);
  }

  static async open(): Promise<GateStub> {
    const stub = new GateStub();
    stub.#server.listen(0, '127.0.0.1');
    await once(stub.#server, 'listening');
    return stub;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Whoever may wait is called from the next bulletin on. */
  callAll(): void {
    this.says = { ...this.says, called: 1, calledTeachers: 1, reached: Date.now() + 3_600_000 };
  }

  /** Resolves when the next request for a path has been answered; `/seen.png` shows that somebody sees the school. */
  async next(path: string): Promise<void> {
    await once(this.#arrivals, path);
  }

  asks(path: string): unknown[] {
    return this.asked.flatMap((asked) => (asked.path === path ? [asked.body] : []));
  }

  /** What the board shows now. */
  bulletin(now = Date.now()): Bulletin {
    this.#seq = Math.max(this.#seq + 1, Math.floor(now / 1_000));
    const { calendar } = this.credentials;
    const minutes = (from: number, to: number) =>
      Array.from({ length: 9 }, (_, i) => 60 * (from + ((to - from) * i) / 8));
    const curve = { early: minutes(4, 14), likely: minutes(6, 17), late: minutes(9, 22) };
    const heading = {
      cell: CELL,
      seq: this.#seq,
      day: calendar.day(now),
      rush: calendar.rush(now),
      seed: 'A'.repeat(43),
      work: WORK,
    };
    const calls = {
      at: now,
      engaged: true,
      called: 0,
      calledTeachers: 0,
      reached: now - 3_600_000,
      sample: 1,
      rate: 1_000,
      waiting: { teachers: 210, pupils: 11_840, walkIns: 930, error: 300 },
      eta: { teachers: curve, pupils: curve, walkIns: curve },
    };
    return { ...bulletinOf(calls, heading), ...this.says };
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    response.once('close', () => this.#arrivals.emit(path));
    const body = await bodyOf(request);
    if (path.startsWith('/gate/')) this.asked.push({ path, body });
    if (this.isSilent && !path.startsWith('/gate/assets/')) {
      response.destroy();
      return;
    }
    const sent = (await this.#answerTo(path, body)) ?? (await sendPageFile(path));
    if (sent !== undefined) send(response, sent);
    else if (request.headers.cookie?.includes(ENTRY))
      send(response, { status: 200, type: 'text/html; charset=utf-8', content: INSIDE });
    else send(response, await sendWaitingPage());
  }

  async #answerTo(path: string, body: unknown): Promise<Sent | undefined> {
    switch (path) {
      case readBulletin.path:
        return json(this.credentials.bulletins.sign(this.bulletin()));
      case readKeys.path:
        return json(this.credentials.jwks);
      case takeTicket.path:
        return this.#ticket(takeTicket.parts.body.parse(body));
      case reportPlace.path:
        return reportPlace.parts.body.safeParse(body).success
          ? { status: 204 }
          : refused(400, 'kit.malformed');
      case enter.path:
        return this.#enter(enter.parts.body.parse(body));
      case '/gate/check':
        return refused(401, 'gate.displaced');
      default:
        return undefined;
    }
  }

  #ticket({ id, payment }: RequestOf<typeof takeTicket>['body']): Sent {
    const { tickets, cards } = this.credentials;
    const now = Date.now();
    if ('work' in payment) {
      const { seq, nonces } = payment.work;
      if (!isWorkDone(WORK, { cell: CELL, seq, id }, nonces)) return refused(403, 'gate.work-not-done');
      return json({ ticket: tickets.sign({ id }, now) });
    }
    const isCard = 'card' in payment;
    if (isCard ? cards.read(payment.card, now) === null : typedCode(payment.code) !== CODE) {
      return refused(403, isCard ? 'gate.card-void' : 'gate.code-unknown');
    }
    return json({
      ticket: tickets.sign({ id, division: DIVISION }, now),
      ...(!isCard && { lesson: LESSON }),
    });
  }

  #enter({ place }: RequestOf<typeof enter>['body']): Sent {
    const now = Date.now();
    const { passes, tickets } = this.credentials;
    const holder = 'pass' in place ? passes.read(place.pass, now) : tickets.read(place.ticket, now);
    if (holder === null) return refused(403, 'gate.place-void');
    const answer = this.answer(now);
    const isEntry = 'answer' in answer && answer.answer === 'enter';
    return {
      ...json(answer),
      headers: isEntry ? { 'set-cookie': `${ENTRY}; Path=/; HttpOnly; SameSite=Lax` } : {},
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString());
}

const json = (value: object): Sent => ({
  status: 200,
  type: 'application/json',
  content: JSON.stringify(value),
});

const refused = (status: number, code: string): Sent => ({
  ...json({ code, detail: 'A test refuses.' }),
  status,
});

function send(response: ServerResponse, { status, type, content, headers }: Sent): void {
  response.writeHead(status, {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'",
    ...(type !== undefined && { 'content-type': type }),
    ...headers,
  });
  response.end(content);
}
