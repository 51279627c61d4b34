import { el } from '../page/dom.ts';
import { marksOfAddress } from '../links/permalink.ts';
import { isCarried, keepTrail, linkWithTrail, readTrails, type Place, type Trail } from '../search/trail.ts';
import type { FoundHere } from './found.ts';
import { placeOfAddress, WORDS } from './places.ts';

/** A way from place to place of what a search found: within the page, then on to the next text that it found. */
export interface Walk {
  /** Goes to the next place, or the one before. */
  step(direction: 1 | -1): void;
  /** Takes away what leads from place to place. */
  end(): void;
}

/** The root of the site, seen from the page of an entry. */
const ROOT = '../';

/**
 * Leads from place to place of what a search found: the paragraphs that the list of results has of this text, or where
 * there is no list, all in which something is marked.
 *
 * @param found What is marked, and the places that were brought along.
 */
export function startWalk(found: FoundHere): Walk {
  const trail = findTrail(found);
  const ids = trail === null ? markedHere() : trail.here;
  const stops = [...document.querySelectorAll<HTMLElement>('.p[id]')].filter(({ id }) => ids.includes(id));
  const beyond = { '1': trail?.after ?? null, '-1': trail?.before ?? null };
  const said = el('span', {});
  const buttons = [
    { direction: -1, label: 'Previous', key: 'p' },
    { direction: 1, label: 'Next', key: 'n' },
  ] as const;
  const bar = el(
    'nav',
    { class: 'walk', 'aria-label': 'What the search found' },
    said,
    ...buttons.map(({ direction, label, key }) => {
      const button = el('button', { type: 'button', 'aria-keyshortcuts': key }, `${label} `, el('kbd', {}, key));
      button.addEventListener('click', () => step(direction));
      return button;
    }),
    ...(trail === null ? [] : [el('a', { href: ROOT + trail.search }, 'All results')]),
  );

  const at = (): number => stops.findIndex(({ id }) => id === placeOfAddress()?.id);
  /** The place that a step leads to on this page: from one that is none of them, the next one behind or before it. */
  const stopFrom = (direction: 1 | -1): HTMLElement | undefined => {
    const own = at();
    if (own !== -1) return stops[own + direction];
    const here = placeOfAddress();
    if (here === null) return direction === 1 ? stops[0] : undefined;
    const behind = stops.filter(
      (stop) => (here.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    return direction === 1 ? behind[0] : stops[stops.length - behind.length - 1];
  };
  const show = (): void => {
    const own = at();
    const where =
      own === -1 ? `${String(stops.length)} found here` : `${String(own + 1)} of ${String(stops.length)} found here`;
    said.textContent = where;
    for (const [i, { direction }] of buttons.entries()) {
      const button = bar.querySelectorAll('button')[i];
      const isNear = stopFrom(direction) !== undefined;
      button?.toggleAttribute('disabled', !isNear && beyond[direction] === null);
      button?.setAttribute('title', isNear ? 'In this text' : 'In another text');
    }
  };
  const step = (direction: 1 | -1): void => {
    const stop = stopFrom(direction);
    const other = beyond[direction];
    if (stop !== undefined) location.hash = stop.id;
    else if (other !== null)
      location.assign(ROOT + (trail !== null && isCarried() ? linkWithTrail(other.href, trail.whole) : other.href));
    else said.textContent = direction === 1 ? 'This is the last place found' : 'This is the first place found';
  };
  /** A browser that scrolls smoothly would stop on the way where what stands at a paragraph moves to another. */
  const arrive = (): void => {
    show();
    requestAnimationFrame(() => {
      if (at() !== -1) placeOfAddress()?.scrollIntoView({ behavior: 'instant' });
    });
  };
  show();
  window.addEventListener('hashchange', arrive);
  document.body.append(bar);
  return {
    step,
    end: () => {
      window.removeEventListener('hashchange', arrive);
      bar.remove();
    },
  };
}

/** What of a trail concerns this page. */
interface TrailHere {
  readonly whole: Trail;
  readonly search: string;
  readonly here: readonly string[];
  readonly before: Place | null;
  readonly after: Place | null;
}

/** What of this page is in the trail that the reader came by: that of the address, of this tab, or of the one in which it was opened, which is then kept here too. */
function findTrail({ marks, trail: carried }: FoundHere): TrailHere | null {
  for (const trail of [...(carried === null ? [] : [carried]), ...readTrails()]) {
    const here = trailHere(marks, trail);
    if (here === null) continue;
    keepTrail(trail);
    return here;
  }
  return null;
}

/** What a trail has of this page; null where the reader did not come by it: the page is not in it, or other words are marked. */
function trailHere(forms: readonly string[], whole: Trail): TrailHere | null {
  const { places, search } = whole;
  const own = places.filter(({ page }) => new URL(ROOT + page, location.href).pathname === location.pathname);
  const [first, last] = [own[0], own.at(-1)];
  const isSame = own.some(
    ({ href }) => marksOfAddress(new URL(ROOT + href, location.href).href).join('\n') === forms.join('\n'),
  );
  if (!isSame || first === undefined || last === undefined) return null;
  return {
    whole,
    search,
    here: own.flatMap(({ paragraph }) => paragraph ?? []),
    before: places[places.indexOf(first) - 1] ?? null,
    after: places[places.indexOf(last) + 1] ?? null,
  };
}

const markedHere = (): string[] =>
  [...document.querySelectorAll(WORDS)]
    .filter((words) => words.querySelector('mark') !== null)
    .map((words) => words.parentElement?.id ?? '');
