import { cpus, totalmem } from 'node:os';

/** The machine and the programs of a run, as far as its figures depend on them. */
export function describeMachine(chromium?: string): string {
  const [cpu] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${String(cpus().length)} × ${cpu?.model.trim() ?? 'a processor not named'}, ${memory} GiB of memory, Node ${process.versions.node}${chromium === undefined ? '' : `, Chromium ${chromium}`}`;
}
