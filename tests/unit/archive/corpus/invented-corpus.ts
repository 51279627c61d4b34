import { buildCorpus, type Corpus, type CorpusRecord } from '../../../../src/archive/corpus/corpus.ts';
import { ParagraphId } from '../../../../src/schemas/ids.ts';
import { inventParagraph, type Style } from '../../../support/invented-speech.ts';
import type { Random } from '../../../support/random.ts';
import { invent, type Invented } from '../invented.ts';

/** An invented entry with its text. */
export interface InventedText extends Invented {
  language?: string;
  title?: string | null;
  paragraphs: readonly (string | { text: string; speaker: string })[];
}

/** A record as a corpus takes it up, checked by the schema but for its text. */
export function inventRecord({ language = 'en', title = null, paragraphs, ...of }: InventedText): CorpusRecord {
  return {
    ...invent(of),
    language,
    title,
    paragraphs: paragraphs.map((paragraph, i) => ({
      id: ParagraphId.parse(`p${String(i + 1).padStart(5, '0')}`),
      text: typeof paragraph === 'string' ? paragraph : paragraph.text,
      start: 0,
      end: 1,
      kind: 'text',
      speaker: typeof paragraph === 'string' ? null : paragraph.speaker,
      label: null,
    })),
  };
}

/** The corpus of some records. */
export function corpusOf(records: readonly CorpusRecord[]): Corpus {
  const builder = buildCorpus();
  for (const record of records) builder.add(record);
  return builder.finish();
}

/** Entries in the words of a style, as many as asked for, over some years; every fourth has no date. */
export function inventRecords(style: Style, language: string, count: number, random: Random): CorpusRecord[] {
  return Array.from({ length: count }, (_, i) =>
    inventRecord({
      id: `${language}-${String(i)}`,
      type: random.pick(['speech', 'article', 'readout', 'telegram-post']),
      date: i % 4 === 3 ? null : `${String(random.whole(2014, 2021))}-03-0${String(random.whole(1, 9))}`,
      speakers: random.pick([[], ['Anna Lind'], ['Ivo Berg'], ['Anna Lind', 'Ivo Berg']]),
      language,
      paragraphs: Array.from({ length: 8 }, () => inventParagraph(style, [], random).join(style.space)),
    }),
  );
}
