import type { z } from 'zod';

/**
 * Checks a value against a schema at a border of the program.
 *
 * @param where What the value was read from, as it should stand in the message: `file` or `file:line`.
 * @throws {Error} naming each place in the value that is not as expected.
 */
export function parseOrThrow<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: string,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`);
  throw new Error(`${where}: ${issues.join('; ')}`);
}
