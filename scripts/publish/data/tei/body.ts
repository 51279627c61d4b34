import type { Block, NumberedParagraph } from '../../../../src/archive/text/arrangement.ts';
import { writeBlocks, type Markup } from '../../../../src/archive/text/markup.ts';
import { safe, type Html } from '../../../../src/render/html.ts';
import type { Entry, Paragraph, Retired } from '../../../../src/schemas/entry.ts';
import type { DescribedEntry } from '../described-entry.ts';
import type { Names } from './names.ts';

/** What belongs together in a text: a turn, or what nobody is named for. */
interface Turn {
  readonly speaker: string | null;
  readonly label: string | null;
  readonly blocks: Block[];
}

/** The text of an entry: turns, paragraphs, lists, and what stands between them. */
export function renderBody({ entry, blocks }: DescribedEntry, names: Names): Html {
  const turns = turnsOf(blocks).map((turn) => renderTurn(turn, entry, names));
  const { withdrawn } = entry;
  const notice =
    withdrawn === null
      ? null
      : safe`<ab type="notice">The text was withdrawn on ${withdrawn.date}: ${withdrawn.reason}</ab>\n`;
  return safe`<body>\n${notice}${turns}</body>\n`;
}

/** Copies in the capture that differ from the text, and paragraphs that are gone, whose ids stay. */
export function renderBack({ variants, retired }: Entry, names: Names): Html | null {
  if (variants.length === 0 && retired.length === 0) return null;
  const copies = variants.map(({ text }) => safe`<ab type="variant">${text}</ab>\n`);
  const gone = retired.map((paragraph) => renderRetired(paragraph, names));
  const division = (type: string, parts: readonly Html[]): Html | null =>
    parts.length === 0 ? null : safe`<div type="${type}">\n${parts}</div>\n`;
  return safe`<back>\n${division('variants', copies)}${division('retired', gone)}</back>\n`;
}

function renderRetired({ id, fate, to, entry, text, since }: Retired, names: Names): Html {
  const pointers = to.map((target) => names.pointer(target, entry)).join(' ');
  const corresp = pointers === '' ? null : safe` corresp="${pointers}"`;
  const words = text === '' ? null : safe`<del>${text}</del>`;
  return safe`<ab xml:id="${names.paragraph(id)}" type="${fate}"${corresp}><date type="since" when="${since}"/>${words}</ab>\n`;
}

/** A label, or another speaker, begins a turn, also within a list. */
function turnsOf(blocks: readonly Block[]): Turn[] {
  const turns: Turn[] = [{ speaker: null, label: null, blocks: [] }];
  for (const block of blocks) {
    const pieces = block.what === 'list' ? splitList(block.items) : [block];
    for (const piece of pieces) {
      const first = piece.what === 'list' ? piece.items[0] : piece.what === 'paragraph' ? piece : undefined;
      const turn = turns.at(-1);
      if (first === undefined || (turn !== undefined && !begins(first, turn.speaker))) turn?.blocks.push(piece);
      else turns.push({ speaker: first.paragraph.speaker, label: first.paragraph.label, blocks: [piece] });
    }
  }
  return turns;
}

const begins = ({ paragraph }: NumberedParagraph, speaker: string | null): boolean =>
  paragraph.label !== null || paragraph.speaker !== speaker;

/** A list, cut where a turn begins. */
function splitList(items: readonly NumberedParagraph[]): Block[] {
  const lists: NumberedParagraph[][] = [];
  for (const item of items) {
    const before = lists.at(-1)?.at(-1);
    if (before === undefined || begins(item, before.paragraph.speaker)) lists.push([item]);
    else lists.at(-1)?.push(item);
  }
  return lists.map((items): Block => ({ what: 'list', items }));
}

function renderTurn({ speaker, label, blocks }: Turn, { speakers }: Entry, names: Names): Html {
  const content = safe`${writeBlocks(blocks, markupOf(names))}`;
  if (speaker === null && label === null) return content;
  const number = speaker === null ? 0 : speakers.indexOf(speaker) + 1;
  const who = number === 0 ? null : safe` who="#${names.speaker(number)}"`;
  const printed = label === null ? null : safe`<speaker>${label}</speaker>\n`;
  return safe`<sp${who}>\n${printed}${content}</sp>\n`;
}

const markupOf = (names: Names): Markup<Html | null> => ({
  paragraph: (paragraph) => renderParagraph(paragraph, names),
  list: (items) => safe`<list>\n${items}</list>\n`,
  between: {
    caption: (text) => safe`<figure><head>${text}</head></figure>\n`,
    omission: (text) => safe`${renderOmission(text)}\n`,
    separator: (text) => safe`<milestone unit="section" rend="separator" n="${text}"/>\n`,
  },
  // They stand behind the text: `renderBack`.
  retired: () => null,
});

/** The element of each kind of paragraph, and what its attributes say of it. */
const ELEMENTS: Readonly<Record<Paragraph['kind'], { name: Html; type: Html | null }>> = {
  text: { name: safe`p`, type: null },
  item: { name: safe`item`, type: null },
  heading: { name: safe`ab`, type: safe` type="heading"` },
};

function renderParagraph({ paragraph: { id, kind }, number, words }: NumberedParagraph, names: Names): Html {
  const twin = names.twin(id);
  const corresp = twin === null ? null : safe` corresp="${twin}"`;
  const shown = words.map(({ text, omission }) => (omission ? renderOmission(text) : text));
  const { name, type } = ELEMENTS[kind];
  return safe`<${name}${type} xml:id="${names.paragraph(id)}" n="${number}"${corresp}>${shown}</${name}>\n`;
}

/** What the source left out, with its mark for that. */
const renderOmission = (mark: string): Html => safe`<gap reason="omitted"><desc>${mark}</desc></gap>`;
