import { inventParagraph, inventSentence, inventWord, type Style, type Words } from './invented-speech.ts';
import type { Random } from './random.ts';

/** A paragraph of an invented entry, with all that was done to it since the last reading. */
export interface Invented {
  readonly words: Words;
  /** The paragraphs of the last reading from which text of this one comes, by index. */
  readonly origins: readonly number[];
  readonly edited: boolean;
  readonly moved: boolean;
  /** The pair of look-alikes that it belongs to. */
  readonly pair: number | null;
}

/** What was done to a paragraph of the last reading, whatever else was. */
export type Deed = 'removed' | 'split' | 'merged' | 'cut anew' | 'rewritten' | 'grown';

/** Two readings of an entry, and the truth about them. */
export interface Revision {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** For each new paragraph what is known of it. */
  readonly paragraphs: readonly Invented[];
  /** For each old paragraph what was done to it, none where it only was edited or moved. */
  readonly deeds: readonly ReadonlySet<Deed>[];
  /** For each old paragraph whether it is one of two look-alikes. */
  readonly alike: readonly boolean[];
}

const fresh = (words: Words): Invented => ({ words, origins: [], edited: false, moved: false, pair: null });

/** Writes an entry; in one of three there are look-alikes, which share four of five words. */
export function inventEntry(style: Style, random: Random): readonly Invented[] {
  const formulas = Array.from({ length: 8 }, () => inventSentence(style, random));
  const paragraphs = Array.from({ length: random.whole(6, 45) }, () => fresh(inventParagraph(style, formulas, random)));
  if (!random.chance(1 / 3)) return paragraphs;
  const pairs = random.whole(1, 3);
  for (let pair = 0; pair < pairs; pair += 1) {
    const at = random.whole(0, paragraphs.length - 1);
    const model = paragraphs[at];
    if (model?.pair !== null || model.words.length < 5) continue;
    const twin = { ...fresh(replaceWords(model.words, 0.2, style, random)), pair };
    if (twin.words.join() === model.words.join()) continue;
    paragraphs[at] = { ...model, pair };
    paragraphs.splice(random.chance(0.5) ? at + 1 : random.whole(0, paragraphs.length), 0, twin);
  }
  return paragraphs;
}

/** Revises an entry by 1 to 20 edits. */
export function revise(entry: readonly Invented[], style: Style, random: Random): Revision {
  const write = ({ words }: Pick<Invented, 'words'>): string => words.join(style.space);
  const start = entry.map(({ words, pair }, at) => ({ words, pair, origins: [at], edited: false, moved: false }));
  const draft: Draft = {
    known: new Set(entry.map(write)),
    paragraphs: [...start],
    deeds: entry.map(() => new Set<Deed>()),
    style,
    random,
  };
  const edits = random.whole(1, 20);
  for (let edit = 0; edit < edits; edit += 1) random.pick(EDITS)(draft);
  if (random.chance(0.02)) layInLines(draft);
  return {
    before: start.map(write),
    after: draft.paragraphs.map(write),
    paragraphs: draft.paragraphs,
    deeds: draft.deeds,
    alike: entry.map(({ pair }) => pair !== null),
  };
}

interface Draft {
  /** The texts of the last reading. */
  readonly known: ReadonlySet<string>;
  paragraphs: Invented[];
  readonly deeds: readonly Set<Deed>[];
  readonly style: Style;
  readonly random: Random;
}

const EDITS: readonly ((draft: Draft) => void)[] = [
  insert,
  remove,
  removeTwin,
  edit,
  edit,
  edit,
  rewrite,
  split,
  split,
  merge,
  merge,
  move,
  move,
  swapTwins,
  cutAnew,
];

/** A paragraph that the last reading did not have: whether a copy of one is that one, nobody could say. */
function inventOther({ known, style, random }: Draft): Invented {
  for (;;) {
    const words = inventParagraph(style, [], random);
    if (!known.has(words.join(style.space))) return fresh(words);
  }
}

function insert(draft: Draft): void {
  const { paragraphs, random } = draft;
  paragraphs.splice(random.whole(0, paragraphs.length), 0, inventOther(draft));
}

function remove(draft: Draft): void {
  removeAt(draft, draft.random.whole(0, draft.paragraphs.length - 1));
}

function removeTwin(draft: Draft): void {
  const twins = [...draft.paragraphs.keys()].filter((at) => draft.paragraphs[at]?.pair !== null);
  if (twins.length > 0) removeAt(draft, draft.random.pick(twins));
}

function removeAt({ paragraphs, deeds }: Draft, at: number): void {
  for (const { origins } of paragraphs.splice(at, 1)) mark(deeds, origins, 'removed');
}

/** Edits up to a third of the words of a paragraph, once. */
function edit({ paragraphs, style, random }: Draft): void {
  const at = random.whole(0, paragraphs.length - 1);
  const paragraph = paragraphs[at];
  if (paragraph === undefined || paragraph.edited || paragraph.words.length < 3) return;
  const words = editWords(paragraph.words, random.whole(1, Math.floor(paragraph.words.length / 3)), style, random);
  paragraphs[at] = { ...paragraph, words, edited: true };
}

/** Writes a paragraph anew: wholly, which makes it another, or beyond recognition. */
function rewrite(draft: Draft): void {
  const { paragraphs, deeds, style, random } = draft;
  const at = random.whole(0, paragraphs.length - 1);
  const paragraph = paragraphs[at];
  if (paragraph === undefined) return;
  mark(deeds, paragraph.origins, 'rewritten');
  paragraphs[at] = random.chance(0.5)
    ? inventOther(draft)
    : { ...paragraph, words: replaceWords(paragraph.words, 0.4 + 0.5 * random.next(), style, random), edited: true };
}

