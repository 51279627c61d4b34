import matter from 'gray-matter';
import { dump, load } from 'js-yaml';
import type { Nodes, RootContent } from 'mdast';
import { type Handle, toMarkdown } from 'mdast-util-to-markdown';
import { mdxToMarkdown } from 'mdast-util-mdx';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { mdxToMdast } from 'satteri';
import { z } from 'zod';
import { Entry, type Between, type Paragraph, type Part } from '../../src/schemas/entry.ts';
import { ParagraphId } from '../../src/schemas/ids.ts';
import { parseOrThrow } from '../../src/schemas/parse.ts';

/**
 * Writes an entry as MDX: the head as front matter, each paragraph as `<P>`, what stands between as
 * `<Caption>`, `<Omission>` or `<Separator>`, and a `<Turn>` where another speaker begins.
 * The body is serialised from a tree, so that nothing in a text can act as markup.
 */
export function serialiseEntry(entry: Entry): string {
  const { paragraphs, between, ...head } = entry;
  const yaml = dump(head, { forceQuotes: true, quotingType: '"', lineWidth: -1, noRefs: true });
  const children = writeBody(paragraphs, between);
  const body = toMarkdown({ type: 'root', children }, { extensions: [mdxToMarkdown()], handlers: { text: writeText } });
  return `---\n${yaml}---\n\n${body}`;
}

/**
 * Reads an entry back from its MDX. An entry is data: whatever would be code, and every element that
 * `serialiseEntry` does not write, is refused.
 *
 * @param source The text of the file.
 * @param file Its name, for messages.
 * @throws {Error} with `file:line` where the file is not an entry.
 */
export function parseEntry(source: string, file: string): Entry {
  const { data, content } = readFrontMatter(source, file);
  const before = source.slice(0, source.length - content.length).split('\n').length - 1;
  return parseOrThrow(Entry, { ...data, ...readBody(content, (line) => `${file}:${String(line + before)}`) }, file);
}

/** The elements of a body that stand between paragraphs, by what they are called in the data. */
const BETWEEN = { caption: 'Caption', omission: 'Omission', separator: 'Separator' } as const;

/** Names the line of a body, counted from 1, as `file:line`. */
type Where = (line: number) => string;

function writeBody(paragraphs: readonly Paragraph[], between: readonly Between[]): RootContent[] {
  let speaker: string | null = null;
  const behind = Map.groupBy(between, ({ after }) => after);
  const after = (id: Paragraph['id'] | null): RootContent[] =>
    (behind.get(id) ?? []).map(({ as, text, start, end }) => element(BETWEEN[as], { start, end }, [words(text)]));
  return [
    ...after(null),
    ...paragraphs.flatMap((paragraph) => {
      const { id, text, start, end, kind, parts, label } = paragraph;
      const turn = label !== null || paragraph.speaker !== speaker ? [writeTurn(paragraph)] : [];
      speaker = paragraph.speaker;
      const pieces = parts === undefined ? {} : { parts: parts.map(writePart).join(' ') };
      const kinds = kind === 'text' ? {} : { kind };
      return [...turn, element('P', { id, start, end, ...kinds, ...pieces }, [words(text)]), ...after(id)];
    }),
  ];
}

function writeTurn({ speaker, label }: Paragraph): RootContent {
  const children = [
    ...(speaker === null ? [] : [element('Speaker', {}, [words(speaker)])]),
    ...(label === null ? [] : [element('Label', {}, [words(label)])]),
  ];
  return element('Turn', {}, children);
}

const writePart = ([start, end, join]: Part): string => `${join === '' ? '+' : ''}${String(start)}-${String(end)}`;

const words = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });

function element(
  name: string,
  attributes: Record<string, string | number>,
  children: RootContent[],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value: String(value),
    })),
    children: children as MdxJsxFlowElement['children'],
  };
}

/** Words that begin with a letter and hold no mark that means anything in MDX, wherever they stand: most of a text. */
const PLAIN = /^\p{L}[\p{L}\p{N} ,.;’“”–-]*$/u;

/** A line that begins with `import` or `export` would be read as code; a reference for its first letter prevents it. */
const writeText: Handle = (node: { value: string }, _parent, state, info) =>
  (PLAIN.test(node.value) ? node.value : state.safe(node.value, info)).replace(
    /^(?=import|export)./,
    (letter) => `&#x${letter.charCodeAt(0).toString(16)};`,
  );

