/** How many columns let `count` faces of 16 to 9 be as large as possible in a box, gaps left out. */
export function columnsFor(count: number, width: number, height: number): number {
  let best = 1;
  let widest = 0;
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const face = Math.min(width / columns, ((height / rows) * 16) / 9);
    if (face > widest + 0.5) {
      widest = face;
      best = columns;
    }
  }
  return best;
}
