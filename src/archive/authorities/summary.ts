import type { StoredEntry } from '../../schemas/stored.ts';
import { cutEnd, cutStart } from '../corpus/kwic.ts';
import { nameIn, type Mention, type Naming } from './mentions.ts';
import type { Matcher } from './matcher.ts';

/** How many characters of a line stand before a name, and behind it. */
const BESIDE = { before: 60, after: 90 };

/** What the site keeps of the names in an entry. */
export function summariseNames(entry: Naming, match: Matcher): Pick<StoredEntry, 'named' | 'known'> {
  const { mentions, speakers, places } = nameIn(entry, match);
  const numbers = new Map(entry.paragraphs.map(({ id }, i) => [id, i + 1]));
  const texts = new Map(entry.paragraphs.map(({ id, text }) => [id, text]));
  const named = Map.groupBy(mentions, ({ known: { kind, id } }) => `${kind}/${id}`)
    .values()
    .flatMap((all) => {
      const [first] = all;
      if (first === undefined) return [];
      const paragraphs = [...Map.groupBy(all, ({ paragraph }) => paragraph)].flatMap(([id, { length: times }]) =>
        id === null ? [] : [{ number: numbers.get(id) ?? 1, id, times }],
      );
      const shown = all.find(({ paragraph }) => paragraph !== null);
      return [
        {
          ...first.known,
          title: first.paragraph === null,
          paragraphs,
          line: shown?.paragraph == null ? null : lineOf(shown, texts.get(shown.paragraph) ?? ''),
        },
      ];
    });
  return {
    named: [...named],
    known: { speakers: Object.fromEntries(speakers), places: Object.fromEntries(places) },
  };
}

const lineOf = ({ start, end }: Mention, text: string): { before: string; name: string; after: string } => ({
  before: cutStart(text.slice(0, start), BESIDE.before),
  name: text.slice(start, end),
  after: cutEnd(text.slice(end), BESIDE.after),
});
