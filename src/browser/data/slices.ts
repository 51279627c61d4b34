/** How long a page may work before it looks after its reader again, in milliseconds. */
const SLICE = 24;

/** Gives way to the reader whenever a slice of time is used up; one for each piece of work. */
export function makeBreather(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE) return;
    await nextTurn();
    began = performance.now();
  };
}

/** A message comes also to a page that is not in sight, where a timer is held back. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
