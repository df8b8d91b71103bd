/** The items in an order that says nothing of the one they came in; `draw` gives a new random id each time. */
export const shuffled = <T>(items: readonly T[], draw: () => string): T[] =>
  items
    .map((item) => ({ item, at: draw() }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ item }) => item);
