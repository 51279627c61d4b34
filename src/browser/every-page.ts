/** On every page: `/` goes to the search field, and `?` to the list of keys. */
import { isShortcut } from './page/dom.ts';

document.addEventListener('keydown', (event) => {
  if (!isShortcut(event)) return;
  if (event.key === '/') goToSearch(event);
  if (event.key === '?') goToKeys(event);
});

function goToSearch(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLInputElement>('form[role="search"] input');
  if (field === null) return;
  event.preventDefault();
  field.focus();
  field.select();
}

/** The foot of the page knows where the method is told. */
function goToKeys(event: KeyboardEvent): void {
  const method = document.querySelector<HTMLAnchorElement>('.foot a[href*="method.html"]');
  if (method === null) return;
  event.preventDefault();
  location.assign(new URL('#keys', method.href));
}
