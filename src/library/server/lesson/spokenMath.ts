import type { Element, ElementContent, Text } from 'hast';

/** How French says a MathML formula: « 5 quarts », « x appartient à crochet fermé 1 point-virgule 5 crochet fermé ». */
export function spokenMath(math: Element): string {
  const speaker: Speaker = { insideBars: false, insideBrackets: false };
  return say(math, speaker)
    .replace(/\s+/gu, ' ')
    .replace(/ ,/gu, ',')
    .replace(/^, |,? ?$/gu, '')
    .trim();
}

/** A bar or a bracket opens or closes by turns. */
interface Speaker {
  insideBars: boolean;
  insideBrackets: boolean;
}

function say(node: ElementContent, speaker: Speaker): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const part = (index: number): string => {
    const child = node.children[index];
    return child ? say(child, speaker) : '';
  };
  switch (node.tagName) {
    case 'mfrac':
      return ` ${fraction(part(0).trim(), part(1).trim())} `;
    case 'msqrt':
      return ` racine de ${sayAll(node, speaker)} `;
    case 'msup':
      return ` ${part(0)} ${power(part(1).trim())} `;
    case 'msub':
      return ` ${part(0)} ${part(1)} `;
    case 'mo':
      return ` ${operator(rawText(node), speaker)} `;
    case 'mi':
      return ` ${identifier(rawText(node), speaker)} `;
    case 'mspace':
      return ' ';
    case 'annotation':
      return '';
    default:
      return sayAll(node, speaker);
  }
}

const sayAll = (node: Element, speaker: Speaker): string =>
  node.children.map((child) => say(child, speaker)).join('');

const rawText = (node: Element): string =>
  node.children
    .filter((child): child is Text => child.type === 'text')
    .map(({ value }) => value)
    .join('');

const parts: Readonly<Record<string, string>> = {
  2: 'demi',
  3: 'tiers',
  4: 'quart',
  5: 'cinquième',
  6: 'sixième',
  7: 'septième',
  8: 'huitième',
  9: 'neuvième',
  10: 'dixième',
  100: 'centième',
};

function fraction(top: string, bottom: string): string {
  const part = parts[bottom];
  if (!part || !/^\d+$/u.test(top)) return `${top} sur ${bottom}`;
  return `${top} ${Number(top) > 1 && !part.endsWith('s') ? `${part}s` : part}`;
}

function power(exponent: string): string {
  if (exponent === '2') return 'au carré';
  if (exponent === '3') return 'au cube';
  return `puissance ${exponent}`;
}

const operators: Readonly<Record<string, string>> = {
  '+': 'plus',
  '−': 'moins',
  '×': 'fois',
  '=': 'égale',
  '<': 'est plus petit que',
  '>': 'est plus grand que',
  '⩽': 'est inférieur ou égal à',
  '≤': 'est inférieur ou égal à',
  '⩾': 'est supérieur ou égal à',
  '≥': 'est supérieur ou égal à',
  '≈': 'est environ égal à',
  '∈': 'appartient à',
  '∩': 'inter',
  '∪': 'union',
  '⟺': 'équivaut à',
  ';': 'point-virgule',
  '(': '',
  ')': '',
  '{': 'l’ensemble',
  '}': '',
  '…': 'et ainsi de suite',
};

function operator(sign: string, speaker: Speaker): string {
  if (sign === '[' || sign === ']') return bracket(sign, speaker);
  if (sign === '|') return bar(speaker);
  return operators[sign] ?? sign;
}

function bracket(sign: '[' | ']', speaker: Speaker): string {
  speaker.insideBrackets = !speaker.insideBrackets;
  const keepsItsEnd = (sign === '[') === speaker.insideBrackets;
  return keepsItsEnd ? 'crochet fermé' : 'crochet ouvert';
}

function bar(speaker: Speaker): string {
  speaker.insideBars = !speaker.insideBars;
  return speaker.insideBars ? 'valeur absolue de' : ',';
}

const identifiers: Readonly<Record<string, string>> = {
  ρ: 'rhô',
  π: 'pi',
  ℝ: 'R',
  '∞': 'l’infini',
};

const identifier = (name: string, speaker: Speaker): string =>
  name === '|' ? bar(speaker) : (identifiers[name] ?? name);
