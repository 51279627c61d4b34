import { formatSeconds } from './progress.ts';

/** As few things as are done at once, without a word. */
const FEW = 100;

/** Milliseconds between two tellings, and before the first guess of what is left. */
const PAUSE = 200;

/** How far a run is, with the time that is left if it goes on as it went: `120 of 480 captures, 3.4 s left`. */
export function describeCountdown(what: string, done: number, of: number, elapsed: number): string {
  const counts = `${done.toLocaleString('en')} of ${of.toLocaleString('en')} ${what}`;
  if (done >= of) return `${counts}, ${formatSeconds(elapsed)}`;
  return done === 0 || elapsed < PAUSE ? counts : `${counts}, ${formatSeconds((elapsed / done) * (of - done))} left`;
}

/**
 * Tells on one line of a terminal how far a run is, where it is of more than a hundred things.
 *
 * @param write Takes what the terminal shows.
 */
export function showCountdown(
  what: string,
  write: (text: string) => void,
  now: () => number = () => performance.now(),
): (done: number, of: number) => void {
  const started = now();
  let told = -Infinity;
  return (done, of) => {
    const elapsed = now() - started;
    if (of <= FEW || (elapsed - told < PAUSE && done < of)) return;
    told = elapsed;
    // The rest of a longer line before is erased.
    write(`\r${describeCountdown(what, done, of, elapsed)}\x1b[K${done >= of ? '\n' : ''}`);
  };
}
