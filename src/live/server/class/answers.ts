import type { Clock } from '#kit/model/clock.ts';
import { minutes } from '#kit/model/clock.ts';
import type { MemberId } from '../../model/ids.ts';
import type { Answer, KeptAnswer } from '../log/store.ts';

/** A client repeats a command within seconds, or after a night's sleep as a new one. */
export const answersAreKept = minutes(30);

type ByKey = Map<string, Promise<Answer>>;

/** What commands were answered, by sender and key, so that a repeated one gets the same answer. */
export class Answers {
  readonly #clock: Clock;
  #newer: ByKey = new Map();
  #older: ByKey = new Map();
  #turned: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#turned = clock.now();
  }

  /** Carries a command out, unless this key was seen: then the answer is that one's, also when still on its way. */
  once(member: MemberId, key: string, carryOut: () => Promise<Answer>): Promise<Answer> {
    this.#turn();
    const name = nameOf(member, key);
    const known = this.#newer.get(name) ?? this.#older.get(name);
    if (known !== undefined) return known;
    const answer = carryOut();
    this.#newer.set(name, answer);
    answer.catch(() => this.#forget(name, answer));
    return answer;
  }

  restore(kept: readonly KeptAnswer[]): void {
    for (const { member, key, answer } of kept) this.#newer.set(nameOf(member, key), Promise.resolve(answer));
  }

  #forget(name: string, answer: Promise<Answer>): void {
    for (const answers of [this.#newer, this.#older]) {
      if (answers.get(name) === answer) answers.delete(name);
    }
  }

  /** Everything is kept for the time due, and for twice that at most. */
  #turn(): void {
    if (this.#clock.now() - this.#turned < answersAreKept) return;
    this.#older = this.#newer;
    this.#newer = new Map();
    this.#turned = this.#clock.now();
  }
}

/** A key has no space. */
const nameOf = (member: MemberId, key: string): string => `${key} ${member}`;
