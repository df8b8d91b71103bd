import { type Clock, seconds } from '#kit/model/clock.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { SchoolCommand } from '../../model/command.ts';
import type { ClassroomId } from '../../model/ids.ts';
import { type Allocation, nothingYet, type OpenClass } from '../../model/ladder/allocation.ts';
import { budgetOf, type EngineFigures } from '../../model/ladder/budget.ts';
import { type Ceiling, type Crowd, ceilingFor, noCeiling } from '../../model/ladder/ceiling.ts';
import { OWN_COST, PERIOD } from '../../model/ladder/constants.ts';
import { costOf } from '../../model/ladder/cost.ts';
import { allocate } from '../../model/ladder/ladder.ts';
import { BEST, type Level, lower } from '../../model/ladder/level.ts';
import { reliefOf } from '../../model/ladder/relief.ts';
import type { ClassLevel } from '../../model/level/state.ts';
import type { ClassState } from '../../model/state.ts';

/** The gate, as far as the ladder knows it. */
export interface GateView {
  /** Undefined while that is not known. */
  crowd(): Crowd | undefined;
  relieve(relief: number): void;
}

export interface LadderDeps {
  readonly clock: Clock;
  readonly log: Log;
  /** What the operator believes that the media engine bears, in the units of `costOf`: bytes a second of work. */
  readonly budget: number;
  /** How busy the engine is: undefined while that is not known yet. Without it the operator's belief stands. */
  readonly figures?: (() => Promise<EngineFigures | undefined>) | undefined;
  readonly gate: GateView;
  readonly activeClassrooms: () => Iterable<ClassroomId>;
  readonly stateOf: (classroom: ClassroomId) => Promise<ClassState | null>;
  readonly apply: (classroom: ClassroomId, command: SchoolCommand) => Promise<unknown>;
}

interface OnLadder extends OpenClass {
  readonly has: ClassLevel;
}

/** Shares what the media engine bears over the open classes, once a `PERIOD`, and tells each its level (L4). */
export class LadderKeeper implements Disposable {
  readonly #deps: LadderDeps;
  readonly #timer: NodeJS.Timeout;
  #allocation: Allocation = nothingYet;
  #ceiling: Ceiling = noCeiling;
  #budget: number;
  #looking = false;
  #isEngineHeard = true;

  constructor(deps: LadderDeps) {
    this.#deps = deps;
    this.#budget = deps.budget;
    this.#timer = setInterval(() => void this.look(), seconds(PERIOD));
    this.#timer.unref();
  }

  /** What the classes are charged with, in the units of the budget. */
  get charged(): number {
    return this.#allocation.charged;
  }

  /** What is shared out. */
  get budget(): number {
    return this.#budget;
  }

  /** How many classes have each level, by its number. */
  get levels(): Readonly<Record<Level, number>> {
    const counts = { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0 };
    for (const { level } of this.#allocation.places.values()) counts[level] += 1;
    return counts;
  }

  /** One allocation. A look that takes longer than a period stands for the next one, too. */
  async look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      await this.#share(await this.#openClasses());
    } catch (error) {
      this.#deps.log.warn({ err: error }, 'the classes are not told of their levels');
    } finally {
      this.#looking = false;
    }
  }

  async #share(classes: readonly OnLadder[]): Promise<void> {
    const { clock, gate } = this.#deps;
    const now = clock.now();
    this.#budget = await this.#measured();
    const crowd = gate.crowd();
    const relief = (level: Level) => reliefOf(costAt(classes, level), costAt(classes, BEST), OWN_COST);
    this.#ceiling = crowd === undefined ? noCeiling : ceilingFor(this.#ceiling, crowd, relief, now);
    const means = { budget: this.#budget, ceiling: this.#ceiling.level };
    this.#allocation = allocate(this.#allocation, classes, means, now);
    gate.relieve(reliefOf(this.#allocation.charged, costAt(classes, BEST), OWN_COST));
    await Promise.all(classes.map((open) => this.#tell(open)));
  }

  async #tell({ id, has }: OnLadder): Promise<void> {
    const place = this.#allocation.places.get(id);
    if (place === undefined || (place.level === has.given && place.why === has.why)) return;
    await this.#deps.apply(id, { type: 'level.give', level: place.level, why: place.why });
  }

  /** What the engine bears, by its own figures (L3); what was known before, while it does not tell. */
  async #measured(): Promise<number> {
    const { figures, budget, log } = this.#deps;
    if (figures === undefined) return budget;
    try {
      const seen = await figures();
      this.#isEngineHeard = true;
      const limits = { bytes: Number.POSITIVE_INFINITY, configured: budget };
      return seen === undefined ? this.#budget : budgetOf(seen, this.charged, limits);
    } catch (error) {
      if (this.#isEngineHeard) log.warn({ err: error }, 'the media engine does not tell how busy it is');
      this.#isEngineHeard = false;
      return this.#budget;
    }
  }

  async #openClasses(): Promise<OnLadder[]> {
    const ids = [...this.#deps.activeClassrooms()];
    const states = await Promise.all(ids.map((id) => this.#deps.stateOf(id)));
    return states.flatMap((state) => {
      if (state?.session?.phase !== 'open') return [];
      const { session, roster, present, level } = state;
      const people = Math.max(Object.keys(present).length, roster.pupils.length + 1);
      return [{ id: session.classroom, people, atBest: level.wished, has: level }];
    });
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }
}

/** What classes cost with no better level than this, nor than their teachers wish. */
const costAt = (classes: readonly OpenClass[], level: Level): number =>
  classes.reduce((sum, { people, atBest }) => sum + costOf(lower(level, atBest), people), 0);
