/** A way to say what is being done, and that it still is. */
export interface Progress {
  /** Says that a step begins, runs it, and says how long it took, also where it throws. */
  step<T>(name: string, run: () => T | Promise<T>): Promise<T>;
  /** Says a line of its own. */
  say(line: string): void;
  /** Passes on what another program says, as it is. */
  readonly write: (text: string) => void;
}

/** Milliseconds of silence after which a step says that it still runs. */
export const PATIENCE = 10_000;

/** Progress as lines of text, so that a log reads as well as a terminal. */
export function showProgress(print: (text: string) => void): Progress {
  let heard = performance.now();
  const write = (text: string): void => {
    heard = performance.now();
    print(text);
  };
  const say = (line: string): void => {
    write(`${line}\n`);
  };
  return {
    say,
    write,
    async step(name, run) {
      const started = performance.now();
      say(`${name} …`);
      const clock = setInterval(() => {
        if (performance.now() - heard > PATIENCE) say(`  still at it, ${formatSeconds(performance.now() - started)}`);
      }, PATIENCE / 10);
      try {
        return await run();
      } finally {
        clearInterval(clock);
        say(`  ${formatSeconds(performance.now() - started)}`);
      }
    },
  };
}

/** Milliseconds as seconds, such as `3.4 s`; whole ones from ten on. */
export function formatSeconds(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
}
