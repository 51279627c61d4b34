import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseOrThrow } from '../../src/schemas/parse.ts';
import { readArticle, type Article } from './article.ts';

/** What the markup of a page states. */
const Truth = z.object({
  file: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  place: z.string().nullable(),
  paragraphs: z.array(z.string()),
});
export type Truth = z.infer<typeof Truth>;

/** A page of a corpus: what it states, and what its markup tells of its article block. */
export interface Page {
  readonly truth: Truth;
  readonly article: Article;
}

/** A corpus: its folders of captures in either form, and its pages by their name. */
export interface Corpus {
  readonly text: string;
  readonly html: string;
  readonly pages: ReadonlyMap<string, Page>;
}

/**
 * Reads a corpus.
 *
 * @throws {Error} where there is none, or a line of its truth is not as it should be.
 */
export function readCorpus(folder: string): Corpus {
  const root = findCorpus(folder);
  const file = join(root, 'truth.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const truths = lines.map((line, index) => parseOrThrow(Truth, JSON.parse(line), `${file}:${index + 1}`));
  const html = join(root, 'html');
  return {
    html,
    text: join(root, 'text'),
    pages: new Map(
      truths.map((truth) => [
        truth.file,
        { truth, article: readArticle(readFileSync(join(html, `${truth.file}.html`), 'utf8')) },
      ]),
    ),
  };
}

/**
 * The folder of a corpus: the one that is named, or the one folder in it that is one.
 *
 * @throws {Error} where there is none.
 */
export function findCorpus(folder: string): string {
  const inside = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const root = [folder, ...inside].find((path) => existsSync(join(path, 'truth.jsonl')));
  if (root === undefined)
    throw new Error(
      `${folder}:1: no truth.jsonl in it or right below; name a folder with text/, html/ and truth.jsonl`,
    );
  return root;
}
