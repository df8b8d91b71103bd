import { type Clock, seconds } from '#kit/model/clock.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { SchoolCommand } from '../../model/command.ts';
import type { ClassroomId } from '../../model/ids.ts';
import { type Allocation, nothingYet, type OpenClass } from '../../model/ladder/allocation.ts';
import { PERIOD } from '../../model/ladder/constants.ts';
import { allocate } from '../../model/ladder/ladder.ts';
import type { ClassState } from '../../model/state.ts';

export interface LadderDeps {
  readonly clock: Clock;
  readonly log: Log;
  /** What the media engine bears, in the units of `costOf`: bytes a second of work. */
  readonly budget: number;
  readonly activeClassrooms: () => Iterable<ClassroomId>;
  readonly stateOf: (classroom: ClassroomId) => Promise<ClassState | null>;
  readonly apply: (classroom: ClassroomId, command: SchoolCommand) => Promise<unknown>;
}

/** Shares what the media engine bears over the open classes, once a `PERIOD`, and tells each its level (L4). */
export class LadderKeeper implements Disposable {
  readonly #deps: LadderDeps;
  readonly #timer: NodeJS.Timeout;
  #allocation: Allocation = nothingYet;
  #looking = false;

  constructor(deps: LadderDeps) {
    this.#deps = deps;
    this.#timer = setInterval(() => void this.look(), seconds(PERIOD));
    this.#timer.unref();
  }

  /** What the classes are charged with, in the units of the budget. */
  get charged(): number {
    return this.#allocation.charged;
  }

  /** How many classes have each level. */
  get levels(): readonly number[] {
    const counts = [0, 0, 0, 0, 0];
    for (const { level } of this.#allocation.places.values()) counts[level] = (counts[level] ?? 0) + 1;
    return counts;
  }

  /** One allocation. A look that takes longer than a period stands for the next one, too. */
  async look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      const { budget, clock } = this.#deps;
      this.#allocation = allocate(this.#allocation, await this.#openClasses(), { budget }, clock.now());
      await Promise.all(
        [...this.#allocation.places].map(([classroom, { level, why }]) =>
          this.#deps.apply(classroom, { type: 'level.give', level, why }),
        ),
      );
    } catch (error) {
      this.#deps.log.warn({ err: error }, 'the classes are not told of their levels');
    } finally {
      this.#looking = false;
    }
  }

  async #openClasses(): Promise<OpenClass[]> {
    const ids = [...this.#deps.activeClassrooms()];
    const states = await Promise.all(ids.map((id) => this.#deps.stateOf(id)));
    return states.flatMap((state) => {
      if (state?.session?.phase !== 'open') return [];
      const { session, roster, present, level } = state;
      const people = Math.max(Object.keys(present).length, roster.pupils.length + 1);
      return [{ id: session.classroom, people, atBest: level.wished }];
    });
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }
}
