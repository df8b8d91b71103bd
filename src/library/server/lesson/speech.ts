import type { Element, Nodes, Root } from 'hast';
import type { Utterance } from '../../model/course.ts';

const blocks = new Set(['p', 'li', 'td', 'th', 'figcaption']);

interface Place {
  readonly lang: Utterance['lang'];
  readonly waits: boolean;
}

/**
 * What the voice says of an activity, block by block; each block is marked `data-say` so that the page can
 * show where the voice is. An answer stays unsaid; a dictation is said, though it is folded.
 */
export function speechOf(tree: Root): Utterance[] {
  const said: Utterance[] = [];
  let next = 0;

  const enter = (node: Nodes, place: Place): void => {
    if (node.type === 'root') for (const child of node.children) enter(child, place);
    if (node.type !== 'element' || isSilent(node)) return;
    const here = placeOf(node, place);
    if (!blocks.has(node.tagName) || node.children.some(holdsBlock)) {
      for (const child of node.children) enter(child, here);
      return;
    }
    const runs = runsOf(node, here);
    if (runs.length === 0) return;
    node.properties.dataSay = next;
    const last = runs.length - 1;
    said.push(...runs.map((run, i) => ({ ...run, block: next, waits: here.waits && i === last })));
    next += 1;
  };

  enter(tree, { lang: 'fr', waits: false });
  return said;
}

const isSilent = ({ tagName, properties }: Element): boolean =>
  tagName === 'svg' || tagName === 'summary' || properties.dataPart === 'answer';

const holdsBlock = (node: Nodes): boolean =>
  node.type === 'element' && (blocks.has(node.tagName) || node.children.some(holdsBlock));

function placeOf({ properties }: Element, place: Place): Place {
  const part = properties.dataPart;
  return {
    lang: properties.lang === 'en' ? 'en' : place.lang,
    waits: place.waits || part === 'dictation' || part === 'steps',
  };
}

type Run = Pick<Utterance, 'lang' | 'text'>;

function runsOf(block: Element, place: Place): Run[] {
  const runs: { lang: Utterance['lang']; text: string }[] = [];
  const add = (lang: Utterance['lang'], words: string): void => {
    const last = runs.at(-1);
    if (last?.lang === lang) last.text += words;
    else runs.push({ lang, text: words });
  };
  const walk = (node: Nodes, lang: Utterance['lang']): void => {
    if (node.type === 'text') add(lang, node.value);
    if (node.type !== 'element') return;
    const inside = node.properties.lang === 'en' ? 'en' : lang;
    if (node.tagName === 'math') add(lang, ` ${node.properties.alttext} `);
    else if (node.tagName === 'br') add(lang, '\n');
    else for (const child of node.children) walk(child, inside);
  };
  for (const child of block.children) walk(child, place.lang);
  return runs.map(({ lang, text }) => ({ lang, text: tidy(text) })).filter(isSayable);
}

/** One space between words, and none that a formula left before a comma. */
const tidy = (words: string): string =>
  words
    .replace(/[ \n]+/gu, ' ')
    .replace(/ (?=[,.\u00a0\u202f])/gu, '')
    .trim();

const isSayable = ({ text }: Run): boolean => /[\p{L}\d]/u.test(text);
