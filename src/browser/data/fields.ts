/**
 * Whether something that was read is an object, whose fields may be asked for. What a browser kept may be of an older
 * build, or of another site of the same host; the schemas of the build would weigh more than the pages that ask.
 */
export const hasFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
