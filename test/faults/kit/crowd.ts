import { Agent, request } from 'node:http';
import type { Bulletin } from '#gate/model/bulletin.ts';
import { stepOf } from '#gate/model/client.ts';
import { enter, readBulletin, reportPlace } from '#gate/model/contract.ts';
import type { Place } from '#gate/model/place.ts';
import { divisionHash, rankOf } from '#gate/model/rank.ts';
import { samplingHash } from '#gate/model/sampling.ts';
import type { Passes } from '#gate/server/credentials/pass.ts';
import { divisionId, personId } from '#people/model/ids.ts';

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly cookie: string | undefined;
}

/** Pupils with passes who come to a school at a steady rate and wait as the waiting page does, over real connections. */
export class Crowd {
  /** When each came in, milliseconds since the epoch. */
  readonly entries: number[] = [];
  readonly cookies: string[] = [];
  /** Answers from 500 up, and none. */
  failures = 0;
  came = 0;

  readonly #origin: string;
  readonly #passes: Passes;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 200 });
  readonly #timers = new Set<NodeJS.Timeout>();
  #isOver = false;

  constructor(origin: string, passes: Passes) {
    this.#origin = origin;
    this.#passes = passes;
  }

  /** One of them comes now. */
  come(): void {
    const number = this.came;
    this.came += 1;
    const division = divisionId.parse(`0750001A/${Math.floor(number / 25) % 400}`);
    const person = personId.parse(`pupil-${number}`);
    const pass = this.#passes.sign({ person, role: 'pupil', divisions: [division] }, Date.now());
    const seen = { hash: samplingHash(person), division, pass };
    void this.#look(seen);
  }

  end(): void {
    this.#isOver = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#agent.destroy();
  }

  async #look(one: { hash: number; division: string; pass: string; refusal?: string }): Promise<void> {
    const { status, body } = await this.#ask('GET', readBulletin.path);
    if (status !== 200) return this.#again(2, () => this.#look(one));
    const bulletin: Bulletin = JSON.parse(Buffer.from(JSON.parse(body).payload, 'base64url').toString());
    const step = stepOf(bulletin, placeIn(bulletin, one.division), one.hash, Math.random);
    if (step.next === 'knock') return this.#knock(one);
    if (step.reports) {
      await this.#ask('POST', reportPlace.path, { place: { pass: one.pass }, sample: bulletin.sample });
    }
    this.#again(step.after, () => this.#look(one));
  }

  async #knock(one: { hash: number; division: string; pass: string; refusal?: string }): Promise<void> {
    const { refusal } = one;
    const asked = { place: { pass: one.pass }, ...(refusal !== undefined && { refusal }) };
    const { status, body, cookie } = await this.#ask('POST', enter.path, asked);
    if (status !== 200) return this.#again(2, () => this.#look(one));
    const answer = JSON.parse(body);
    if (answer.answer === 'enter') {
      this.entries.push(Date.now());
      if (cookie !== undefined) this.cookies.push(cookie);
    } else if (answer.answer === 'later') {
      const after = (answer.notBefore - Date.now()) / 1_000;
      this.#again(after, () => this.#knock({ ...one, refusal: answer.refusal }));
    } else this.#again(2, () => this.#look(one));
  }

  #again(seconds: number, next: () => Promise<void>): void {
    if (this.#isOver) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void next();
    }, seconds * 1_000);
    this.#timers.add(timer);
  }

  #ask(method: string, path: string, body?: object): Promise<Answer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve) => {
      const failed = () => {
        if (!this.#isOver) this.failures += 1;
        resolve({ status: 0, body: '', cookie: undefined });
      };
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text ?? '') };
      const asking = request(
        this.#origin + path,
        { method, agent: this.#agent, ...(text !== undefined && { headers }) },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', failed);
          response.on('end', () => {
            const status = response.statusCode ?? 0;
            if (status >= 500) this.failures += 1;
            const cookie = response.headers['set-cookie']?.[0]?.split(';')[0];
            resolve({ status, body: Buffer.concat(chunks).toString(), cookie });
          });
        },
      );
      asking.on('error', failed);
      asking.end(text);
    });
  }
}

function placeIn({ seed, day, rush }: Bulletin, division: string): Place {
  const hash = divisionHash(Buffer.from(seed, 'base64url'), division);
  return { lane: 'pupils', rank: rankOf(hash, day, rush) };
}
