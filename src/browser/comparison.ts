/** Where texts stand side by side: `n` or `j` goes to the next difference, `p` or `k` to the previous one. */
import { isShortcut } from './page/dom.ts';

const differences = [...document.querySelectorAll<HTMLElement>('.vs[tabindex]')];
const status = document.querySelector('main > [role="status"]');

/** How many differences a key goes on. */
const STEPS: Readonly<Record<string, 1 | -1>> = { n: 1, j: 1, p: -1, k: -1 };

document.addEventListener('keydown', (event) => {
  const step = STEPS[event.key];
  if (step === undefined || !isShortcut(event)) return;
  const at = findFrom(findCurrent(), step);
  const to = differences[at];
  if (to === undefined) return;
  event.preventDefault();
  to.closest('details')?.setAttribute('open', '');
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: 'center' });
  if (status !== null) status.textContent = `Difference ${String(at + 1)} of ${String(differences.length)}`;
});

/** The difference that the reader is at: the one that has the focus, or that the address leads to. */
function findCurrent(): number {
  const focused =
    document.activeElement?.closest<HTMLElement>('.vs[tabindex]') ?? document.querySelector<HTMLElement>('.vs:target');
  return focused === null ? -1 : differences.indexOf(focused);
}

function findFrom(current: number, step: 1 | -1): number {
  if (current < 0) return step === 1 ? 0 : differences.length - 1;
  return Math.min(Math.max(current + step, 0), differences.length - 1);
}
