/** « Léa Martin » → « LM », « Zoé » → « Zo »: what is sewn on a coat. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word));
  const [first = '', second] = words;
  if (second === undefined) return capital([...first].slice(0, 2).join(''));
  return (capital(first)[0] ?? '') + (capital(words.at(-1) ?? second)[0] ?? '');
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase('fr') + word.slice(1);