/**
 * Splits front matter from the body, with the guards that gray-matter needs: YAML is read by js-yaml 4
 * (its own parser is YAML 1.1), no other language is read, least of all JavaScript, which it would run,
 * and its cache, which returns `{}` for a second parse of broken input, is by-passed by passing options.
 */
function readFrontMatter(source: string, file: string): { data: Record<string, unknown>; content: string } {
  if (!source.startsWith('---\n'))
    throw new Error(
      `${file}:1: no front matter in YAML between lines of ---; normalise writes it anew when the file is deleted`,
    );
  try {
    return matter(source, { engines: { yaml: { parse: (text: string) => load(text) as object } } });
  } catch (cause) {
    throw new Error(
      `${file}:1: the front matter can't be read (${String(cause)}); restore the file from the last commit`,
      { cause },
    );
  }
}

const Pieces = z
  .string()
  .transform((text) => text.split(' ').map((piece) => /^(\+?)(\d+)-(\d+)$/.exec(piece)))
  .transform((pieces) =>
    pieces.map((piece): Part =>
      piece?.[1] === '+' ? [Number(piece[2]), Number(piece[3]), ''] : [Number(piece?.[2]), Number(piece?.[3])],
    ),
  );
const place = { start: z.coerce.number(), end: z.coerce.number() };
const PAttributes = z.strictObject({
  id: ParagraphId,
  ...place,
  kind: z.enum(['text', 'item', 'heading']).default('text'),
  parts: Pieces.optional(),
});
const BetweenAttributes = z.strictObject(place);

function readBody(content: string, where: Where): { paragraphs: Paragraph[]; between: Between[] } {
  const paragraphs: Paragraph[] = [];
  const between: Between[] = [];
  let turn: Pick<Paragraph, 'speaker' | 'label'> = { speaker: null, label: null };
  for (const node of readTree(content, where)) {
    const { name, children, attributes, at } = readElement(node, where);
    const as = (Object.keys(BETWEEN) as (keyof typeof BETWEEN)[]).find((key) => BETWEEN[key] === name);
    if (name === 'Turn') {
      const parts = children.map((child) => readElement(child, where));
      const part = (of: string): string | null =>
        parts.filter(({ name }) => name === of).map(({ children }) => readWords(children, at))[0] ?? null;
      turn = { speaker: part('Speaker'), label: part('Label') };
    } else if (name === 'P') {
      const { parts, ...rest } = parseOrThrow(PAttributes, attributes, at);
      paragraphs.push({ ...rest, text: readWords(children, at), ...turn, ...(parts === undefined ? {} : { parts }) });
      turn = { ...turn, label: null };
    } else if (as !== undefined) {
      between.push({
        as,
        text: readWords(children, at),
        ...parseOrThrow(BetweenAttributes, attributes, at),
        after: paragraphs.at(-1)?.id ?? null,
      });
    } else {
      throw refusal(at, `<${name}>`);
    }
  }
  return { paragraphs, between };
}

function readTree(content: string, where: Where): Nodes[] {
  try {
    const tree = mdxToMdast(content, {
      features: { gfm: false, frontmatter: false, smartPunctuation: false },
    });
    return 'children' in tree ? tree.children : [];
  } catch (cause) {
    const [, line = '1', message = String(cause)] = /(\d+):\d+: (.*)/s.exec(String(cause)) ?? [];
    throw new Error(`${where(Number(line))}: not MDX (${message}); restore the file from the last commit`, { cause });
  }
}

function readElement(
  node: Nodes,
  where: Where,
): { name: string; children: Nodes[]; attributes: Record<string, string>; at: string } {
  const at = where(node.position?.start.line ?? 1);
  if (node.type !== 'mdxJsxFlowElement') throw refusal(at, node.type);
  const attributes = node.attributes.map(({ type, value, ...rest }) => {
    if (type !== 'mdxJsxAttribute' || typeof value !== 'string')
      throw refusal(at, 'an attribute that is an expression');
    return ['name' in rest ? rest.name : '', value] as const;
  });
  return { name: node.name ?? '', children: node.children, attributes: Object.fromEntries(attributes), at };
}

function readWords(children: readonly Nodes[], at: string): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type === 'paragraph') return readWords(child.children, at);
      throw refusal(at, child.type);
    })
    .join('');
}

const refusal = (at: string, what: string): Error =>
  new Error(
    `${at}: ${what} in an entry, which holds words and nothing that acts; restore the file from the last commit`,
  );
