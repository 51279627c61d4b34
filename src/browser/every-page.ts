/** On every page: `/` goes to the search field. */
import { isShortcut } from './page/dom.ts';

document.addEventListener('keydown', (event) => {
  const field = document.querySelector<HTMLInputElement>('form[role="search"] input');
  if (event.key !== '/' || !isShortcut(event) || field === null) return;
  event.preventDefault();
  field.focus();
  field.select();
});
