import { z } from 'zod';
import { CapturePath, Sha256 } from './ids.ts';

/** What a name may hold: letters and digits in lower case, and `-`, `_` and `.`. */
const Name = z.string().regex(/^[-a-z0-9._]+$/);

/** Where data comes from: who published it, and at which address, where that is known. */
const Source = z.strictObject({ title: z.string().min(1), path: z.url().optional() });

/** A column of a table. */
const Field = z.strictObject({
  name: z.string().min(1),
  type: z.enum(['string', 'integer']),
  description: z.string(),
});

const ForeignKey = z.strictObject({
  fields: z.string(),
  reference: z.strictObject({ resource: Name, fields: z.string() }),
});

/** What stands in the columns of a table: a Table Schema of Frictionless. */
export const TableSchema = z.strictObject({
  fields: z.array(Field).min(1),
  primaryKey: z.union([z.string(), z.array(z.string())]).optional(),
  foreignKeys: z.array(ForeignKey).optional(),
});
export type TableSchema = z.infer<typeof TableSchema>;

/** The terms of the archive's own words and data. */
const Licence = z.strictObject({ path: z.url().optional(), title: z.string().min(1), name: Name.optional() });

/** A file of the data. */
export const DataResource = z.strictObject({
  name: Name,
  /** From the folder of `datapackage.json`. */
  path: z.string().min(1),
  profile: z.enum(['data-resource', 'tabular-data-resource']),
  description: z.string().min(1),
  format: z.string().min(1),
  mediatype: z.string().min(1),
  encoding: z.literal('utf-8'),
  /** Its size. */
  bytes: z.int().min(0),
  /** Its digest, behind the name of the algorithm. */
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  schema: TableSchema.optional(),
  sources: z.array(Source).min(1).optional(),
  /** Of a file of one entry: the capture that it was taken from, and its digest. */
  capture: z.strictObject({ path: CapturePath, sha256: Sha256 }).optional(),
  /** The rights of the source, by RightsStatements.org where it is one of theirs, and who says so. */
  rights: z
    .strictObject({ name: z.string().min(1), url: z.url().nullable(), source: z.string().nullable() })
    .optional(),
});
export type DataResource = z.infer<typeof DataResource>;

/**
 * What describes all files of the data: a Data Package of Frictionless.
 *
 * @see https://specs.frictionlessdata.io/data-package/
 */
export const DataPackage = z.strictObject({
  profile: z.literal('data-package'),
  name: Name,
  title: z.string().min(1),
  description: z.string().min(1),
  homepage: z.url().optional(),
  licenses: z.array(Licence).min(1).optional(),
  contributors: z.array(z.strictObject({ title: z.string().min(1), role: z.literal('publisher') })).optional(),
  resources: z.array(DataResource).min(1),
});
export type DataPackage = z.infer<typeof DataPackage>;
