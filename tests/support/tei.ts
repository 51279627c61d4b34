import { readFileSync } from 'node:fs';
import { type XmlDocument, XmlElement } from 'libxml2-wasm';
import { z } from 'zod';

/**
 * The elements of TEI as the editor of TEI Publisher knows them, which has them from the TEI Consortium's schema: what
 * may stand in each, and its attributes. The schema itself, `tei_all`, comes with no package; this says nothing of
 * order and number.
 */
const TAGS = 'node_modules/@jinntec/jinn-codemirror/dist/tei.json';
const Named = z.object({ name: z.string() });
const Tags = z.object({
  elements: z.array(
    z.object({ name: z.string(), children: z.array(z.string()).default([]), attributes: z.array(Named).default([]) }),
  ),
});

const known = new Map(
  Tags.parse(JSON.parse(readFileSync(TAGS, 'utf8'))).elements.map(({ name, children, attributes }) => [
    name,
    { children: new Set(children), attributes: new Set(attributes.map(({ name }) => name)) },
  ]),
);

/** The name space of TEI, for XPath. */
export const TEI = { t: 'http://www.tei-c.org/ns/1.0' };

/** What in a document is not of TEI: elements and attributes where TEI has none of that name. */
export function findForeign({ root }: XmlDocument): string[] {
  return [...walk(root)].flatMap((element) => {
    const tag = known.get(element.name);
    if (tag === undefined) return [`<${element.name}>`];
    const attributes = element.attrs
      .map(({ name, prefix }) => (prefix === '' ? name : `${prefix}:${name}`))
      .filter((name) => !tag.attributes.has(name))
      .map((name) => `${element.name}/@${name}`);
    const children = childrenOf(element)
      .filter(({ name }) => !tag.children.has(name))
      .map(({ name }) => `${element.name}/${name}`);
    return [...attributes, ...children];
  });
}

/** The elements of a document with an `xml:id`, in order, and the text of each. */
export function readIds(document: XmlDocument): [id: string, text: string][] {
  return document.find('//*[@xml:id]').map((node) => {
    if (!(node instanceof XmlElement)) throw new Error('an id of what is no element');
    return [node.attr('id', 'xml')?.value ?? '', node.content];
  });
}

function* walk(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of childrenOf(element)) yield* walk(child);
}

function childrenOf(element: XmlElement): XmlElement[] {
  const children: XmlElement[] = [];
  for (let node = element.firstChild; node !== null; node = node.next)
    if (node instanceof XmlElement) children.push(node);
  return children;
}
