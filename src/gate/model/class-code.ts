/** Without vowels, so that no code is a word, and without letters that look or sound like others. */
export const CODE_LETTERS = 'BCDFGHJKLMNPQRTVWXZ';
export const CODE_LENGTH = 8;

/** A code as somebody typed it: in any case, with spaces or hyphens between. */
export function typedCode(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '');
}
