/** A text that two JSON values share exactly when they are equal, whatever the order of their keys. */
export const canonical = (value: unknown): string => JSON.stringify(value, sortedKeys, 1);

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === undefined) throw new Error('Undefined is no JSON.');
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
