/** Cuts a text after each sentence: a device that speaks may fall silent in the middle of a long one. */
export function sentences(text: string): readonly string[] {
  return text
    .split(/(?<=[^\p{Lu}][.!?…]+[\u00a0\u202f]?[»”]?) (?=[\p{Lu}«“\d])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
