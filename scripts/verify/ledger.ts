import { findNodeAtLocation, parseTree, type ParseError } from 'jsonc-parser';
import type { Finding } from '../publish/finding.ts';
import { lineAt, lineStarts } from '../../src/archive/capture/lines.ts';
import { Ledger } from '../../src/schemas/ledger.ts';
import { RESTORE } from './records.ts';
import { lineOf, textOf, type StoredFile } from './stored.ts';

/**
 * Reads a ledger, or finds where it is none.
 *
 * @param path The capture that it must be of.
 */
export function parseLedger(stored: StoredFile, path: string): { ledger: Ledger } | { fault: Finding } {
  const text = textOf(stored);
  const say = (offset: number, message: string): { fault: Finding } => ({
    fault: { file: stored.file, line: lineAt(lineStarts(text), offset), message: `${message}; ${RESTORE}` },
  });
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (tree === undefined || error !== undefined) return say(error?.offset ?? 0, 'this is no JSON');
  const result = Ledger.safeParse(JSON.parse(text));
  if (!result.success) {
    const [issue] = result.error.issues;
    const place = issue?.path.map((part) => (typeof part === 'symbol' ? String(part) : part)) ?? [];
    const node = findNodeAtLocation(tree, place) ?? findNodeAtLocation(tree, place.slice(0, -1));
    return say(node?.offset ?? 0, `${place.join('.') || 'the whole'}: ${issue?.message ?? ''}`);
  }
  if (result.data.capture === path) return { ledger: result.data };
  const line = lineOf(text, '"capture":');
  return {
    fault: {
      file: stored.file,
      line,
      message: `names the capture ${result.data.capture} instead of ${path}; ${RESTORE}`,
    },
  };
}
