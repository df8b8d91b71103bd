import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element, text } from './nodes.ts';

const ordinal = /(?<![\p{L}\d])([IVX]+|\d+)(er|re|de|e)(?![\p{L}\d])/gu;

/** Raises the end of « XIIe » and « 1er », as French writes them. */
export function raiseOrdinals(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (index === undefined || !parent || (parent.type === 'element' && parent.tagName === 'text')) return;
    const pieces: ElementContent[] = [];
    let from = 0;
    for (const match of node.value.matchAll(ordinal)) {
      const end = match.index + (match[1]?.length ?? 0);
      pieces.push(text(node.value.slice(from, end)), element('sup', {}, [text(match[2] ?? '')]));
      from = match.index + match[0].length;
    }
    if (pieces.length === 0) return;
    parent.children.splice(index, 1, ...pieces, text(node.value.slice(from)));
    return [SKIP, index + pieces.length + 1];
  });
}
