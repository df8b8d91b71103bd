import type { Bulletin } from '../../model/bulletin.ts';
import { toBase64url } from '../../model/claims.ts';
import { KEPT_PASSES, keepPass } from '../../model/kept-passes.ts';
import { divisionHash, rankOf } from '../../model/rank.ts';
import type { Ask } from './ask.ts';
import { Board } from './board.ts';
import { Memory, type Store } from './memory.ts';
import { Pause } from './pause.ts';
import type { Hold } from './place.ts';
import type { Shown } from './shown.ts';
import { Waiting } from './waiting.ts';

const DIVISION = '0750001A/5e-a';
export const START = Date.parse('2026-11-24T08:25:00+01:00');

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
export const encoded = (value: object) => toBase64url(ascii(JSON.stringify(value)));

/** A token whose signature nobody here looks at. */
export const tokenWith = (claims: object) => `head.${encoded(claims)}.signature`;

const nobody = { early: [], likely: [], late: [] };

/** A bulletin of a school that is full, as a test wants it. */
export function bulletinWith(at: number, said: Partial<Bulletin> = {}): Bulletin {
  return {
    v: 1,
    cell: 'test',
    seq: Math.floor(at / 1_000),
    at,
    validUntil: at + 15_000,
    engaged: true,
    day: 2_000,
    rush: 1,
    seed: toBase64url(new Uint8Array(32)),
    called: 0,
    calledTeachers: 0,
    reached: START - 3_600_000,
    sample: 1,
    work: 2,
    rate: 1,
    waiting: { teachers: 0, pupils: 0, walkIns: 20, error: 0 },
    eta: { teachers: nobody, pupils: nobody, walkIns: nobody },
    ...said,
  };
}

/** A device, the gate that it asks and the time of both: everything happens in order, and nothing takes time by itself. */
export class World {
  now = START;
  /** What the gate says now; undefined for no answer. */
  says: (at: number) => Bulletin | undefined = (at) => bulletinWith(at);
  /** What it answers a knock. */
  answers: (body: { refusal?: string; place: object }) => { status: number; body?: unknown } = () => ({
    status: 200,
    body: { answer: 'enter', ends: 0 },
  });
  /** What it answers who asks for a ticket; undefined for a ticket. */
  sells: (body: { payment: object }) => { status: number; body?: unknown } | undefined = () => undefined;
  /** What it answers who asks whether they are inside. */
  checks: { status: number; body?: unknown } = { status: 401, body: { code: 'gate.no-entry' } };
  /** What happens each time that somebody who works for a ticket draws breath. */
  meanwhile: () => Promise<void> = async () => {};
  readonly shown: Shown[] = [];
  /** Codes of what the gate refused. */
  readonly told: string[] = [];
  /** Bulletins that it was handed, and when. */
  readonly read: { readonly at: number; readonly bulletin: Bulletin }[] = [];
  readonly asked: { readonly at: number; readonly path: string; readonly body: unknown }[] = [];
  readonly kept = new Map<string, string>();
  #timers: { readonly at: number; readonly callback: () => void }[] = [];
  #tickets = 0;
  #wake: () => void = () => {};

  readonly store: Store = {
    getItem: (key) => this.kept.get(key) ?? null,
    setItem: (key, value) => void this.kept.set(key, value),
    removeItem: (key) => void this.kept.delete(key),
  };

  readonly clocks = { monotonic: () => this.now, wall: () => this.now };

  readonly ask: Ask = async (path, body) => {
    this.asked.push({ at: this.now, path, body });
    if (path === '/gate/bulletin.json') {
      const bulletin = this.says(this.now);
      if (bulletin === undefined) throw new TypeError('no answer');
      this.read.push({ at: this.now, bulletin });
      return { status: 200, body: { protected: '', payload: encoded(bulletin), signature: '' } };
    }
    if (path === '/gate/ticket') {
      const given = body as { id: string; payment: object };
      const sold = this.sells(given) ?? { status: 200, body: { ticket: this.#ticket(given) } };
      return { body: undefined, ...sold };
    }
    if (path === '/gate/check') return { body: undefined, ...this.checks };
    if (path === '/gate/enter') return { body: undefined, ...this.answers(body as never) };
    return { status: 204, body: undefined };
  };

  /** The page is opened, with whatever the device has kept. */
  open(): { readonly waiting: Waiting; readonly inside: Promise<Hold> } {
    const pause = new Pause((callback, ms) => {
      const timer = { at: this.now + ms, callback };
      this.#timers.push(timer);
      return () => {
        this.#timers = this.#timers.filter((other) => other !== timer);
      };
    });
    this.#wake = () => pause.wake();
    const waiting = new Waiting({
      ask: this.ask,
      board: new Board(this.ask, this.clocks, undefined),
      memory: new Memory(this.store, this.clocks.wall),
      pause,
      chance: () => 0.5,
      draw: (bytes) => bytes.fill(7),
      breathe: () => this.meanwhile(),
      show: (shown) => this.shown.push(shown),
      tell: (code) => this.told.push(code),
    });
    return { waiting, inside: waiting.run() };
  }

  /** Somebody looks at the page again. */
  wake(): void {
    this.#wake();
  }

  /** The page is closed: nothing of it happens any more. */
  close(): void {
    this.#timers = [];
    this.#wake = () => {};
  }

  /** Lets time pass. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      await settled();
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.now = Math.max(this.now, next.at);
      next.callback();
    }
    this.now = end;
    await settled();
  }

  givePass(person: string, role: 'pupil' | 'teacher' = 'pupil'): void {
    const claims = { person, role, divisions: [DIVISION], ends: START + 1e9 };
    const kept = keepPass(
      this.store.getItem(KEPT_PASSES),
      { pass: tokenWith(claims), name: person, level: 'college' },
      START,
    );
    this.store.setItem(KEPT_PASSES, kept);
  }

  /** Where the class of every pass here stands, among those who wait. */
  get rank(): number {
    return rankOf(divisionHash(new Uint8Array(32), DIVISION), 2_000, 1);
  }

  asks(path: string) {
    return this.asked.filter((asked) => asked.path === path);
  }

  get last(): Shown | undefined {
    return this.shown.at(-1);
  }

  #ticket({ id }: { id: string }): string {
    this.#tickets += 1;
    const { day = 0 } = this.says(this.now) ?? {};
    return tokenWith({ id, arrived: this.now, day, number: this.#tickets });
  }
}

/** All that is ready to happen has happened. */
async function settled(): Promise<void> {
  for (let i = 0; i < 200; i += 1) await Promise.resolve();
}
