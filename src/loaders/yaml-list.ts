import { YAMLException } from 'js-yaml';
import { readYaml } from './yaml.ts';

/** An item of a list in YAML, and where it stands. */
export interface ListItem {
  readonly value: unknown;
  /** `file:line` of the item, or of the first line of it that holds some text. */
  readonly where: (text?: string) => string;
}

/**
 * Reads a YAML file that is a list. An empty file, or one of comments alone, is an empty list.
 *
 * @param file What the file is called in messages.
 * @throws {Error} as `file:line` where it is not YAML, or no list.
 */
export function readYamlList(source: string, file: string): readonly ListItem[] {
  /** Where each mapping ends. js-yaml tells of the end of a value alone. */
  const ends = new Map<unknown, number>();
  const value = loadYaml(source, file, ends) ?? [];
  if (!Array.isArray(value)) throw new Error(`${file}:1: expected a list, each item of it beginning with a dash`);
  let before = 0;
  return value.map((item: unknown): ListItem => {
    const end = ends.get(item) ?? source.length;
    const dash = source.slice(before, end).search(/^\s*-/m);
    const start = dash < 0 ? before : before + source.slice(before + dash).search(/\S/) + dash;
    before = end;
    const lineAt = (offset: number): string => `${file}:${String(source.slice(0, offset).split('\n').length)}`;
    return {
      value: item,
      where: (text = '') => lineAt(Math.max(start, start + source.slice(start, end).indexOf(text))),
    };
  });
}

function loadYaml(source: string, file: string, ends: Map<unknown, number>): unknown {
  try {
    return readYaml(source, {
      listener: (event, state) => {
        if (event === 'close' && state.kind === 'mapping') ends.set(state.result, state.position);
      },
    });
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    // js-yaml leaves the mark out where the fault has no place.
    const mark = cause.mark as YAMLException['mark'] | undefined;
    throw new Error(`${file}:${String((mark?.line ?? 0) + 1)}: not YAML: ${cause.reason}`, { cause });
  }
}
