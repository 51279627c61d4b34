import { TYPE_NAMES } from '../type-names.ts';
import type { CollatedText } from './reading.ts';

/** What texts are called beside each other: by their kind, with a number where several are of one kind. */
export function nameTexts(texts: readonly CollatedText[]): (text: CollatedText) => string {
  const counts = Map.groupBy(texts, ({ type }) => type);
  const names = new Map(
    texts.map((text) => {
      const { one } = TYPE_NAMES[text.type];
      const alike = counts.get(text.type) ?? [];
      const name = one.charAt(0).toUpperCase() + one.slice(1);
      return [text.id, alike.length === 1 ? name : `${name} ${String(alike.indexOf(text) + 1)}`];
    }),
  );
  return ({ id }) => names.get(id) ?? id;
}
