import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Html } from '../../../src/render/html.ts';

/**
 * A page with something else in one of its elements.
 *
 * @param id The id of the element.
 * @throws {Error} where the page has no such element.
 */
export function fillElement(page: string, id: string, content: Html): string {
  const place = findElement(parse(page, { sourceCodeLocationInfo: true }), id)?.sourceCodeLocation;
  if (place?.startTag === undefined || place.endTag === undefined)
    throw new Error(`no element has the id “${id}”, which something was to be put into`);
  return page.slice(0, place.startTag.endOffset) + content.html + page.slice(place.endTag.startOffset);
}

function findElement(
  parent: DefaultTreeAdapterTypes.ParentNode,
  id: string,
): DefaultTreeAdapterTypes.Element | undefined {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    if (node.attrs.some(({ name, value }) => name === 'id' && value === id)) return node;
    const within = findElement(node, id);
    if (within !== undefined) return within;
  }
  return undefined;
}
