import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import { LessonError } from './error.ts';
import { drawing, type Figures } from './figure.ts';
import { element, text } from './nodes.ts';

type Directive = ContainerDirective | LeafDirective | TextDirective;

/** Renders the children of a node. */
export type RenderChildren = (children: readonly RootContent[]) => ElementContent[];

/** What a directive of a lesson becomes on the page; `data-part` is what the style sheet and the voice see. */
export function renderDirective(node: Directive, render: RenderChildren, figures: Figures): Element {
  const line = node.position?.start.line;
  const attributes = takeAttributes(node, line);
  const inside = (): ElementContent[] => render(node.children as RootContent[]);
  switch (`${node.type} ${node.name}`) {
    case 'containerDirective reponse':
      return folded('answer', 'Voir la réponse', inside());
    case 'containerDirective dictee':
      return folded('dictation', 'Voir le texte', inside(), attributes.langue);
    case 'containerDirective consignes':
      return element('div', { dataPart: 'steps' }, inside());
    case 'containerDirective retenir':
      return element('section', { dataPart: 'remember' }, [label('À retenir'), ...inside()]);
    case 'containerDirective attention':
      return element('section', { dataPart: 'care' }, [label('Attention'), ...inside()]);
    case 'containerDirective anglais':
      return element('section', { dataPart: 'passage', lang: 'en' }, inside());
    case 'containerDirective texte':
      return passage(attributes, inside());
    case 'leafDirective figure':
      return figure(node, attributes, figures, line);
    case 'textDirective en':
      return element('span', { lang: 'en' }, inside());
    default:
      throw new LessonError(`there is no directive ":${node.name}" of this form`, line);
  }
}

const known: Readonly<Record<string, readonly string[]>> = {
  dictee: ['langue'],
  texte: ['titre', 'auteur'],
  figure: ['src', 'legende'],
};

function takeAttributes(node: Directive, line: number | undefined): Readonly<Record<string, string>> {
  const given = Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? ''] as const);
  const unknown = given.find(([key]) => !known[node.name]?.includes(key));
  if (unknown) throw new LessonError(`":${node.name}" takes no "${unknown[0]}"`, line);
  return Object.fromEntries(given);
}

const label = (words: string): Element => element('p', { dataPart: 'label' }, [text(words)]);

function folded(part: string, summary: string, inside: ElementContent[], lang?: string): Element {
  const body = element('div', lang ? { lang } : {}, inside);
  return element('details', { dataPart: part }, [element('summary', {}, [text(summary)]), body]);
}

function passage(attributes: Readonly<Record<string, string>>, inside: ElementContent[]): Element {
  const { titre, auteur } = attributes;
  return element('section', { dataPart: 'passage' }, [
    ...(titre ? [element('p', { dataPart: 'passage-title' }, [text(titre)])] : []),
    ...inside,
    ...(auteur ? [element('p', { dataPart: 'credit' }, [text(auteur)])] : []),
  ]);
}

function figure(
  node: Directive,
  { src = '', legende }: Readonly<Record<string, string>>,
  figures: Figures,
  line: number | undefined,
): Element {
  const alt = textOf(node);
  if (alt === '') throw new LessonError('a figure is described in words: ::figure[Une droite …]{…}', line);
  return element('figure', {}, [
    drawing(figures, src, alt, line),
    ...(legende ? [element('figcaption', {}, [text(legende)])] : []),
  ]);
}
