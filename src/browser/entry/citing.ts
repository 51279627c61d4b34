import type { CitePart, CitePool } from '../../archive/addresses/cite-files.ts';
import { fillMarks } from '../../citations/marks.ts';
import { bring } from '../data/bring.ts';
import { download } from '../page/download.ts';
import { el } from '../page/dom.ts';
import { copyTo, type Copied } from './copy.ts';
import { numberOf } from './places.ts';
import type { Voice } from './voice.ts';

/** Where a browser keeps the name of the style in which its reader cited last. */
const LAST_STYLE = 'cite-style';

/** What can be cited of a page: how, and the paragraph of it, or null for the whole. */
interface Citing {
  readonly part: CitePart;
  readonly paragraph: Element | null;
  readonly voice: Voice;
}

/** The section of a page that says how to cite it. */
export const citeSection = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-cite]');

/**
 * Loads how the page is cited.
 *
 * @throws {Error} where that can't be loaded.
 */
export async function loadCitations(root: string): Promise<CitePart> {
  const { cite: script = '', cited: page = '' } = citeSection()?.dataset ?? {};
  // Published by the build of this very site: `src/collection/citing.ts`.
  const part = ((await bring(root, script)) as CitePool)[page];
  if (part === undefined) throw new Error(`${script} does not say how ${page} is cited; build the site again`);
  return part;
}

/**
 * Lays out a paragraph, or the whole, as each style cites it, and what reference managers take; each can be copied.
 *
 * @returns The panel, and what copies the citation in the style that the reader used last.
 */
export function makeCitations(citing: Citing, place: Element): { panel: HTMLElement; copyLast: () => Promise<void> } {
  const { part, paragraph, voice } = citing;
  const rows = part.styles.flatMap(({ name, citation, entry }) => [
    {
      style: name,
      form: citation.name,
      html: fill(paragraph === null ? citation.whole : citation.paragraph, paragraph),
    },
    { style: name, form: entry.name, html: fill(entry.html, paragraph) },
  ]);
  const copyRow = async ({ style, form, html }: (typeof rows)[number]): Promise<void> => {
    remember(style);
    await copyTo(place, toCopy(html), `${nameOf(style, form)} of ${whatOf(paragraph)}`, voice);
  };
  const panel = el(
    'section',
    { class: 'own citing', 'aria-label': `How to cite ${whatOf(paragraph)}`, tabindex: '-1', lang: 'en' },
    ...rows.map((row) =>
      el(
        'div',
        { class: 'cite-row' },
        el('p', { class: 'cite-form' }, `${row.style}, ${row.form.toLowerCase()}`),
        wordsOf(row.html),
        button('Copy', `Copy ${nameOf(row.style, row.form)}`, () => void copyRow(row)),
      ),
    ),
    ...part.files.map(({ name, file, media, text }) =>
      el(
        'div',
        { class: 'cite-row' },
        el('p', { class: 'cite-form' }, name),
        button(
          'Copy',
          `Copy ${name}`,
          () => void copyTo(place, { text: fill(text, paragraph) }, `${name} of ${whatOf(paragraph)}`, voice),
        ),
        button('Download', `Download ${name}`, () => download(file, [fill(text, paragraph)], media)),
      ),
    ),
  );
  const last = rows.find(({ style }) => style === recall()) ?? rows[0];
  return { panel, copyLast: () => (last === undefined ? Promise.resolve() : copyRow(last)) };
}

const fill = (template: string, paragraph: Element | null): string =>
  fillMarks(template, paragraph === null ? null : { number: numberOf(paragraph), id: paragraph.id });

const whatOf = (paragraph: Element | null): string =>
  paragraph === null ? 'this document' : `paragraph ${numberOf(paragraph)}`;

const nameOf = (style: string, form: string): string => `the ${style} ${FORMS[form] ?? form.toLowerCase()}`;

/** What a form is called in the middle of a sentence. */
const FORMS: Readonly<Record<string, string>> = {
  'In the text': 'citation in the text',
  Bibliography: 'bibliography entry',
  'Works cited': 'entry of works cited',
};

function wordsOf(html: string): HTMLElement {
  const words = el('p', { class: 'cite-words' });
  // Written by citeproc, which escapes what it is given.
  words.innerHTML = html;
  return words;
}

const toCopy = (html: string): Copied => ({ text: wordsOf(html).textContent, html });

function button(label: string, name: string, run: () => void): HTMLButtonElement {
  const made = el('button', { type: 'button', 'aria-label': name }, label);
  made.addEventListener('click', run);
  return made;
}

function remember(style: string): void {
  try {
    localStorage.setItem(LAST_STYLE, style);
  } catch {
    // A browser that keeps nothing begins with the first style again.
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(LAST_STYLE);
  } catch {
    return null;
  }
}
