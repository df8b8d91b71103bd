import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Marks the lists whose items carry letters of their own (« a. », « b. »), so that they get no bullet besides. */
export function markLettered(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'ul') return;
    const items = node.children.filter((child) => child.type === 'element');
    if (items.every((item) => /^\s*[a-z]\. /u.test(firstWords(item)))) node.properties.dataPart = 'lettered';
  });
}

function firstWords(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(firstWords).join('') : '';
}
