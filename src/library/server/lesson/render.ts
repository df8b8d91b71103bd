import type { Element, Root } from 'hast';
import type { RootContent } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import type { Utterance } from '../../model/course.ts';
import { type RenderChildren, renderDirective } from './directives.ts';
import type { Figures } from './figure.ts';
import { markLettered } from './lettered.ts';
import { mathematics } from './mathematics.ts';
import { raiseOrdinals } from './ordinals.ts';
import { safe } from './safe.ts';
import { speechOf } from './speech.ts';

export interface Rendered {
  readonly html: string;
  readonly speech: readonly Utterance[];
}

type Handler = NonNullable<NonNullable<Options['handlers']>['math']>;

/** Makes sanitised HTML and the words for the voice out of a lesson's Markdown. */
export function renderer(figures: Figures): (body: readonly RootContent[]) => Rendered {
  const directive: Handler = (state, node): Element => {
    const render: RenderChildren = (children) => state.all({ type: 'root', children: [...children] });
    return renderDirective(node, render, figures);
  };
  const toHtml = unified()
    .use(remarkRehype, {
      handlers: {
        containerDirective: directive,
        leafDirective: directive,
        textDirective: directive,
        inlineMath: (_, node) => mathematics(node.value, false, node.position?.start.line),
        math: (_, node) => mathematics(node.value, true, node.position?.start.line),
      },
    })
    .use(rehypeSanitize, safe)
    .use(rehypeStringify);

  return (body) => {
    const tree = toHtml.runSync({ type: 'root', children: [...body] }) as Root;
    raiseOrdinals(tree);
    markLettered(tree);
    const speech = speechOf(tree);
    return { html: toHtml.stringify(tree), speech };
  };
}
