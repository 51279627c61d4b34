import { need } from '../page/dom.ts';
import { GROUPINGS } from '../../archive/corpus/trends.ts';
import { MEASURES, type State } from './state.ts';

/** The parts of the page of trends that its script fills. */
export interface Frame {
  readonly form: HTMLFormElement;
  readonly fields: readonly HTMLInputElement[];
  readonly head: HTMLElement;
  readonly said: HTMLElement;
  readonly why: HTMLElement;
  readonly plots: HTMLElement;
  readonly csv: HTMLButtonElement;
  /** What the form asks for. */
  read(): State;
  /** Fills the form. */
  write(state: State): void;
}

/** Takes hold of the page; it must be the one that `trends.astro` makes. */
export function readFrame(): Frame {
  const form = need('#ask', HTMLFormElement);
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[name="q"]')];
  const allForms = need('input[name="forms"]', HTMLInputElement, form);
  const by = need('select[name="by"]', HTMLSelectElement, form);
  const per = need('select[name="per"]', HTMLSelectElement, form);
  return {
    form,
    fields,
    head: need('#head', HTMLElement),
    said: need('#said', HTMLElement),
    why: need('#why', HTMLElement),
    plots: need('#plots', HTMLElement),
    csv: need('#csv', HTMLButtonElement),
    read: () => ({
      queries: [...new Set(fields.map(({ value }) => value.trim()))].filter(Boolean),
      allForms: allForms.checked,
      by: GROUPINGS.find((grouping) => grouping === by.value) ?? 'all',
      measure: MEASURES.find((measure) => measure === per.value) ?? 'rate',
    }),
    write: (state) => {
      for (const [i, field] of fields.entries()) field.value = state.queries[i] ?? '';
      allForms.checked = state.allForms;
      by.value = state.by;
      per.value = state.measure;
    },
  };
}
