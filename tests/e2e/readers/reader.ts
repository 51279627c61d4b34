/** A reader's page, as much of it as the drivers of all browsers have, so that one test holds in each. */
export interface Reader {
  /** Opens an address and waits for its scripts. */
  goto(address: string): Promise<void>;
  /** Clicks on the first element that fits a selector, once it can be clicked on. */
  click(selector: string): Promise<void>;
  /** Types into the first element that fits a selector, after what stands there. */
  type(selector: string, text: string): Promise<void>;
  press(key: 'Enter' | 'n'): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page, which sees nothing of the test but its argument. */
  run<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** Waits until a function in the page gives something true. */
  until<A>(run: (argument: A) => unknown, argument: A): Promise<void>;
  /** What the page said on its console, and the errors that nothing caught. */
  readonly heard: string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Whether the browser has no network. */
  readonly offline: boolean;
}

/** How long a page may take, in milliseconds: a slow machine is no failure. */
export const PATIENCE = 20_000;
