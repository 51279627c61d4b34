import { createHash, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { hashFile } from '../checksums.ts';
import type { Piece } from './piece.ts';

/** The size of a file, and its digest. */
export interface Measure {
  readonly bytes: number;
  readonly sha256: string;
}

/** Measures files while they are made, piece by piece. */
export interface Gauge {
  /** Takes up a piece, and gives it back. */
  readonly take: (piece: Piece) => Piece;
  /** The measure of a file, of which no more is to come. */
  readonly close: (file: string) => Measure;
}

/** The measure of a file that is there; null where it is not. */
export async function measureFile(file: string): Promise<Measure | null> {
  if (!existsSync(file)) return null;
  return { bytes: (await stat(file)).size, sha256: await hashFile(file) };
}

/** Begins to measure. */
export function openGauge(): Gauge {
  const open = new Map<string, { bytes: number; hash: Hash }>();
  const find = (file: string): { bytes: number; hash: Hash } => {
    const found = open.get(file) ?? { bytes: 0, hash: createHash('sha256') };
    open.set(file, found);
    return found;
  };
  return {
    take: (piece) => {
      const of = find(piece.file);
      of.hash.update(piece.text);
      of.bytes += Buffer.byteLength(piece.text);
      return piece;
    },
    close: (file) => {
      const { bytes, hash } = find(file);
      open.delete(file);
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}
