/**
 * How many pegs a rail holds so that all rails are as full as each other: one rail when every peg has `least`
 * pixels on it, else as few as it takes.
 */
export function pegColumns(count: number, width: number, least: number): number {
  const most = Math.max(1, Math.floor(width / least));
  const rails = Math.max(1, Math.ceil(count / most));
  return Math.max(1, Math.ceil(count / rails));
}
