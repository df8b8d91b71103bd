import { type Instant, seconds } from '#kit/model/clock.ts';
import { REACTION, USED, USED_WAITING } from '../constants.ts';
import { Fleet, type NodeReport } from './fleet.ts';
import { Rate } from './rate.ts';
import { Stock } from './stock.ts';

export interface CapacityOptions {
  /** Entries a second, until the nodes' stress says otherwise. */
  readonly configured: number;
  /** Entries a second of the last bulletin, if there was one. */
  readonly last?: number | undefined;
}

/** How many may enter a second: as many as the school's worst node bears (G9). */
export class Capacity {
  readonly #fleet = new Fleet();
  readonly #rate: Rate;
  readonly #stock = new Stock();
  #at: Instant;
  /** What the last tick returned: it stands while no node is heard. */
  #allowed: number;
  /** Unknown of a rate that another process published, until a node tells. */
  #relief: number | undefined;
  /** Entries a second, over about `REACTION`. */
  #entries = 0;

  constructor(now: Instant, { configured, last }: CapacityOptions) {
    this.#rate = new Rate(last ?? configured, configured);
    this.#at = now;
    this.#allowed = this.#rate.value;
    this.#relief = last === undefined ? 1 : undefined;
  }

  /** The ladder of the classes inside may have moved. What was published was so with the relief that is told first. */
  #relieve(): void {
    const { relief } = this.#fleet;
    if (relief === undefined) return;
    const factor = relief / (this.#relief ?? relief);
    this.#relief = relief;
    if (factor === 1) return;
    this.#rate.scale(factor);
    this.#stock.scale(factor);
    this.#allowed *= factor;
  }

  /** How many people inside the school bears: without bound until it has been seen too full. */
  get stock(): number {
    return this.#stock.value;
  }

  /** As the nodes said last. */
  get inside(): number {
    return this.#fleet.inside;
  }

  report(now: Instant, report: NodeReport): void {
    this.#fleet.report(now, report);
  }

  /** What each node said last. */
  nodes(): ReturnType<Fleet['heard']> {
    return this.#fleet.heard();
  }

  /**
   * Once a second.
   *
   * @param entries since the last tick
   * @param waiting whether anybody waits
   * @returns entries a second
   */
  tick(now: Instant, entries: number, waiting: boolean): number {
    const elapsed = Math.min(Math.max(0, now - this.#at) / seconds(1), REACTION);
    this.#at = now;
    this.#relieve();
    if (elapsed > 0) this.#observe(elapsed, entries);
    const stress = this.#fleet.worst(now);
    if (stress === undefined) return this.#allowed;
    const { inside } = this.#fleet;
    const situation = { now, elapsed, stress, entries: this.#entries, inside };
    const used = this.#entries >= (waiting ? USED_WAITING : USED) * this.#allowed;
    this.#rate.follow(situation, used);
    this.#stock.follow(situation, used);
    this.#allowed = Math.min(this.#rate.value, this.#stock.bound(inside));
    return this.#allowed;
  }

  #observe(elapsed: number, entries: number): void {
    this.#entries += (entries - this.#entries * elapsed) / REACTION;
    this.#stock.observe(elapsed, entries, this.#fleet.takeMore());
  }
}
