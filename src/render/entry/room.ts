import type { ParagraphId } from '../../schemas/ids.ts';
import { safe, type Html } from '../html.ts';

/** The place in a paragraph that is kept for notes which are known only when all texts are. */
export const roomFor = (id: ParagraphId): Html => safe`<!--${id}-->`;

/** Puts notes into the places that were kept for them, and closes the others. */
export const fillRooms = (html: string, notes: ReadonlyMap<string, Html>): string =>
  html.replace(/<!--([a-z0-9-]+)-->/g, (_, id: string) => notes.get(id)?.html ?? '');
