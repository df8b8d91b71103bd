/** Letters of other scripts that look like Latin ones, in lower case: pairs of the other and its twin. */
const twins =
  'аa еe оo рp сc уy хx іi јj ѕs ԁd ԛq ԝw һh ӏl ґr кk мm тt нh вb пn гr αa εe ιi κk νv οo ρp τt υu χx γy ηn ωw ßb ıi łl øo đd ħh ɡg ɑa ʟl';

const twinOf = new Map(twins.split(' ').map((pair) => [...pair] as [string, string]));

/** Shown as nothing. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * A text as a hurried reader takes it: in lower case, without accents and what is not seen, wide and foreign
 * letters as the Latin ones that they look like. Two texts that look alike become the same.
 */
export function asItLooks(text: string): string {
  const plain = text.normalize('NFKD').replace(unseen, '').replace(/\p{M}/gu, '').toLowerCase();
  return Array.from(plain, (letter) => twinOf.get(letter) ?? letter).join('');
}
