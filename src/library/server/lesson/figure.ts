import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { LessonError } from './error.ts';

/** The source of a drawing by its name, or undefined when there is none. */
export type Figures = (name: string) => string | undefined;

/** A drawing put into the page itself, so that it takes the page's ink in light and dark. */
export function drawing(figures: Figures, name: string, alt: string, line: number | undefined): Element {
  const source = figures(name);
  if (source === undefined) throw new LessonError(`there is no figure "${name}"`, line);
  const svg = fromHtml(source, { fragment: true }).children.find((node) => node.type === 'element');
  if (svg?.tagName !== 'svg' || !svg.properties.viewBox) {
    throw new LessonError(`the figure "${name}" is not an svg with a viewBox`, line);
  }
  const width = Number(String(svg.properties.viewBox).split(/\s+/u)[2]);
  return {
    ...svg,
    properties: { ...svg.properties, width, role: 'img', ariaLabel: alt, height: undefined },
  };
}
