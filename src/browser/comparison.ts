/** On a comparison of two versions: `n` goes to the next difference, `p` to the previous one. */
import { isShortcut } from './dom.ts';

const differences = [...document.querySelectorAll<HTMLElement>('.vs[id]')];

document.addEventListener('keydown', (event) => {
  if (!isShortcut(event) || (event.key !== 'n' && event.key !== 'p')) return;
  const to = event.key === 'n' ? findNext() : findPrevious();
  if (to === undefined) return;
  event.preventDefault();
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: 'center' });
});

/** The difference that the reader is at: the one that has the focus, or that the address leads to. */
function findCurrent(): number {
  const focused =
    document.activeElement?.closest<HTMLElement>('.vs[id]') ?? document.querySelector<HTMLElement>('.vs:target');
  return focused === null ? -1 : differences.indexOf(focused);
}

const findNext = (): HTMLElement | undefined => differences[Math.min(findCurrent() + 1, differences.length - 1)];

function findPrevious(): HTMLElement | undefined {
  const current = findCurrent();
  return differences[current < 0 ? differences.length - 1 : Math.max(current - 1, 0)];
}