function split({ paragraphs, deeds, random }: Draft): void {
  const at = random.whole(0, paragraphs.length - 1);
  const paragraph = paragraphs[at];
  if (paragraph === undefined || paragraph.words.length < 8) return;
  const cut = cutPlace(paragraph.words, random);
  mark(deeds, paragraph.origins, 'split');
  const part = { ...paragraph, pair: null };
  paragraphs.splice(at, 1, { ...part, words: part.words.slice(0, cut) }, { ...part, words: part.words.slice(cut) });
}

/** Where a paragraph is cut: between sentences where there are two, or anywhere. */
function cutPlace(words: Words, random: Random): number {
  const ends = [...words.keys()].filter((at) => at > 0 && /[.。]$/.test(words[at - 1] ?? ''));
  return ends.length > 0 && random.chance(0.7) ? random.pick(ends) : random.whole(3, words.length - 3);
}

function merge({ paragraphs, deeds, random }: Draft): void {
  const at = random.whole(0, paragraphs.length - 2);
  const [first, second] = [paragraphs[at], paragraphs[at + 1]];
  if (first === undefined || second === undefined) return;
  if (!hasWords(first) || !hasWords(second)) return;
  const origins = [...new Set([...first.origins, ...second.origins])];
  mark(deeds, origins, first.origins.length === 0 || second.origins.length === 0 ? 'grown' : 'merged');
  const words = [...first.words, ...second.words];
  paragraphs.splice(at, 2, { words, origins, edited: first.edited || second.edited, moved: false, pair: null });
}

function move({ paragraphs, random }: Draft): void {
  const [paragraph] = paragraphs.splice(random.whole(0, paragraphs.length - 1), 1);
  if (paragraph === undefined) return;
  paragraphs.splice(random.whole(0, paragraphs.length), 0, { ...paragraph, moved: true });
}

function swapTwins({ paragraphs, random }: Draft): void {
  const twins = [...paragraphs.keys()].filter((at) => paragraphs[at]?.pair !== null);
  if (twins.length === 0) return;
  const one = random.pick(twins);
  const other = twins.find((at) => at !== one && paragraphs[at]?.pair === paragraphs[one]?.pair);
  const [a, b] = [paragraphs[one], other === undefined ? undefined : paragraphs[other]];
  if (a === undefined || b === undefined || other === undefined) return;
  paragraphs[one] = { ...b, moved: true };
  paragraphs[other] = { ...a, moved: true };
}

/** Joins two neighbours and cuts them elsewhere. */
function cutAnew({ paragraphs, deeds, random }: Draft): void {
  const at = random.whole(0, paragraphs.length - 2);
  const [first, second] = [paragraphs[at], paragraphs[at + 1]];
  if (first === undefined || second === undefined) return;
  const words = [...first.words, ...second.words];
  const cut = random.whole(1, words.length - 1);
  if (cut === first.words.length) return;
  mark(deeds, [...first.origins, ...second.origins], 'cut anew');
  const both = [...new Set([...first.origins, ...second.origins])];
  const base = { edited: first.edited || second.edited, moved: false, pair: null };
  const early = { ...base, words: words.slice(0, cut), origins: cut < first.words.length ? first.origins : both };
  const late = { ...base, words: words.slice(cut), origins: cut < first.words.length ? both : second.origins };
  paragraphs.splice(at, 2, early, late);
}

const hasWords = ({ words }: Invented): boolean => words.some((word) => /[\p{L}\p{N}]/u.test(word));

/** Gives each line of a page a paragraph of its own, as copies from a page do. */
function layInLines(draft: Draft): void {
  const width = draft.random.whole(8, 14);
  draft.paragraphs = draft.paragraphs.flatMap((paragraph) => {
    if (paragraph.words.length <= width) return [paragraph];
    mark(draft.deeds, paragraph.origins, 'split');
    const lines = Math.ceil(paragraph.words.length / width);
    return Array.from({ length: lines }, (_, line) => ({
      ...paragraph,
      pair: null,
      words: paragraph.words.slice(line * width, (line + 1) * width),
    }));
  });
}

function mark(deeds: readonly Set<Deed>[], origins: readonly number[], deed: Deed): void {
  for (const origin of origins) deeds[origin]?.add(deed);
}

/** Replaces a share of the words, at random places, by others. */
function replaceWords(words: Words, share: number, style: Style, random: Random): Words {
  const places = placesIn(words.length, Math.max(1, Math.round(share * words.length)), random);
  return words.map((word, at) => (places.has(at) ? inventWord(style, random) : word));
}

/** Replaces, deletes and inserts words; so many in all. */
function editWords(words: Words, count: number, style: Style, random: Random): Words {
  const places = placesIn(words.length, count, random);
  const onlyReplace = random.chance(0.5);
  return words.flatMap((word, at) => {
    if (!places.has(at)) return [word];
    const kind = onlyReplace ? 0 : random.whole(0, 2);
    if (kind === 0) return [inventWord(style, random)];
    return kind === 1 ? [] : [word, inventWord(style, random)];
  });
}

function placesIn(length: number, count: number, random: Random): ReadonlySet<number> {
  const places = new Set<number>();
  while (places.size < Math.min(count, length)) places.add(random.whole(0, length - 1));
  return places;
}
