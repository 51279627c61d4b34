import { decodeHTML } from 'entities';
import { html as namespace, parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { lineStarts } from '../../../src/archive/capture/lines.ts';
import type { Part } from '../../../src/schemas/entry.ts';
import { INK, type Hint, type Line } from '../capture.ts';
import { readDateline } from '../dates/datelines.ts';
import { isProse, isShort } from './lines.ts';
import { findLinkLists } from './link-lists.ts';
import { isElement, isText, readNode, SILENT } from './nodes.ts';
import { makeLine, openLine, splitAtEnds, type Open, type Unit } from './units.ts';

type Node = Tree.ChildNode;
type Element = Tree.Element;

/** A page as the engine sees it: lines of what is visible, and the stretches of the file that are not. */
export interface Page {
  readonly lines: readonly Line[];
  /** Tags, comments and elements that show nothing, in order. */
  readonly markup: readonly Part[];
  readonly document: Tree.Document;
}

/** Elements inside a line: all others end it. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label map mark meter nobr output picture progress q rp rt ruby s samp small span strike strong sub sup time tt u var wbr link meta source video audio object embed canvas'.split(
    ' ',
  ),
);

/** Cells: each is a piece of the line of its row. */
const CELLS = new Set(['td', 'th']);

/** Elements that hold the frame of a site, whatever the site. */
const FRAME = new Set(['nav', 'footer', 'form', 'button', 'dialog', 'menu']);
const FRAME_ROLES = new Set([
  'navigation',
  'search',
  'contentinfo',
  'banner',
  'menu',
  'menubar',
  'toolbar',
  'dialog',
  'alertdialog',
  'form',
  'button',
  'tablist',
]);
const TOOLTIP = /(?:^|[\s_-])(?:tooltip|tippy|popover|hovercard)(?:$|[\s_-])/i;

/**
 * Reads a page with a real parser and keeps where each character stands in the file. What stands between
 * two borders of blocks is a line; a `<br>` and a border of a cell begin a new piece of it, two `<br>` a
 * new line; a tooltip is cut out as a line of its own.
 */
export function readPage(source: string): Page {
  const document = parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: true });
  const starts = lineStarts(source);
  const menus = findLinkLists(document);
  const lines: Line[] = [];
  const flush = (open: Open): void => {
    const pieces = open.ends.length === 0 ? [] : splitAtEnds(open).flatMap((piece) => makeLine(piece, starts) ?? []);
    const line = makeLine(open, starts);
    if (isHead(pieces)) lines.push(...pieces);
    else if (line !== undefined) lines.push(line);
  };
  const walk = (nodes: readonly Node[], before: Open, hint: Hint | undefined): Open => {
    let open = before;
    for (const node of nodes) {
      if (isText(node)) open.units.push(...readText(source, node));
      if (!isElement(node) || SILENT.has(node.tagName)) continue;
      const inner = isSettled(hint) ? hint : menus.has(node) ? 'links' : (hintOf(node) ?? hint);
      if (node.tagName === 'br') {
        open = breakLine(open, flush);
      } else if (inner === 'tooltip' && hint !== 'tooltip') {
        open.breaks.set(open.units.length, '');
        flush(walk(node.childNodes, openLine(inner), inner));
      } else if (CELLS.has(node.tagName) && inner !== 'links') {
        open.breaks.set(open.units.length, ' ');
        open = walk(node.childNodes, open, hint);
      } else if (isInline(node)) {
        open = walk(node.childNodes, open, hint);
      } else {
        flush(open);
        flush(walk(node.childNodes, openLine(inner), inner));
        open = openLine(hint);
      }
    }
    return open;
  };
  flush(walk(document.childNodes, openLine(undefined), undefined));
  return { lines: lines.sort((a, b) => a.start - b.start), markup: findMarkup(document), document };
}

/** A `<br>` begins a new piece; a second one, with nothing between, a new line; in a post each is the end of a line. */
function breakLine(open: Open, flush: (open: Open) => void): Open {
  const last = [...open.breaks.keys()].at(-1);
  const isSecond = last !== undefined && !open.units.slice(last).some(({ character }) => INK.test(character));
  if (!isSecond && open.hint !== 'post') {
    open.breaks.set(open.units.length, ' ');
    open.ends.push(open.units.length);
    return open;
  }
  flush(open);
  return openLine(open.hint);
}

/** Short lines of which one is a date are the head of a text, not the words of one paragraph. */
const isHead = (pieces: readonly Line[]): boolean =>
  pieces.length > 1 &&
  pieces.every(({ text }) => isShort(text)) &&
  pieces.some(({ text }) => readDateline(text) !== undefined);

