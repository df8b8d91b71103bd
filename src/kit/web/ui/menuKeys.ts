/** The entry that a key leads to from entry `at` (−1: none), or null when the key means nothing here. */
export function nextItem(names: readonly string[], at: number, key: string): number | null {
  const count = names.length;
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at <= 0 ? count : at) - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return key.length === 1 && key !== ' ' ? startingWith(names, at, key) : null;
  }
}

function startingWith(names: readonly string[], at: number, letter: string): number | null {
  for (let step = 1; step <= names.length; step += 1) {
    const index = (at + step) % names.length;
    if (plain(names[index] ?? '').startsWith(plain(letter))) return index;
  }
  return null;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
