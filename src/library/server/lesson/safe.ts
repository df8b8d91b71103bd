import type { Options as Schema } from 'rehype-sanitize';

const prose = [
  ...['p', 'strong', 'em', 'del', 'br', 'ul', 'ol', 'li', 'blockquote', 'code', 'sup', 'span'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ...['div', 'section', 'details', 'summary', 'figure', 'figcaption'],
];

const formula = [
  ...['math', 'mrow', 'mi', 'mn', 'mo', 'mtext', 'mspace', 'mfrac', 'msup', 'msub', 'msubsup', 'msqrt'],
  ...['mroot', 'mover', 'munder', 'mtable', 'mtr', 'mtd', 'mpadded', 'mstyle'],
];

const shape = [
  'svg',
  'g',
  'path',
  'line',
  'rect',
  'circle',
  'ellipse',
  'polyline',
  'polygon',
  'text',
  'tspan',
];

const ink = [
  ...['fill', 'fillOpacity', 'stroke', 'strokeWidth', 'strokeLineCap', 'strokeLineJoin', 'strokeDashArray'],
  ...['opacity', 'transform', 'fontSize', 'fontWeight', 'textAnchor', 'dominantBaseline'],
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'd', 'points', 'width', 'height'],
];

/** What a lesson may hold: words, formulas and drawings. No link, no style, no script, no address of any kind. */
export const safe: Schema = {
  strip: ['script', 'style'],
  clobber: [],
  tagNames: [...prose, ...formula, ...shape],
  attributes: {
    '*': [
      ['dataPart', /^[a-z-]+$/u],
      ['lang', 'en', 'fr'],
    ],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
    math: ['display', 'alttext'],
    mo: ['form', 'stretchy', 'fence', 'separator', 'lspace', 'rspace', 'minsize', 'maxsize'],
    mspace: ['width'],
    mi: ['mathvariant'],
    mstyle: ['displaystyle', 'scriptlevel'],
    mover: ['accent'],
    svg: ['viewBox', 'width', 'role', 'ariaLabel', ...ink],
    ...Object.fromEntries(shape.slice(1).map((name) => [name, ink])),
  },
};