/** What holds for all that stands inside. */
const isSettled = (hint: Hint | undefined): boolean => hint === 'frame' || hint === 'links' || hint === 'tooltip';

/** What a slice of a page reads as: tags out, references decoded. */
export function readHtml(slice: string): string {
  return parseFragment(slice, { scriptingEnabled: true }).childNodes.map(readNode).join('');
}

/** An inline element in which blocks stand is one too. */
function isInline(element: Element): boolean {
  if (element.namespaceURI !== namespace.NS.HTML) return false;
  return (
    INLINE.has(element.tagName) &&
    element.childNodes.every(
      (child) => !isElement(child) || child.tagName === 'br' || SILENT.has(child.tagName) || isInline(child),
    )
  );
}

/** The value of an attribute. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

function hintOf(element: Element): Hint | undefined {
  const { tagName } = element;
  if (/^h[1-6]$/.test(tagName)) return 'heading';
  if (tagName === 'li') return 'item';
  if (tagName === 'figcaption' || tagName === 'caption') return 'caption';
  if (/(?:^|\s)tgme_widget_message_text(?:\s|$)/.test(attribute(element, 'class') ?? '')) return 'post';
  const role = attribute(element, 'role');
  if (isNamedFrame(element)) return 'frame';
  if (FRAME.has(tagName) || (role !== undefined && FRAME_ROLES.has(role))) return 'frame';
  if (role === 'tooltip' || TOOLTIP.test(attribute(element, 'class') ?? '')) return 'tooltip';
  return tagName === 'title' ? 'outside' : undefined;
}

/** Class names by which sites of all makes call the parts of their frame. */
const FRAME_CLASS =
  /(?:^|[\s_-])(?:shar(?:e|es|ing)|social|socials|bread-?crumbs?|pagination|pager|paging|nav|navbar|navigation|menu|submenu|toolbar|cookies?|skip-?link|sidebar|lang(?:uages?)?-(?:switch(?:er)?|select(?:or)?)|copyright|foot(?:er)?-?links)(?:$|[\s_-])/i;

/** How much text a part of the frame holds, in code units: a class can stand on the whole page as well. */
const PART = 600;

/** Whether an element calls itself a part of the frame, and holds neither a heading of the page nor running text. */
function isNamedFrame(element: Element): boolean {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  if (!FRAME_CLASS.test(names)) return false;
  const text = readNode(element);
  return text.length <= PART && !isProse(text.trim()) && !holdsHeading(element);
}

const holdsHeading = ({ childNodes }: Element): boolean =>
  childNodes.some((child) => isElement(child) && (/^h[12]$/.test(child.tagName) || holdsHeading(child)));

/**
 * The units of a text node: a reference such as `&amp;` stands for what it means, at the place of all of it.
 * Text that the parser drew together from both sides of a misplaced tag has that tag in its place.
 */
function readText(source: string, { sourceCodeLocation, value: text }: Tree.TextNode): Unit[] {
  if (sourceCodeLocation == null) return [];
  const { startOffset, endOffset } = sourceCodeLocation;
  const isWhole = text.includes('<');
  return [...source.slice(startOffset, endOffset).matchAll(PIECES)].flatMap(({ 0: piece, index }) => {
    const start = startOffset + index;
    if (!isWhole && /^<[!/?a-z]/i.test(piece)) return [];
    const value = piece.length > 1 && piece.startsWith('&') ? decodeHTML(piece) : piece;
    if (value !== piece) return value.split('').map((character) => ({ character, start, end: start + piece.length }));
    return piece.split('').map((character, unit) => ({ character, start: start + unit, end: start + unit + 1 }));
  });
}

const PIECES = /&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);?|<!--[\s\S]*?-->|<[!/?a-z][^>]*>|[^&<]+|[&<]/gi;

/** The tags, the comments and the elements of which nothing is read, as stretches of the file that touch nowhere. */
function findMarkup(document: Tree.Document): Part[] {
  const found: Part[] = [];
  const visit = (node: Node): void => {
    const place = node.sourceCodeLocation;
    if (isElement(node)) {
      const { startTag, endTag } = node.sourceCodeLocation ?? {};
      if (SILENT.has(node.tagName) && place != null) found.push([place.startOffset, place.endOffset]);
      else for (const tag of [startTag, endTag]) if (tag != null) found.push([tag.startOffset, tag.endOffset]);
      if (!SILENT.has(node.tagName)) node.childNodes.forEach(visit);
    } else if (!isText(node) && place != null) {
      found.push([place.startOffset, place.endOffset]);
    }
  };
  document.childNodes.forEach(visit);
  return found.sort((a, b) => a[0] - b[0]);
}
