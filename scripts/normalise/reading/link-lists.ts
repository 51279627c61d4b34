import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { INK } from '../capture.ts';
import { countWords } from './lines.ts';
import { isElement, isText, readNode, SILENT } from './nodes.ts';

/** So many links with nothing beside them make a menu. */
const LINKS = 3;

/** The longest words on a link of a menu; a list of other texts has longer ones. */
const LONGEST = 4;

/** What an element holds, its descendants included. */
interface Content {
  /** The text of each link. */
  readonly links: readonly string[];
  /** Whether something to read stands outside of links. */
  readonly hasMore: boolean;
}

/**
 * Finds the elements in which there are three or more short links and nothing else to read: the menus of sites that
 * mark them up with no element of their own. The density of links is what boilerplate is told by since Kohlschütter,
 * Fankhauser and Nejdl, Boilerplate Detection using Shallow Text Features (2010); here all of the text must be links.
 */
export function findLinkLists(document: Tree.Document): ReadonlySet<Tree.Element> {
  const found = new Set<Tree.Element>();
  const visit = (node: Tree.ChildNode): Content => {
    if (isText(node)) return { links: [], hasMore: INK.test(node.value) };
    if (!isElement(node) || SILENT.has(node.tagName)) return { links: [], hasMore: false };
    if (node.tagName === 'a') {
      const text = readNode(node).trim();
      return { links: text === '' ? [] : [text], hasMore: false };
    }
    const contents = node.childNodes.map(visit);
    const links = contents.flatMap((content) => content.links);
    const hasMore = contents.some((content) => content.hasMore);
    if (!hasMore && links.length >= LINKS && links.every((text) => countWords(text) <= LONGEST)) found.add(node);
    return { links: hasMore ? [] : links, hasMore };
  };
  document.childNodes.forEach(visit);
  return found;
}
