import { formatDate } from '../../archive/dates/in-words.ts';
import type { Happening } from '../../archive/versions/happenings.ts';
import { comparisonPath } from '../../archive/addresses/links.ts';
import { Edtf } from '../../schemas/dates.ts';
import type { Paragraph } from '../../schemas/entry.ts';
import { renderDifference } from '../versions/edit.ts';
import { safe, type Html } from '../html.ts';
import { renderLink } from '../link.ts';
import { langOfNote, linkToParagraph, tellFound, type Telling } from './retired.ts';

/**
 * What the margin says to those who come to a paragraph by its address: that it is the same as when it was first
 * published here, or what happened to it since, newest first, each change of its wording word by word. The style
 * sheet shows it where the paragraph is the target.
 */
export function renderArrival(
  { id }: Pick<Paragraph, 'id'>,
  happenings: readonly Happening[],
  telling: Telling,
): readonly Html[] {
  const came = `You came to paragraph ${String(telling.numbers.get(id) ?? '')}.`;
  const same = happenings.every(({ what }) => what !== 'edited');
  return [
    safe`<p class="note came"${langOfNote(telling)} data-pagefind-ignore>${came}${same ? ' Its text is the same as when it was first published here.' : null}</p>`,
    ...happenings.map((happening) => renderHappening(happening, telling)),
  ];
}

function renderHappening(happening: Happening, telling: Telling): Html {
  const said = safe`<p class="note"${langOfNote(telling)}>${tellHappening(happening, telling)} ${tellFound(happening, telling)}${linkToVersions(happening, telling)}</p>`;
  const change =
    happening.what === 'edited'
      ? safe`<p class="src was">${renderDifference(happening.before, happening.now, telling.textLanguage)}</p>`
      : null;
  return safe`<div class="came" data-pagefind-ignore>${said}${change}</div>`;
}

function tellHappening(happening: Happening, telling: Telling): Html {
  switch (happening.what) {
    case 'edited':
      return safe`It was edited since it was first published here.`;
    case 'moved':
      return happening.after === null
        ? safe`It was moved: it stood at the top before.`
        : safe`It was moved: it stood behind ${linkToParagraph(happening.after, telling)} before.`;
    case 'added':
      return safe`It was added to this document.`;
    case 'returned':
      return safe`It is back in the text, from which it was gone on ${formatDate(Edtf.parse(happening.gone), telling.language)}.`;
    case 'took': {
      const { id, fate } = happening.from;
      const whole = fate === 'split' ? 'part' : 'the text';
      return safe`It holds ${whole} of <a href="#${id}">a paragraph that is gone</a>.`;
    }
  }
}

/** A link to the two versions between which something happened, side by side, where there are two. */
function linkToVersions({ capture }: Happening, { hrefOf, entry: { id, versions } }: Telling): Html | null {
  const at = versions.findLastIndex((version) => version.capture === capture);
  const [older, newer] = [versions[at - 1], versions[at]];
  if (older === undefined || newer === undefined || older.sha256 === newer.sha256) return null;
  return safe` ${renderLink('See both versions', hrefOf(comparisonPath(id, older.sha256, newer.sha256)))}`;
}
