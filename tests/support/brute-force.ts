import { newStemmer } from 'snowball-stemmers';

/** A document as it is read whole to count in it. */
export interface Whole {
  readonly language: string;
  readonly title: string | null;
  readonly names: readonly string[];
  readonly paragraphs: readonly string[];
}

/** What is asked for: a word in any form, the beginning of one, or words in a row; or that it stands nowhere. */
export interface Asked {
  readonly kind: 'word' | 'beginning' | 'row';
  readonly words: string;
  readonly not?: boolean;
}

/** How many documents have all that is asked for, and how many paragraphs, the title counted as one. */
export interface Count {
  readonly documents: readonly number[];
  readonly paragraphs: number;
}

/**
 * Counts by reading every text, by the rule that the page about the archive states. It shares no code with the search:
 * words are parted by an expression of its own, stemmed by another package, and rows are looked for by regular
 * expressions.
 */
export function countByReading(documents: readonly Whole[], asked: readonly Asked[]): Count {
  const wanted = asked.filter(({ not }) => not !== true);
  const barred = asked.filter(({ not }) => not === true);
  const answering = documents.flatMap((document, i) => {
    const { language, title, names, paragraphs } = document;
    const lines = [...(title === null ? [] : [title]), ...names, ...paragraphs];
    const has = (one: Asked): boolean => lines.some((line) => stands(line, one, language));
    return wanted.every(has) && !barred.some(has) ? [i] : [];
  });
  const counted = answering.flatMap((i) => {
    const { language = '', title = null, paragraphs = [] } = documents[i] ?? {};
    return [...(title === null ? [] : [title]), ...paragraphs].filter((line) =>
      wanted.every((one) => stands(line, one, language)),
    );
  });
  return { documents: answering, paragraphs: counted.length };
}

function stands(line: string, { kind, words }: Asked, language: string): boolean {
  const text = plain(line);
  if (kind === 'row') return expressionOf(words, language).test(text);
  const sought = plain(words);
  const forms = text
    .split(' ')
    .flatMap((word) => [...(/['-]/.test(word) ? [word.replaceAll('-', '')] : []), ...word.split(/['-]/)]);
  if (kind === 'beginning') return forms.some((form) => form.startsWith(sought));
  const stem = stemmer(language);
  return forms.some((form) => stem(form) === stem(sought));
}

/** Words in a row; a hyphen may stand in the middle of any of them, and between two that are joined here may stand anything or nothing. */
function expressionOf(words: string, language: string): RegExp {
  const written = plain(words)
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .map((part) => [...part].join('-?'))
        .join('[ -]?'),
    );
  const between = language === 'zh' ? ' ?' : "[ '-]";
  return new RegExp(`(?<![^ '-])${written.join(between)}(?![^ '-])`, 'u');
}

/** A text in small letters without diacritics: words parted by one blank, hyphens and apostrophes within them kept and made alike. */
const plain = (text: string): string =>
  text
    .replaceAll(/\p{Script=Han}/gu, ' $& ')
    .normalize('NFD')
    .replaceAll(/(?<![Ии])\u0306|[\u0300-\u0305\u0307-\u036f\u00ad]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/(?<=[\p{L}\p{N}])[\u2010\u2011-](?=[\p{L}\p{N}])/gu, '-')
    .replaceAll(/(?<=[\p{L}\p{N}])[’ʼ'](?=[\p{L}\p{N}])/gu, "'")
    .replaceAll(/[^\p{L}\p{N}'-]+|(?<![\p{L}\p{N}])['-]+|['-]+(?![\p{L}\p{N}])/gu, ' ')
    .trim();

const ALGORITHMS: Readonly<Record<string, string>> = { en: 'english', ru: 'russian' };
const stems = new Map<string, string>();

/** The stem of a word, looked up once. */
const stemmer =
  (language: string) =>
  (word: string): string => {
    const algorithm = ALGORITHMS[language];
    const key = `${language} ${word}`;
    const stem = stems.get(key) ?? (algorithm === undefined ? word : plain(newStemmer(algorithm).stem(word)));
    stems.set(key, stem);
    return stem;
  };
