import type { Stem } from '../../../archive/corpus/stems.ts';
import {
  blockPath,
  SEGMENT,
  segmentPath,
  type Block,
  type BlockForm,
  type BlockRange,
  type Table,
} from '../../../search/passages/parts.ts';
import { readOccurrences, readPositions, type Occurrences, type Positions } from '../../../search/passages/postings.ts';
import type { Item } from '../query.ts';

/** Where a form of a word stands. */
export interface Places extends Occurrences {
  readonly form: string;
  /** How many words of a text it is made of. */
  readonly parts: number;
  /**
   * Its positions in some of the passages.
   *
   * @param at Which, as they stand in `passages`, in order.
   */
  readonly positions: (at: readonly number[]) => Promise<number[][]>;
}

/** A word that is looked up. */
export interface Wanted {
  readonly fold: string;
  readonly prefix: boolean;
  readonly by: Item['by'];
}

/** Looks words up in the index, and loads what it needs of it. */
export interface Lexicon {
  /** Every form that answers to a word, in the texts of all languages. */
  find(wanted: Wanted): Promise<readonly Places[]>;
}

/**
 * @param load What a script of the index brings, by its path.
 * @param stemFor The stem of words in a language.
 */
export function makeLexicon(
  words: Table['words'],
  load: (path: string) => Promise<unknown>,
  stemFor: (language: string) => Stem,
): Lexicon {
  const known = new Map<BlockForm, Places>();
  const placesOf = (language: string, form: BlockForm): Places => {
    const places = known.get(form) ?? readPlaces(language, form, load);
    known.set(form, places);
    return places;
  };
  const findIn = async (language: string, ranges: readonly BlockRange[], wanted: Wanted): Promise<Places[]> => {
    const { fold, prefix, by } = wanted;
    const stem = stemFor(language)(fold);
    const numbers = prefix ? blocksBeginning(ranges, fold) : blocksWithStem(ranges, stem);
    const blocks = await Promise.all(numbers.map(async (block) => (await load(blockPath(language, block))) as Block));
    const rows = prefix ? blocks.flat() : blocks.flatMap((block) => rowOf(block, stem));
    return rows
      .flatMap(([, ...forms]) => forms)
      .filter(([form]) => (prefix ? form.startsWith(fold) : by === 'stem' || form === fold))
      .map((form) => placesOf(language, form));
  };
  return {
    find: async (wanted) =>
      (await Promise.all(Object.entries(words).map(([language, ranges]) => findIn(language, ranges, wanted)))).flat(),
  };
}

/** The script in which a stem would stand. */
function blocksWithStem(ranges: readonly BlockRange[], stem: string): number[] {
  const at = ranges.findLastIndex(([first]) => first <= stem);
  return at === -1 ? [] : [at];
}

/** The scripts that may hold forms with a beginning. */
const blocksBeginning = (ranges: readonly BlockRange[], beginning: string): number[] =>
  ranges.flatMap(([, least, greatest], i) =>
    least.slice(0, beginning.length) <= beginning && greatest >= beginning ? [i] : [],
  );

const rowOf = (block: Block, stem: string): Block => block.filter(([own]) => own === stem);

function readPlaces(
  language: string,
  [form, parts, passages, positions]: BlockForm,
  load: (path: string) => Promise<unknown>,
): Places {
  const occurrences = readOccurrences(passages);
  const { times } = occurrences;
  if (typeof positions === 'string') {
    let read: Positions | null = null;
    return {
      form,
      parts,
      ...occurrences,
      positions: (at) => {
        const positionsOf = (read ??= readPositions(positions, times));
        return Promise.resolve(at.map(positionsOf));
      },
    };
  }
  const segments = new Map<number, Promise<Positions>>();
  const segmentOf = (segment: number): Promise<Positions> => {
    const own = segments.get(segment) ?? readSegment(segment);
    segments.set(segment, own);
    own.catch(() => segments.delete(segment));
    return own;
  };
  const readSegment = async (segment: number): Promise<Positions> =>
    readPositions(
      (await load(segmentPath(language, positions + segment))) as string,
      times.slice(segment * SEGMENT, (segment + 1) * SEGMENT),
    );
  return {
    form,
    parts,
    ...occurrences,
    positions: (at) => Promise.all(at.map(async (i) => (await segmentOf(Math.floor(i / SEGMENT)))(i % SEGMENT))),
  };
}
