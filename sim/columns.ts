type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;

/** One cell of a column; whoever asks knows that it is there. */
export function at(column: Column, index: number): number {
  return column[index] ?? 0;
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
