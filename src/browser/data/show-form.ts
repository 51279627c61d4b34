import { need } from '../page/dom.ts';

/** Puts the form of a page that counts in the place of what it says to those without scripts. */
export function showForm(form: HTMLFormElement): void {
  need('#needs', HTMLElement).hidden = true;
  form.hidden = false;
}
