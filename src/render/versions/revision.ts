import type { Revision, TextChange } from '../../archive/versions/changes.ts';
import { FATE_NAMES } from '../../archive/versions/comparison.ts';
import { formatDate } from '../../archive/dates/in-words.ts';
import { capturePath, comparisonPath, documentPath } from '../../archive/addresses/links.ts';
import { Edtf } from '../../schemas/dates.ts';
import type { Entry, Version } from '../../schemas/entry.ts';
import type { EntryId, ParagraphId } from '../../schemas/ids.ts';
import { renderEdits } from './edit.ts';
import { listInWords, safe, type Html } from '../html.ts';

/** The entry in which something changed, as far as it is told. */
export interface Changed extends Pick<Entry, 'id' | 'language' | 'versions'> {
  readonly outline: readonly { readonly id: ParagraphId }[];
}

/** What links are written with: a page of the site, from its root, and a place in it. */
export type HrefOf = (path: string, fragment?: string) => string;

/**
 * What changed in an entry at one time, each change with both wordings, what differs marked word by word; and who
 * changed it: the source, or the archive, which reads the same capture in another way.
 */
export function renderRevision(revision: Revision, of: Changed, hrefOf: HrefOf, language: string): Html {
  const origin = safe`<p class="origin">${renderOrigin(revision, of, hrefOf, language)}</p>`;
  const textLanguage = of.language === 'und' ? '' : of.language;
  const changes = revision.changes.map((change) => renderChange(change, of, hrefOf, language, textLanguage));
  return safe`${origin}${changes}`;
}

/** What changed, counted: `1 edited, 2 merged`; `text withdrawn`. */
export function nameChanges({ changes, withdrawn }: Revision): string {
  if (withdrawn !== null) return 'text withdrawn';
  const counts = Map.groupBy(changes, ({ what }) => NAMES[what]);
  return [...counts]
    .map(([name, { length }]) => (name === NAMES.title ? name : `${String(length)} ${name}`))
    .join(', ');
}

const NAMES: Readonly<Record<TextChange['what'], string>> = {
  ...FATE_NAMES,
  moved: 'moved',
  returned: 'there again',
  title: 'title changed',
};

function renderOrigin(
  { capture, withdrawn }: Revision,
  { id, versions }: Changed,
  hrefOf: HrefOf,
  language: string,
): Html {
  if (withdrawn !== null) return safe`The archive withdrew the text: ${withdrawn.reason}`;
  if (capture === null)
    return safe`The archive reads the same capture in another way: a rule or a note changed, not the source.`;
  const at = versions.findIndex((version) => version.capture === capture);
  const [older, newer] = [versions[at - 1], versions[at]];
  const link = (version: Version): Html =>
    safe`<a class="src" href="${hrefOf(capturePath(version.capture))}">${version.capture}</a>${tellDay(version, language)}`;
  if (newer === undefined) return safe`The source changed it.`;
  if (older === undefined) return safe`The source changed it: found in ${link(newer)}.`;
  const both = safe`The source changed it between the captures ${link(older)} and ${link(newer)}.`;
  if (older.sha256 === newer.sha256) return both;
  return safe`${both} <a href="${hrefOf(comparisonPath(id, older.sha256, newer.sha256))}">Compare the versions</a>`;
}

/** When a capture was taken, where that is known. */
const tellDay = ({ captured }: Version, language: string): string =>
  captured === null ? '' : ` (captured on ${formatDate(captured, language)})`;

function renderChange(change: TextChange, of: Changed, hrefOf: HrefOf, language: string, textLanguage: string): Html {
  const { what, before, after } = change;
  const words =
    what === 'moved'
      ? { before: [], after: after.map((text) => [safe`${text}`]) }
      : renderEdits(before, after, of.language);
  const lang = textLanguage === language ? null : safe` lang="${textLanguage}"`;
  const side = (name: string, label: string, texts: readonly (readonly Html[])[]): Html | null =>
    texts.length === 0
      ? null
      : safe`<div class="vs-${name}"><p class="who">${label}</p>${texts.map((text) => safe`<p class="src"${lang}>${text}</p>`)}</div>`;
  const kind = safe`<h4 class="vs-kind">${explain(change, of, hrefOf)}</h4>`;
  return safe`<div class="vs">${kind}${side('older', 'Before', words.before)}${side('newer', what === 'moved' ? 'Its words' : 'After', words.after)}</div>\n`;
}

function explain({ what, ids, to, entry }: TextChange, of: Changed, hrefOf: HrefOf): Html {
  const name = NAMES[what];
  const said = name.charAt(0).toUpperCase() + name.slice(1);
  const linkTo = (id: EntryId) => (paragraph: ParagraphId) =>
    safe`<a href="${hrefOf(documentPath(id), paragraph)}">${id === of.id ? nameParagraph(paragraph, of) : 'see it there'}</a>`;
  if (ids.length === 0) return safe`${said}`;
  const [first] = ids;
  if (first !== undefined && !of.outline.some(({ id }) => id === first)) {
    const gone = safe`<a href="${hrefOf(documentPath(of.id), first)}">${said}</a>`;
    const [link, target] = [to.length > 1 || entry === null ? ' into ' : ': ', to.map(linkTo(entry ?? of.id))];
    return target.length === 0 ? gone : safe`${gone}${link}${listInWords(target)}`;
  }
  return safe`${said}: ${listInWords(ids.map(linkTo(of.id)))}`;
}

/** A paragraph by its number, where it has one still. */
function nameParagraph(id: ParagraphId, { outline }: Changed): string {
  const at = outline.findIndex((paragraph) => paragraph.id === id);
  return at === -1 ? 'a paragraph now gone' : `¶\u00a0${String(at + 1)}`;
}

/** The day on which something was found, in words. */
export const nameDay = (day: string, language: string): string => formatDate(Edtf.parse(day), language);
