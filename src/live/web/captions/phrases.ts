/** Letters of a line, at most: two rows of a laptop. */
const LINE = 140;
/** Somebody who speaks on without a pause is written after so many words … */
const MANY = 14;
/** … save the last ones, which a recognizer often changes its mind about. */
const UNSURE = 4;

export interface Heard {
  readonly words: string;
  /** Nothing of it changes any more. */
  readonly final: boolean;
}

/** Cuts what is heard into lines that are said once: when a sentence ends, or before it grows long. */
export class Phrases {
  /** Of each result how many of its words have been said. */
  readonly #said = new Map<number, number>();

  /**
   * @param results of one run of the recognizer, by their numbers
   * @returns the lines that are new
   */
  hear(results: Iterable<readonly [number: number, heard: Heard]>): readonly string[] {
    return [...results].flatMap(([number, { words, final }]) => {
      const all = words.trim().split(/\s+/).filter(Boolean);
      const from = this.#said.get(number) ?? 0;
      const left = all.length - from;
      const to = final ? all.length : left > MANY ? all.length - UNSURE : from;
      this.#said.set(number, Math.max(from, to));
      return linesOf(all.slice(from, to));
    });
  }

  /** Another run begins, and counts its results anew. */
  forget(): void {
    this.#said.clear();
  }
}

function linesOf(words: readonly string[]): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.map((one) => one.slice(0, LINE))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > LINE) lines.push(line);
    line = longer.length > LINE ? word : longer;
  }
  return line === '' ? lines : [...lines, line];
}
