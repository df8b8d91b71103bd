import { BURST } from '../constants.ts';
import { START } from '../rehearsal.arbitrary.ts';
import { Capacity, type CapacityOptions } from './capacity.ts';

type Course = (second: number) => number;

/** A school's node. What may vary is a function of the second. */
export interface PlantNode {
  /** Entries a second that bring its stress to 1, were nobody inside. */
  readonly bears: Course;
  /** People inside who bring its stress to 1, were nobody entering; without it they cost nothing. */
  readonly holds?: Course;
  /** Stress that has other causes. */
  readonly besides?: Course;
  /** What its classes' ladder says, if it has one. */
  readonly relief?: Course;
  readonly isAlive?: (second: number) => boolean;
  readonly isHeard?: (second: number) => boolean;
}

export interface PlantOptions {
  readonly nodes: readonly PlantNode[];
  /** Seconds over which a node's load follows its entries. */
  readonly inertia: number;
  /** Seconds by which its reports are late. */
  readonly delay: number;
  /** Standard deviation of the stress that is reported. */
  readonly noise: number;
  /** Load to the power of this is stress: 1 for processors, more for latencies. */
  readonly steepness: number;
  /** Whether work that a node does not get done in its second is left for the next ones, and stresses them. */
  readonly isQueueing?: boolean;
  /** Seconds that people stay inside, on average. */
  readonly stay: number;
  readonly chance: () => number;
}

export interface Moment {
  /** Entries a second that were allowed. */
  readonly rate: number;
  readonly entries: number;
  /** Of the worst living node, as it is and not as it is reported. */
  readonly stress: number;
  readonly inside: number;
}

interface NodeState {
  load: number;
  undone: number;
  inside: number;
  /** Each second's. */
  readonly stress: number[];
}

/** A school whose stress follows from who enters and who is inside. */
export class Plant {
  readonly #options: PlantOptions;
  readonly #states: NodeState[];

  constructor(options: PlantOptions) {
    this.#options = options;
    this.#states = options.nodes.map(() => ({ load: 0, undone: 0, inside: 0, stress: [] }));
  }

  /** Lets people in, spread over the living nodes, and has those report. */
  live(second: number, entries: number, capacity: Capacity): Omit<Moment, 'rate'> {
    const { nodes } = this.#options;
    const living = nodes.flatMap((node, i) => {
      const state = this.#states[i];
      return state === undefined || !(node.isAlive?.(second) ?? true) ? [] : [{ i, node, state }];
    });
    const moved = this.#leaveDead(second);
    let stress = 0;
    for (const { i, node, state } of living) {
      this.#work(second, node, state, entries / living.length, moved / living.length);
      stress = Math.max(stress, state.stress.at(-1) ?? 0);
      if (node.isHeard?.(second) ?? true) this.#report(second, `node-${i}`, node, state, capacity);
    }
    const inside = this.#states.reduce((sum, state) => sum + state.inside, 0);
    return { entries, stress, inside };
  }

  /** @returns how many were on nodes that have died */
  #leaveDead(second: number): number {
    let moved = 0;
    for (const [i, { isAlive }] of this.#options.nodes.entries()) {
      const state = this.#states[i];
      if (state === undefined || (isAlive?.(second) ?? true)) continue;
      moved += state.inside;
      state.inside = 0;
    }
    return moved;
  }

  #work(second: number, node: PlantNode, state: NodeState, entries: number, moved: number): void {
    const { inertia, stay, steepness, isQueueing } = this.#options;
    const bears = node.bears(second);
    state.load += (entries - state.load) / inertia;
    state.inside += entries + moved - state.inside / stay;
    const held = node.holds === undefined ? 0 : state.inside / node.holds(second);
    const work = (state.load + state.undone) / bears + held;
    if (isQueueing) state.undone = Math.max(0, work - 1) * bears;
    state.stress.push(work ** steepness + (node.besides?.(second) ?? 0));
  }

  #report(second: number, name: string, { relief }: PlantNode, state: NodeState, capacity: Capacity): void {
    const { delay, noise, chance } = this.#options;
    const stress = Math.max(0, (state.stress.at(-1 - delay) ?? 0) + noise * normal(chance));
    const inside = Math.round(state.inside);
    capacity.report(START + second * 1_000, { node: name, stress, inside, relief: relief?.(second) });
  }
}

export interface Operation extends PlantOptions {
  readonly door: CapacityOptions;
  /** People who come to the door, a second. */
  readonly coming: Course;
  readonly seconds: number;
}

/** A door with a token bucket and a crowd before a plant. */
export function operate({ door, coming, seconds, ...options }: Operation): Moment[] {
  const capacity = new Capacity(START, door);
  const plant = new Plant(options);
  const moments: Moment[] = [];
  let waiting = 0;
  let tokens = 0;
  let entries = 0;
  for (let second = 1; second <= seconds; second += 1) {
    const rate = capacity.tick(START + second * 1_000, entries, waiting >= 1);
    waiting += coming(second);
    tokens = Math.min(tokens + rate, Math.max(2, rate * BURST));
    entries = Math.floor(Math.min(tokens, waiting));
    tokens -= entries;
    waiting -= entries;
    moments.push({ rate, ...plant.live(second, entries, capacity) });
  }
  return moments;
}

function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}
