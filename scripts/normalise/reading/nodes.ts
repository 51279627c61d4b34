import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Elements of which nothing is read. */
export const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'textarea',
  'iframe',
  'select',
]);

/** Whether a node of a page is text. */
export const isText = (node: Tree.ChildNode): node is Tree.TextNode => node.nodeName === '#text';

/** Whether a node of a page is an element. */
export const isElement = (node: Tree.ChildNode): node is Tree.Element => 'tagName' in node;

/** What a node reads as, of that which is read. */
export function readNode(node: Tree.ChildNode): string {
  if (isText(node)) return node.value;
  return isElement(node) && !SILENT.has(node.tagName) ? node.childNodes.map(readNode).join('') : '';
}
