/** Who does something when; each second's acts come in the order of their moments. Moments are seconds from 0. */
export class Agenda {
  readonly #seconds: { at: number; who: number }[][];

  /** @param seconds what is later is forgotten */
  constructor(seconds: number) {
    this.#seconds = Array.from({ length: seconds }, () => []);
  }

  add(at: number, who: number): void {
    this.#seconds[Math.floor(at)]?.push({ at, who });
  }

  /** Whoever is added meanwhile for the same second comes after the others of it. */
  each(second: number, act: (who: number, at: number) => void): void {
    for (let due = this.#take(second); due.length > 0; due = this.#take(second)) {
      for (const { who, at } of due) act(who, at);
    }
  }

  #take(second: number): { at: number; who: number }[] {
    const due = this.#seconds[second] ?? [];
    this.#seconds[second] = [];
    return due.sort((a, b) => a.at - b.at);
  }
}
