import type { CollatedText } from '../../src/archive/collation/reading.ts';
import { CapturePath, EntryId, ParagraphId, Sha256 } from '../../src/schemas/ids.ts';

/** What a test says of an invented text; a paragraph `<...>` is a mark of omission that stands alone. */
export interface Invented extends Partial<Pick<CollatedText, 'type' | 'language' | 'event'>> {
  readonly id: string;
  readonly paragraphs: readonly string[];
}

/** An invented text to collate. */
export function collatedText({
  id,
  paragraphs,
  type = 'article',
  language = 'en',
  event = null,
}: Invented): CollatedText {
  const kept: CollatedText['paragraphs'] = [];
  const between: CollatedText['between'] = [];
  for (const text of paragraphs) {
    if (text === '<...>') between.push({ as: 'omission', text, start: 0, end: 0, after: kept.at(-1)?.id ?? null });
    else kept.push({ ...PLAIN, id: ParagraphId.parse(`p${String(kept.length).padStart(5, '0')}`), text });
  }
  return { id: EntryId.parse(id), type, language, event, source: SOURCE, paragraphs: kept, between };
}

const PLAIN = { start: 0, end: 0, kind: 'text', speaker: null, label: null } as const;

const SOURCE: CollatedText['source'] = {
  capture: CapturePath.parse('invented.txt'),
  sha256: Sha256.parse('0'.repeat(64)),
  publisher: null,
  url: null,
};
