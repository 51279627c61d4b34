import { createHash } from 'node:crypto';
import { Sha256 } from '../../src/schemas/ids.ts';

/** The SHA-256 of a text, in hexadecimal. */
export function digest(text: string): Sha256 {
  return Sha256.parse(createHash('sha256').update(text).digest('hex'));
}
