import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Part } from '../../../src/schemas/entry.ts';
import type { Line } from '../capture.ts';
import { makeLine, openLine, type Unit } from './units.ts';

/** A string of a JSON file, with the keys that lead to it and its place between the quotes. */
export interface JsonString {
  /** Keys and indices from the top: `['messages', 3, 'text']`. */
  readonly path: readonly (string | number)[];
  readonly start: number;
  readonly end: number;
}

/** Reads a JSON file with a parser that keeps offsets; undefined where it is none. */
export function readJson(source: string): JsonString[] | undefined {
  const errors: ParseError[] = [];
  const tree = parseTree(source.startsWith('\ufeff') ? ` ${source.slice(1)}` : source, errors);
  if (tree === undefined || errors.length > 0 || tree.type !== 'object') return undefined;
  const strings: JsonString[] = [];
  const visit = (node: Node, path: readonly (string | number)[]): void => {
    if (node.type === 'string') strings.push({ path, start: node.offset + 1, end: node.offset + node.length - 1 });
    else if (node.type === 'array')
      node.children?.forEach((child, index) => {
        visit(child, [...path, index]);
      });
    else if (node.type === 'object')
      for (const { children: [key, value] = [] } of node.children ?? [])
        if (value !== undefined) visit(value, [...path, String(key?.value)]);
  };
  visit(tree, []);
  return strings;
}

/** What a slice of a string of a JSON file reads as: escapes decoded. */
export function readJsonSlice(slice: string): string {
  return readUnits(slice, 0)
    .map(({ character }) => character)
    .join('');
}

/**
 * Reads strings that belong together as lines, cut at `\n`: where a line goes on from one string to the
 * next, it has a piece in each, joined by nothing.
 *
 * @param starts Where each line of the file begins.
 */
export function readStrings(source: string, strings: readonly JsonString[], starts: readonly number[]): Line[] {
  const lines: Line[] = [];
  let open = openLine(undefined);
  const flush = (): void => {
    const line = makeLine(open, starts);
    if (line !== undefined) lines.push(line);
    open = openLine(undefined);
  };
  for (const { start, end } of strings) {
    if (open.units.length > 0) open.breaks.set(open.units.length, '');
    for (const unit of readUnits(source.slice(start, end), start)) {
      if (/[\n\r\u0085\u2028\u2029]/.test(unit.character)) flush();
      else open.units.push(unit);
    }
  }
  flush();
  return lines;
}

/** All of a JSON file that is in no string with something to read in it, in order. */
export function findSyntax(source: string, read: readonly Part[]): Part[] {
  const found: Part[] = [];
  let at = source.startsWith('\ufeff') ? 1 : 0;
  for (const [start, end] of [...read].sort((a, b) => a[0] - b[0])) {
    if (start > at) found.push([at, start]);
    at = Math.max(at, end);
  }
  return at < source.length ? [...found, [at, source.length]] : found;
}

const ESCAPE = /\\(?:u[\da-fA-F]{4}|[\s\S])|[^\\]/g;

function readUnits(slice: string, base: number): Unit[] {
  return [...slice.matchAll(ESCAPE)].map(({ 0: piece, index }) => ({
    character: piece.length > 1 ? (JSON.parse(`"${piece}"`) as string) : piece,
    start: base + index,
    end: base + index + piece.length,
  }));
}
