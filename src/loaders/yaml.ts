import { CORE_SCHEMA, load, type LoadOptions } from 'js-yaml';

/**
 * Reads what an editor wrote as YAML. Nothing in it becomes a date by itself: `2024-07-04` stays a text, as EDTF is.
 *
 * @throws {YAMLException} where it is not YAML.
 */
export const readYaml = (source: string, options: Omit<LoadOptions, 'schema'> = {}): unknown =>
  load(source, { ...options, schema: CORE_SCHEMA });
