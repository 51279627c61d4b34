import type { Finding } from '../publish/finding.ts';
import { reasonOf } from '../../src/archive/reason.ts';

/** What was thrown by what reads a file, `file:line: message` or `file: message`, as a finding of that file. */
export function findingOf(cause: unknown, file: string): Finding {
  const message = reasonOf(cause).replace(/\s+/g, ' ');
  const [, line, rest] = /^.*?:(\d+): (.*)$/.exec(message) ?? [];
  const name = `${file}: `;
  const bare = message.startsWith(name) ? message.slice(name.length) : message;
  return line === undefined || rest === undefined
    ? { file, line: 1, message: bare }
    : { file, line: Number(line), message: rest };
}
