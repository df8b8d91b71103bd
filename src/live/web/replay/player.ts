import type { Instant } from '#kit/model/clock.ts';
import { Store } from '../store.ts';
import type { LessonSound } from './sound.ts';

export const RATES = [0.75, 1, 1.25, 1.5, 2] as const;
export type Rate = (typeof RATES)[number];

export interface Playing {
  readonly at: Instant;
  readonly playing: boolean;
  readonly rate: Rate;
}

const TICK_MS = 200;

/** The clock of a replay: it follows the sound where there is some, and goes on by itself where there is none. */
export class Player {
  readonly view: Store<Playing>;
  readonly #to: Instant;
  readonly #from: Instant;
  readonly #sound: LessonSound;
  #timer: number | undefined;
  #ticked = performance.now();

  constructor(span: { readonly from: Instant; readonly to: Instant }, sound: LessonSound) {
    this.view = new Store<Playing>({ at: span.from, playing: false, rate: 1 });
    this.#from = span.from;
    this.#to = span.to;
    this.#sound = sound;
  }

  start(): void {
    this.#timer = window.setInterval(() => this.#tick(), TICK_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#set({ playing: false });
    this.#sound.stop();
  }

  toggle(): void {
    const { at, playing } = this.view.get();
    this.#set({ playing: !playing, at: at >= this.#to && !playing ? this.#from : at });
    this.#sync();
  }

  seek(at: Instant): void {
    this.#set({ at: Math.min(Math.max(at, this.#from), this.#to) });
    this.#sync();
  }

  speed(rate: Rate): void {
    this.#set({ rate });
    this.#sound.rate = rate;
  }

  #sync(): void {
    const { at, playing } = this.view.get();
    void this.#sound.go(at, playing);
  }

  #tick(): void {
    const now = performance.now();
    const passed = now - this.#ticked;
    this.#ticked = now;
    const { at, playing, rate } = this.view.get();
    if (!playing) return;
    const sounding = this.#sound.now();
    const next = Math.min(this.#to, sounding ?? at + passed * rate);
    this.#set({ at: next, playing: next < this.#to });
    if (next >= this.#to || (sounding === null && this.#sound.isDue(next))) this.#sync();
  }

  #set(changed: Partial<Playing>): void {
    this.view.set({ ...this.view.get(), ...changed });
  }
}
