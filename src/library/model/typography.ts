/** A place where a French text breaks the usage of French typography. */
export interface Fault {
  readonly line: number;
  readonly rule: Rule;
  /** The words around it. */
  readonly near: string;
}

const NARROW = '\u202f';
const HARD = '\u00a0';

/** Each rule finds what is wrong, never what is right. */
const rules = {
  'straight apostrophe': /'/gu,
  'straight quotation mark': /"/gu,
  'three dots for an ellipsis': /\.\.\./gu,
  'no narrow space before ; ! ?': new RegExp(`(?<=[^\\s;!?]|[^\\S${NARROW}\\n])[;!?](?![\\p{L}\\d])`, 'gu'),
  'no hard space before :': new RegExp(`(?<=[^\\s:/]|[^\\S${HARD}\\n]):(?![\\p{L}\\d/:])`, 'gu'),
  'no hard space inside « »': new RegExp(`«(?!${HARD})|(?<!${HARD})»`, 'gu'),
  'no hard space before a unit': /\d (?=(?:°C|%|€|min|h|cm|mm|m|km|g|kg|mL|L)(?![\p{L}’]))/gu,
  'hour without hard spaces': new RegExp(
    `\\b\\d{1,2}(?!${HARD}h${HARD})[ ${HARD}${NARROW}]?h[ ${HARD}${NARROW}]?\\d{2}\\b`,
    'gu',
  ),
} satisfies Record<string, RegExp>;

export type Rule = keyof typeof rules;

/** The faults of a text that is French prose throughout, in the order of its lines. */
export function typographyFaults(text: string): readonly Fault[] {
  const faults = Object.entries(rules).flatMap(([rule, wrong]) =>
    [...text.matchAll(wrong)].map(({ index }) => ({
      line: text.slice(0, index).split('\n').length,
      rule: rule as Rule,
      near: text.slice(Math.max(0, index - 12), index + 13).replaceAll('\n', '⏎'),
    })),
  );
  return faults.sort((a, b) => a.line - b.line);
}
