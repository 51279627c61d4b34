import { z } from 'zod';
import { Sha256 } from './ids.ts';

/** How much a browser keeps of a site that is to be read with no network. */
export const SavedExtent = z.strictObject({ version: Sha256, files: z.int().min(0), bytes: z.int().min(0) });

/** The files that it keeps: path from the root of the site, digest, bytes. */
export const SavedFiles = z.array(z.tuple([z.string().min(1), Sha256, z.int().min(0)]));
