import { z } from 'zod';

/** An entry's permanent name: lower-case ASCII words joined by hyphens, 120 characters at most. */
export const EntryId = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case ASCII words joined by hyphens')
  .brand<'EntryId'>();
export type EntryId = z.infer<typeof EntryId>;

/** A paragraph's permanent name within its entry: six base-32 characters, `-2` and up for a refrain. */
export const ParagraphId = z
  .string()
  .regex(/^[a-z][a-z0-9]{5}(-[1-9][0-9]*)?$/, 'expected six base-32 characters, a letter first')
  .brand<'ParagraphId'>();
export type ParagraphId = z.infer<typeof ParagraphId>;

/** The path of a capture below the folder of captures, with `/` on every system. */
export const CapturePath = z
  .string()
  .min(1)
  .refine((path) => !path.startsWith('/') && !path.split('/').includes('..'), {
    error: 'expected a path below the folder of captures',
  })
  .brand<'CapturePath'>();
export type CapturePath = z.infer<typeof CapturePath>;

/** The SHA-256 digest of a file, 64 lower-case hexadecimal digits. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in lower-case hexadecimal digits')
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;
