import { createHash } from 'node:crypto';
import { Sha256 } from '../../../src/schemas/ids.ts';

/** The SHA-256 of bytes, or of a text in UTF-8, in lower-case hexadecimal. */
export function digest(content: string | Uint8Array): Sha256 {
  return Sha256.parse(createHash('sha256').update(content).digest('hex'));
}
