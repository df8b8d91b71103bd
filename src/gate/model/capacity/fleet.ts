import { type Instant, seconds } from '#kit/model/clock.ts';
import { FORGOTTEN, SILENT } from '../constants.ts';
import type { Signal } from './stress.ts';

/** What one node of the school says of itself, each second. */
export interface NodeReport {
  readonly node: string;
  /** The largest of its signals over their limits: 0 idle, 1 at the limit. */
  readonly stress: number;
  /** Which of them that is. */
  readonly by?: Signal | undefined;
  /** People who are active there. */
  readonly inside: number;
  /** How many people it bears now in place of one with everybody's camera, if it knows. */
  readonly relief?: number | undefined;
}

/** Of so many seconds the middle report counts: one long second is no stress. */
const MIDDLE_OF = 9;

interface Node {
  inside: number;
  relief?: number | undefined;
  by?: Signal | undefined;
  readonly reports: { readonly at: Instant; readonly stress: number }[];
}

/** The school's nodes, as far as they are heard. */
export class Fleet {
  readonly #nodes = new Map<string, Node>();
  #more = 0;

  report(now: Instant, { node: name, stress, by, inside, relief }: NodeReport): void {
    const node = this.#nodes.get(name) ?? { inside, reports: [] };
    this.#nodes.set(name, node);
    this.#more += inside - node.inside;
    node.inside = inside;
    node.by = by;
    node.relief = relief;
    node.reports.push({ at: now, stress });
    while (node.reports.length > 1 && (node.reports[0]?.at ?? now) <= now - seconds(MIDDLE_OF)) {
      node.reports.shift();
    }
  }

  /** Forgets who has been silent for long. Undefined when nobody is left. */
  worst(now: Instant): number | undefined {
    let worst: number | undefined;
    for (const [name, node] of this.#nodes) {
      const silence = now - (node.reports.at(-1)?.at ?? 0);
      if (silence >= seconds(FORGOTTEN)) this.#nodes.delete(name);
      else worst = Math.max(worst ?? 0, stressOfNode(node, silence));
    }
    return worst;
  }

  /** What each node said last. */
  heard(): (NodeReport & { readonly at: Instant })[] {
    return [...this.#nodes].map(([node, { inside, by, relief, reports }]) => {
      const { at, stress } = reports.at(-1) ?? { at: 0, stress: 0 };
      return { node, inside, at, stress, by, relief };
    });
  }

  get inside(): number {
    let inside = 0;
    for (const node of this.#nodes.values()) inside += node.inside;
    return inside;
  }

  /** Of its nodes, which are alike; undefined while none says it. */
  get relief(): number | undefined {
    const told = [...this.#nodes.values()].flatMap(({ relief }) => relief ?? []);
    return told.length === 0 ? undefined : told.reduce((sum, relief) => sum + relief, 0) / told.length;
  }

  /** By how many those inside have become more since the last call, on nodes that were heard before. */
  takeMore(): number {
    const more = this.#more;
    this.#more = 0;
    return more;
  }
}

function stressOfNode({ reports }: Node, silence: number): number {
  const sorted = reports.map(({ stress }) => stress).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return silence >= seconds(SILENT) ? Math.max(1, middle) : middle;
}
