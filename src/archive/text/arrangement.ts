import type { Between, Entry, Paragraph, Retired } from '../../schemas/entry.ts';
import type { ParagraphId } from '../../schemas/ids.ts';
import type { Ledger } from '../../schemas/ledger.ts';
import { happeningsOf, type Happening } from '../versions/happenings.ts';
import { cutAtOmissions, type Stretch } from './inline.ts';
import { findRemovals, type Removal } from './margin.ts';

/** What has to be known of a capture to show an entry: its ledger, its decoded text, where its lines begin. */
export interface Capture {
  readonly ledger: Ledger;
  readonly text: string;
  readonly starts: readonly number[];
}

/** A paragraph with its number, from 1, its words cut at omissions, and what is to be said of it beside. */
export interface NumberedParagraph {
  readonly what: 'paragraph';
  readonly paragraph: Paragraph;
  readonly number: number;
  readonly words: readonly Stretch[];
  readonly removals: readonly Removal[];
  /** What happened to it since it was first published, newest first. */
  readonly happenings: readonly Happening[];
}

/** One thing after another, as the text of an entry is shown. */
export type Block =
  | NumberedParagraph
  /** List items that follow one another. */
  | { readonly what: 'list'; readonly items: readonly NumberedParagraph[] }
  | { readonly what: 'between'; readonly between: Between }
  /** The anchor of a paragraph that is no longer in the text, where it stood. */
  | { readonly what: 'retired'; readonly retired: Retired };

/** The text of an entry in the order in which it is read, whatever it is written as. */
export function arrangeText(entry: Entry, { ledger: { spans }, text, starts }: Capture): readonly Block[] {
  const { paragraphs, between, retired } = entry;
  const happenings = happeningsOf(entry);
  const removals = findRemovals(entry, spans, text, starts);
  const omissions = Map.groupBy(
    spans.filter(({ as }) => as === 'omission'),
    (span) => ('paragraph' in span ? span.paragraph : undefined),
  );
  const standing = Map.groupBy(between, ({ after }) => after);
  const gone = Map.groupBy(retired, ({ after }) => after);
  const behind = (after: ParagraphId | null): readonly Block[] => [
    ...(standing.get(after) ?? []).map((between): Block => ({ what: 'between', between })),
    ...(gone.get(after) ?? []).map((retired): Block => ({ what: 'retired', retired })),
  ];
  const blocks = paragraphs.flatMap((paragraph, i): readonly Block[] => [
    {
      what: 'paragraph',
      paragraph,
      number: i + 1,
      words: cutAtOmissions(paragraph, omissions.get(paragraph.id) ?? [], text),
      removals: removals.get(paragraph.id) ?? [],
      happenings: happenings.get(paragraph.id) ?? [],
    },
    ...behind(paragraph.id),
  ]);
  return joinLists([...behind(null), ...blocks]);
}

/** List items that follow one another are one list to those who listen. */
function joinLists(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  let items: NumberedParagraph[] | null = null;
  for (const block of blocks) {
    if (block.what !== 'paragraph' || block.paragraph.kind !== 'item') {
      items = null;
      joined.push(block);
    } else if (items === null) {
      items = [block];
      joined.push({ what: 'list', items });
    } else items.push(block);
  }
  return joined;
}
