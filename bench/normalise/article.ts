import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { readAs } from '../../src/archive/capture/reading.ts';

/**
 * What a saved page says by its own markup, read without the engine that is measured: the truth about its
 * article block is only as good as what reads it.
 */
export interface Article {
  /** What stands above the article: title, summary, date, time, place. */
  readonly header: readonly string[];
  /** The lines of the article block as a browser shows them, tooltips in and out. */
  readonly lines: readonly string[];
  /** Boxes of links inside the article block, which are no part of its text, line by line. */
  readonly boxes: readonly string[];
  /** Frame of the site inside the article block, which a reader who copies the text does not get, line by line. */
  readonly frame: readonly string[];
  /** What the page shows only on hovering. */
  readonly tooltips: readonly string[];
  /** Who speaks, as printed in bold at the beginning of a paragraph, with what follows it; tooltips in and out. */
  readonly labels: readonly BoldLabel[];
  /** Paragraphs that are bold as a whole and end in a colon: a heading or a label, the markup does not tell. */
  readonly unsure: readonly string[];
}

/** A label in bold at the beginning of a paragraph: as read with what the page shows on hovering, and without. */
export interface BoldLabel {
  readonly bare: string;
  readonly full: string;
}

type Element = Tree.Element;
type Node = Tree.ChildNode;

/** Elements that are part of a line. */
const INLINE = new Set('a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time u'.split(' '));
const BOLD = new Set(['b', 'strong']);
const SLANTED = new Set(['i', 'em']);

/** Reads the article block of a page (`articleBody`) and its header. */
export function readArticle(html: string): Article {
  const document = parse(html, { scriptingEnabled: true });
  const block = find(document, (element) => property(element, 'itemprop') === 'articleBody');
  const header = findAll(document, (element) =>
    /(?:^|\s)(?:p-name|p-summary|read__meta)(?:\s|$)/.test(classOf(element)),
  );
  const inside = (is: (element: Element) => boolean): Element[] => (block === undefined ? [] : findAll(block, is));
  const paragraphs = inside(({ tagName }) => tagName === 'p');
  const opened = paragraphs.flatMap((paragraph) => readOpening(paragraph));
  return {
    header: header.flatMap((element) => readLines(element, true)),
    lines: [true, false].flatMap((tooltips) =>
      block === undefined ? [] : readLines(block, tooltips, (element) => isBox(element) || isFrame(element)),
    ),
    boxes: inside(isBox).flatMap((element) => readLines(element, true)),
    frame: inside(isFrame).flatMap((element) => readLines(element, true)),
    tooltips: inside(isTooltip).flatMap((element) => readLines(element, true)),
    labels: opened.flatMap(({ label, alone }) => (alone ? [] : [label])),
    unsure: opened.flatMap(({ label, alone }) => (alone ? [label.bare, label.full] : [])),
  };
}

/** A text without its blanks, to compare what was saved as a page with what was saved as text. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/gu, '');
}

const isBox = (element: Element): boolean => property(element, 'role') === 'complementary';

const isFrame = (element: Element): boolean => /(?:^|\s)hidden-copy(?:\s|$)/.test(classOf(element));

const isTooltip = (element: Element): boolean => classOf(element).includes('tooltip');

/** The lines of an element as a browser shows them: blocks and `<br>` end a line. */
function readLines(
  element: Element,
  tooltips: boolean,
  without: (element: Element) => boolean = () => false,
): string[] {
  const lines = [''];
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) lines.push((lines.pop() ?? '') + node.value);
    if (!isElement(node) || node.tagName === 'script' || node.tagName === 'style') return;
    if (without(node) || (!tooltips && isTooltip(node))) return;
    const block = !INLINE.has(node.tagName);
    if (block) lines.push('');
    node.childNodes.forEach(visit);
    if (block) lines.push('');
  };
  element.childNodes.forEach(visit);
  return lines.map(readAs).filter((line) => line !== '');
}

/** The label that a paragraph opens with: bold or slanted letters from its beginning up to a colon, bold ones first. */
function readOpening(paragraph: Element): { label: BoldLabel; alone: boolean }[] {
  const pieces: { text: string; bold: boolean; slanted: boolean; tooltip: boolean }[] = [];
  const visit = (node: Node, bold: boolean, slanted: boolean, tooltip: boolean): void => {
    if (node.nodeName === '#text' && 'value' in node) pieces.push({ text: node.value, bold, slanted, tooltip });
    if (!isElement(node)) return;
    const { tagName } = node;
    for (const child of node.childNodes)
      visit(child, bold || BOLD.has(tagName), slanted || SLANTED.has(tagName), tooltip || isTooltip(node));
  };
  for (const child of paragraph.childNodes) visit(child, false, false, false);
  const inked = pieces.filter(({ text }) => readAs(text) !== '');
  if (inked[0]?.bold !== true) return [];
  const end = inked.findIndex(({ bold, slanted, tooltip, text }) => {
    const isRemark = slanted || /^[\s()]*$/.test(text);
    return !bold && !tooltip && !isRemark;
  });
  const opening = end < 0 ? inked : inked.slice(0, end);
  const rest = end < 0 ? [] : inked.slice(end);
  const first = readAs(rest[0]?.text ?? '');
  const spoken = (tooltips: boolean): string =>
    readAs(opening.map(({ text, tooltip }) => (tooltip && !tooltips ? '' : text)).join(' '));
  // Some pages close the slanted letters before the bracket that they stand in.
  const closing = isOpenBracket(spoken(false)) && first.startsWith(')') ? ')' : '';
  const [bare, full] = [`${spoken(false)}${closing}`, `${spoken(true)}${closing}`];
  const after = first.slice(closing.length).trimStart();
  if (!bare.endsWith(':') && !after.startsWith(':')) return [];
  const alone =
    readAs(rest.map(({ text }) => text).join(''))
      .slice(closing.length)
      .replace(/^\s*:/, '') === '';
  return [{ label: { bare: bare.replace(/\s*:$/, ''), full: full.replace(/\s*:$/, '') }, alone }];
}

const isOpenBracket = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')');

const isElement = (node: Node): node is Element => 'tagName' in node;

function property({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

const classOf = (element: Element): string => property(element, 'class') ?? '';

function findAll(root: Tree.ParentNode, is: (element: Element) => boolean): Element[] {
  return root.childNodes.filter(isElement).flatMap((node) => (is(node) ? [node] : findAll(node, is)));
}

function find(root: Tree.ParentNode, is: (element: Element) => boolean): Element | undefined {
  return findAll(root, is)[0];
}
