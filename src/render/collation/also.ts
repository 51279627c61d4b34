import type { Also } from '../../archive/collation/also.ts';
import type { Kind } from '../../archive/collation/kinds.ts';
import { relativeHref } from '../../archive/addresses/links.ts';
import { TYPE_NAMES } from '../../archive/type-names.ts';
import type { ParagraphId } from '../../schemas/ids.ts';
import { listInWords, safe, type Html } from '../html.ts';

/** Where a paragraph stands in another text too: the page on which the two stand side by side, from the root of the site. */
export type PlacedAlso = Also & { readonly path: string };

/** More texts than this that have a paragraph too are counted, not named. */
const NAMED = 3;

/** A note beside each paragraph that stands elsewhere, by the id of the paragraph. */
export function renderAlso(
  { paragraphs }: { readonly paragraphs: readonly { readonly id: ParagraphId }[] },
  found: readonly PlacedAlso[],
  from: string,
): ReadonlyMap<ParagraphId, Html> {
  const byParagraph = Map.groupBy(found, ({ paragraph }) => paragraph);
  return new Map(
    [...byParagraph].flatMap(([at, all]) => {
      const id = paragraphs[at]?.id;
      return id === undefined ? [] : [[id, renderNote(all, from)] as const];
    }),
  );
}

function renderNote(all: readonly PlacedAlso[], from: string): Html {
  const named = all.slice(0, NAMED).map((also) => {
    const { one } = TYPE_NAMES[also.other.type];
    return safe`the <a href="${relativeHref(from, also.path, also.anchor)}">${one}</a>, ${explain(also)}`;
  });
  const rest = all.length - named.length;
  const more = rest === 0 ? null : safe`; and in ${rest} more`;
  return safe`<p class="note also" data-pagefind-ignore>Also in ${named.length === 1 ? named : listInWords(named)}${more}.</p>`;
}

/** How it stands there, in words. What is left out there is told before what is put in. */
function explain({ kinds, isFirst, partly }: PlacedAlso): Html {
  const words = (isFirst ? THERE : HERE).flatMap(([kind, said]) => (kinds.has(kind) ? [safe`${said}`] : []));
  const differences = words.length === 0 ? safe`word for word` : listInWords(words);
  return partly ? safe`in part, ${differences}` : differences;
}

type Saying = readonly [kind: Kind, said: string];

/** Of a paragraph of the text that the other one is read against. */
const THERE: readonly Saying[] = [
  ['omission-unmarked', 'with words left out without a mark'],
  ['omission-marked', 'with words left out and marked'],
  ['rewording', 'in part in other words'],
  ['addition', 'with something added'],
  ['form', 'with other capitals or punctuation'],
];

/** Of a paragraph of the other one. */
const HERE: readonly Saying[] = [
  ['omission-unmarked', 'with words that are left out here without a mark'],
  ['omission-marked', 'with words that are left out here and marked'],
  ['rewording', 'in part in other words'],
  ['addition', 'without something added here'],
  ['form', 'with other capitals or punctuation'],
];
