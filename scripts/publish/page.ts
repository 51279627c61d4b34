import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** A page of the finished site, as far as the checks ask. */
export interface Page {
  /** Every id, in the order of the page, twice where it stands there twice. */
  readonly ids: readonly Anchor[];
  readonly references: readonly Reference[];
  /** The address that it leads on to by itself, as written; null where a reader stays. */
  readonly redirect: string | null;
}

interface Anchor {
  readonly id: string;
  readonly line: number;
}

/** An address in a page or a style sheet. */
export interface Reference {
  /** `load`: fetched with the page. `link`: followed by a reader. `name`: only tells an address to machines. */
  readonly kind: 'load' | 'link' | 'name';
  /** What becomes of it where it is loaded; null for a link. */
  readonly as: 'script' | 'style' | 'other' | null;
  /** As written, references decoded. */
  readonly address: string;
  /** The line, from 1. */
  readonly line: number;
}

/** Reads a page of HTML. */
export function parsePage(html: string): Page {
  const elements = [...walk(parse(html, { sourceCodeLocationInfo: true }))];
  return {
    ids: elements.flatMap((element) => {
      const id = readAttribute(element, 'id');
      return id === null ? [] : [{ id, line: lineOf(element) }];
    }),
    references: elements.flatMap(readReferences),
    redirect: elements.flatMap(readRefresh)[0]?.address ?? null,
  };
}

/** Reads the addresses of a style sheet: all of them are loaded, if only where they are needed. */
export function parseStyles(css: string): Reference[] {
  return [...css.matchAll(/@import\s+(["'])(.*?)\1|url\(\s*(["']?)(.*?)\3\s*\)/g)].map((match) => ({
    kind: 'load',
    as: match[2] === undefined ? 'other' : 'style',
    address: match[2] ?? match[4] ?? '',
    line: css.slice(0, match.index).split('\n').length,
  }));
}

type Element = DefaultTreeAdapterTypes.Element;

/** Attributes that hold an address, by element; `*` for all elements. What a `link` does, its `rel` says. */
const ADDRESSES: readonly [element: string, attribute: string, kind: Reference['kind'], as: Reference['as']][] = [
  ['a', 'href', 'link', null],
  ['area', 'href', 'link', null],
  ['form', 'action', 'link', null],
  ['script', 'src', 'load', 'script'],
  ['img', 'src', 'load', 'other'],
  ['image', 'href', 'load', 'other'],
  ['use', 'href', 'load', 'other'],
  ['iframe', 'src', 'load', 'other'],
  ['input', 'src', 'load', 'other'],
  ['source', 'src', 'load', 'other'],
  ['audio', 'src', 'load', 'other'],
  ['video', 'src', 'load', 'other'],
  ['video', 'poster', 'load', 'other'],
  ['track', 'src', 'load', 'other'],
  ['embed', 'src', 'load', 'other'],
  ['object', 'data', 'load', 'other'],
];

/** What a `link` element does with its address, by its `rel`; all others are loaded. */
const RELATIONS: Readonly<Record<string, Pick<Reference, 'kind' | 'as'>>> = {
  stylesheet: { kind: 'load', as: 'style' },
  canonical: { kind: 'name', as: null },
  alternate: { kind: 'link', as: null },
  prev: { kind: 'link', as: null },
  next: { kind: 'link', as: null },
  search: { kind: 'link', as: null },
  license: { kind: 'link', as: null },
  'schema.dc': { kind: 'name', as: null },
  'schema.dcterms': { kind: 'name', as: null },
};

function readReferences(element: Element): Reference[] {
  const line = lineOf(element);
  const own = ADDRESSES.filter(([name]) => name === element.tagName).flatMap(([, attribute, kind, as]) => {
    const address = readAttribute(element, attribute);
    return address === null ? [] : [{ kind, as, address, line }];
  });
  return [...own, ...readLink(element), ...readRefresh(element), ...readSources(element), ...readStyles(element)];
}

function readLink(element: Element): Reference[] {
  const address = readAttribute(element, 'href');
  if (element.tagName !== 'link' || address === null) return [];
  const relation = RELATIONS[readAttribute(element, 'rel')?.toLowerCase() ?? ''] ?? { kind: 'load', as: 'other' };
  return [{ ...relation, address, line: lineOf(element) }];
}

function readRefresh(element: Element): Reference[] {
  if (element.tagName !== 'meta' || readAttribute(element, 'http-equiv')?.toLowerCase() !== 'refresh') return [];
  const address = /url=['"]?([^'"]+)/i.exec(readAttribute(element, 'content') ?? '')?.[1];
  return address === undefined ? [] : [{ kind: 'link', as: null, address, line: lineOf(element) }];
}

function readSources(element: Element): Reference[] {
  const set = readAttribute(element, 'srcset');
  const addresses = set?.split(',').map((source) => source.trim().split(/\s/)[0] ?? '') ?? [];
  return addresses.map((address) => ({ kind: 'load', as: 'other', address, line: lineOf(element) }));
}

function readStyles(element: Element): Reference[] {
  const inside =
    element.tagName === 'style' ? element.childNodes.map((node) => ('value' in node ? node.value : '')) : [];
  const styles = [...inside, readAttribute(element, 'style') ?? ''];
  return styles.flatMap(parseStyles).map((reference) => ({ ...reference, line: lineOf(element) }));
}

function* walk(parent: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    yield node;
    yield* walk(node);
  }
}

const readAttribute = (element: Element, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

const lineOf = (element: Element): number => element.sourceCodeLocation?.startLine ?? 1;
