import { TYPE_NAMES } from '../../archive/type-names.ts';
import { el, need } from '../page/dom.ts';
import { FACETS, type Facet, type State } from './state.ts';

/** The fields that narrow a concordance: for each facet a list of its values with the lines that each would leave. */
export function fillSelects(
  form: HTMLFormElement,
  counts: ReadonlyMap<Facet, ReadonlyMap<string, number>>,
  { chosen }: State,
  language: string,
): void {
  const number = new Intl.NumberFormat(language);
  for (const facet of FACETS) {
    const select = selectOf(form, facet);
    const own = chosen.get(facet) ?? '';
    const values = new Map([...(own === '' ? [] : [[own, 0] as const]), ...(counts.get(facet) ?? [])]);
    const offers = [...values]
      .map(([value, count]) => ({ value, count, label: LABELS[facet](value, language) }))
      .sort(
        facet === 'year'
          ? (a, b) => (a.value < b.value ? 1 : -1)
          : (a, b) => b.count - a.count || (a.label < b.label ? -1 : 1),
      );
    select.replaceChildren(
      el('option', { value: '' }, 'all'),
      ...offers.map(({ value, count, label }) => el('option', { value }, `${label} (${number.format(count)})`)),
    );
    select.value = own;
  }
}

/** The value chosen in the field of a facet; empty for all. */
export const readSelect = (form: HTMLFormElement, facet: Facet): string => selectOf(form, facet).value;

const selectOf = (form: HTMLFormElement, facet: Facet): HTMLSelectElement =>
  need(`select[name="${facet}"]`, HTMLSelectElement, form);

const LABELS: Readonly<Record<Facet, (value: string, language: string) => string>> = {
  type: (value) => Object.entries(TYPE_NAMES).find(([type]) => type === value)?.[1].many ?? value,
  speaker: (value) => (value === 'none' ? 'Not stated' : value),
  year: (value) => (value === 'none' ? 'Not known' : value),
  language: (value, language) => nameLanguage(value, language),
};

/** A language in words; as it is written in the data where it is no tag of one. */
function nameLanguage(tag: string, language: string): string {
  if (tag === 'und') return 'Not known';
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
