import { asItLooks } from '../lookalikes.ts';

interface Known {
  readonly name: string;
  readonly role: 'staff' | 'pupil' | 'guest';
}

/**
 * Who of the roster a visitor's name could be taken for, whatever its letters, accents, spaces and order; null
 * for nobody. A teacher is recognised by the last name alone: « Mme Petit » is whom pupils would believe.
 */
export function looksLike<K extends Known>(name: string, people: readonly K[]): K | null {
  const given = new Set(wordsOf(name));
  const resembles = ({ name: real, role }: K): boolean => {
    const words = wordsOf(real);
    if (words.length === 0 || role === 'guest') return false;
    if (role === 'staff') return given.has(words.at(-1) ?? '');
    return words.every((word) => given.has(word)) || glued(given) === glued(words) || shortened(given, words);
  };
  return people.find(resembles) ?? null;
}

/** « Léa M. » for Léa Martin; and Léa Martin for « Léa M. », where a school names its pupils so. */
function shortened(given: ReadonlySet<string>, [first = '', ...rest]: readonly string[]): boolean {
  const last = rest.at(-1) ?? '';
  const others = [...given].filter((word) => word !== first);
  if (last === '' || others.length === given.size) return false;
  return last.length === 1
    ? others.some((word) => word.startsWith(last))
    : others.length === 1 && others[0] === last[0];
}

/** Digits that pass for letters are read as such. */
const digits: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };

/** « LEA  Martin » and « léa-martіn » are the same words. An i and an l look alike. */
const wordsOf = (name: string): string[] =>
  asItLooks(name)
    .replace(/[|]/g, 'l')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (/\p{L}/u.test(word) ? word.replace(/\d/g, (digit) => digits[digit] ?? digit) : word))
    .map((word) => word.replace(/i/g, 'l'))
    .filter((word, at) => word !== '' && !(at === 0 && titles.has(word)));

const titles: ReadonlySet<string> = new Set([
  'm',
  'mme',
  'mlle',
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'madame',
  'monsleur',
]);

const glued = (words: Iterable<string>): string => [...words].sort().join('');
