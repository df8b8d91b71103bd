import type { Bulletin } from '../../model/bulletin.ts';
import { type Memory, SOMEBODY_ELSE } from './memory.ts';
import { type Hold, isOfDay } from './place.ts';

/** Which of the places on a device is used now. */
export class Holds {
  readonly #memory: Memory;
  /** Somebody said that the place on the page is not theirs. */
  #isAskedWho = false;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  choose(person: string): void {
    this.#isAskedWho = false;
    this.#memory.choose(person);
  }

  askWho(): void {
    this.#isAskedWho = true;
  }

  /** `choice` where several could be meant. */
  on(bulletin: Bulletin): Hold | 'choice' | 'nothing' {
    const { passes, choice, ticket } = this.#memory;
    if (this.#isAskedWho && passes.length > 0) return 'choice';
    if (choice !== SOMEBODY_ELSE) {
      const chosen =
        passes.find(({ person }) => person === choice) ?? (passes.length === 1 ? passes[0] : undefined);
      if (chosen !== undefined) return { kind: 'pass', kept: chosen };
      if (passes.length > 1) return 'choice';
    }
    return ticket !== undefined && isOfDay(ticket, bulletin) ? ticket : 'nothing';
  }

  /** Whatever place there is, while nobody knows which day it is. */
  any(): Hold | undefined {
    const { passes, choice, ticket } = this.#memory;
    if (choice === SOMEBODY_ELSE) return ticket;
    const kept = passes.find(({ person }) => person === choice) ?? passes[0];
    return kept === undefined ? ticket : { kind: 'pass', kept };
  }
}
