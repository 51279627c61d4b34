import type { Stem } from '../../../src/archive/corpus/stems.ts';
import {
  blockPath,
  SEGMENT,
  segmentPath,
  type Block,
  type BlockForm,
  type BlockRange,
} from '../../../src/search/passages/parts.ts';
import { writeOccurrences, writePositions } from '../../../src/search/passages/postings.ts';
import { postingsOf, type Form } from './lexicon.ts';

/** What a script of words weighs, in characters, unless a single stem weighs more; and from when on positions stand apart. */
const BLOCK = 8_000;
const APART = 8_000;

/** The words of one language as scripts. */
export interface Blocks {
  readonly ranges: readonly BlockRange[];
  /** What each script brings, by its path. */
  readonly parts: ReadonlyMap<string, Block | string>;
}

/** Lays forms out in scripts, by their stems. The positions of frequent words stand in scripts of their own. */
export function layOutBlocks(language: string, forms: readonly Form[], stem: Stem): Blocks {
  const parts = new Map<string, Block | string>();
  let segments = 0;
  const writeForm = (form: Form): BlockForm => {
    const postings = postingsOf(form);
    const positions = writePositions(postings);
    const head = [form.form, form.parts, writeOccurrences(postings)] as const;
    if (positions.length <= APART) return [...head, positions];
    const first = segments;
    for (let at = 0; at < postings.length; at += SEGMENT) {
      parts.set(segmentPath(language, segments), writePositions(postings.slice(at, at + SEGMENT)));
      segments += 1;
    }
    return [...head, first];
  };
  const stems = Map.groupBy(forms, ({ form }) => stem(form));
  const ordered = [...stems].sort(([a], [b]) => (a < b ? -1 : 1));
  const ranges: BlockRange[] = [];
  let block: (readonly [string, ...BlockForm[]])[] = [];
  let weight = 0;
  const close = (): void => {
    if (block.length === 0) return;
    parts.set(blockPath(language, ranges.length), block);
    ranges.push(rangeOf(block));
    [block, weight] = [[], 0];
  };
  for (const [stem, own] of ordered) {
    const row = [stem, ...own.sort((a, b) => (a.form < b.form ? -1 : 1)).map(writeForm)] as const;
    const size = JSON.stringify(row).length;
    if (weight + size > BLOCK) close();
    block.push(row);
    weight += size;
  }
  close();
  return { ranges, parts };
}

function rangeOf(block: Block): BlockRange {
  const forms = block.flatMap(([, ...forms]) => forms.map(([form]) => form)).sort(byCodeUnits);
  return [block[0]?.[0] ?? '', forms[0] ?? '', forms.at(-1) ?? ''];
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
