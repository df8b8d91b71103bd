import { at } from '../columns.ts';

/** Whole numbers, the least first. */
export class Heap {
  size = 0;
  #numbers: Int32Array;

  constructor(room: number) {
    this.#numbers = new Int32Array(Math.max(1, room));
  }

  push(number: number): void {
    const numbers = this.#numbers;
    let hole = this.size;
    this.size += 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (at(numbers, parent) <= number) break;
      numbers[hole] = at(numbers, parent);
      hole = parent;
    }
    numbers[hole] = number;
  }

  /** @throws when there is none */
  pop(): number {
    if (this.size === 0) throw new RangeError('The heap is empty.');
    const numbers = this.#numbers;
    const least = at(numbers, 0);
    this.size -= 1;
    const last = at(numbers, this.size);
    let hole = 0;
    for (let child = 1; child < this.size; child = 2 * hole + 1) {
      if (child + 1 < this.size && at(numbers, child + 1) < at(numbers, child)) child += 1;
      if (at(numbers, child) >= last) break;
      numbers[hole] = at(numbers, child);
      hole = child;
    }
    numbers[hole] = last;
    return least;
  }
}
