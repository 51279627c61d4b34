import { KINDS, type Group } from '../../archive/capture/kinds.ts';
import { linesOf, linesWith, type Line, type Piece } from '../../archive/capture/lines.ts';
import { capturePath, documentPath, relativeHref } from '../../archive/addresses/links.ts';
import { readAs } from '../../archive/capture/reading.ts';
import type { CapturePath, EntryId, ParagraphId } from '../../schemas/ids.ts';
import type { Ledger, Span } from '../../schemas/ledger.ts';
import type { Place } from '../../schemas/place.ts';
import { safe, type Html } from '../html.ts';
import { renderVisible } from './visible.ts';

/**
 * The lines of a capture as HTML, each numbered and under the anchor `L1`, `L2` …, with the name of what
 * became of each of its pieces.
 *
 * @param text The decoded capture.
 * @param starts Where each of its lines begins.
 */
export function renderCapture(ledger: Ledger, text: string, starts: readonly number[]): string {
  const context: Context = { capture: ledger.capture, starts, numbers: numberParagraphs(ledger.spans) };
  const lines: string[] = [];
  for (const line of linesOf(text, ledger.spans)) lines.push(renderLine(line, context).html);
  return lines.join('\n');
}

interface Context {
  readonly capture: CapturePath;
  readonly starts: readonly number[];
  /** The entries of the capture, and the paragraphs of each, in the order in which they appear. */
  readonly numbers: ReadonlyMap<EntryId, ReadonlyMap<ParagraphId, number>>;
}

function numberParagraphs(spans: readonly Span[]): Context['numbers'] {
  const numbers = new Map<EntryId, Map<ParagraphId, number>>();
  for (const span of spans) {
    if (span.as === 'echo' || !('entry' in span) || span.entry === undefined) continue;
    const paragraphs = numbers.get(span.entry) ?? new Map<ParagraphId, number>();
    numbers.set(span.entry, paragraphs);
    if (span.as === 'body' && !paragraphs.has(span.paragraph)) paragraphs.set(span.paragraph, paragraphs.size + 1);
  }
  return numbers;
}

function renderLine({ number, pieces }: Line<Span>, context: Context): Html {
  const read = pieces.filter(({ of }) => KINDS[of.as].group !== 'blank');
  const groups = [...new Set(read.map(({ of }) => KINDS[of.as].group))];
  const group = groups.includes('body') ? 'body' : (groups[0] ?? 'blank');
  const names = groupNames(read, context);
  const mixed = names.length > 1;
  const link = safe`<a class="no" href="#L${number}" aria-label="Line ${number}">${number}</a>`;
  const raw = safe`<div class="raw" dir="auto">${pieces.map((piece) => renderPiece(piece, mixed))}</div>`;
  const as = safe`<div class="as">${names.map(({ group, name }) => safe`<span class="k-${group}">${name}</span>`)}</div>`;
  const kinds = groups.length > 1 ? `k-${group} mixed` : `k-${group}`;
  return safe`<div class="ln ${kinds}" id="L${number}">${link}${raw}${as}</div>`;
}

function renderPiece({ text, of }: Piece<Span>, mixed: boolean): Html {
  const { group } = KINDS[of.as];
  const shown = renderVisible(text);
  if (group === 'omission') return safe`<span class="om">${shown}</span>`;
  return mixed && group !== 'blank' ? safe`<span class="k-${group}">${shown}</span>` : safe`${shown}`;
}

/** What the pieces of a line are, each said once: a paragraph that is cut by an omission is not said twice. */
function groupNames(
  pieces: readonly Piece<Span>[],
  context: Context,
): readonly { readonly group: Group; readonly name: Html }[] {
  const names = new Map<string, { group: Group; name: Html }>();
  for (const piece of pieces) {
    const name = renderName(piece, context);
    names.set(name.html, { group: KINDS[piece.of.as].group, name });
  }
  return [...names.values()];
}

function renderName({ of, text }: Piece<Span>, context: Context): Html {
  const { label } = KINDS[of.as];
  switch (of.as) {
    case 'body':
      return linkTo(
        of.entry,
        `¶ ${String(context.numbers.get(of.entry)?.get(of.paragraph) ?? '')}`,
        context,
        of.paragraph,
      );
    case 'echo':
      return safe`repeats ${linkToLines(of.of, context)}`;
    case 'variant':
      return safe`differs from ${linkToLines(of.of, context)}`;
    case 'teaser':
      return safe`pointer, its ${partOfTeaser(text, of.teaser)}`;
    case 'furniture':
      return safe`furniture, <a href="#${ruleAnchor(of.rule)}">${nameRule(of.rule)}</a>`;
    case 'omission':
    case 'separator':
    case 'markup':
    case 'blank':
      return safe`${label}`;
    default:
      return of.entry === undefined ? safe`${label}` : linkTo(of.entry, label, context);
  }
}

/** Where the page says why a rule is certain. */
export const ruleAnchor = (rule: string): string => `rule-${rule}`;

/** The name of a rule in words: its hyphens are blanks. */
export const nameRule = (rule: string): string => rule.replaceAll('-', ' ');

function linkTo(entry: EntryId, words: string, { capture, numbers }: Context, paragraph?: ParagraphId): Html {
  const href = relativeHref(capturePath(capture), documentPath(entry), paragraph);
  const which = numbers.size > 1 ? `entry ${String([...numbers.keys()].indexOf(entry) + 1)}, ` : '';
  return safe`<a href="${href}">${which}${words}</a>`;
}

function linkToLines(place: Place, { starts }: Context): Html {
  const { first, last } = linesWith(starts, place);
  const words = first === last ? `line ${String(first)}` : `lines ${String(first)} to ${String(last)}`;
  return safe`<a href="#L${first}">${words}</a>`;
}

function partOfTeaser(
  text: string,
  { title, blurb }: { readonly title: string; readonly blurb: string | null },
): string {
  const words = readAs(text);
  if (title.includes(words)) return 'title';
  if (words.includes(title)) return 'date and title';
  return blurb?.includes(words) === true ? 'words' : 'date';
}
