import { join } from 'node:path';
import { build } from 'esbuild';
import type { Files } from '../host.ts';
import type { Passage } from '../queries.ts';
import { writeFlexSearch } from './flexsearch.ts';
import { writeMiniSearch } from './minisearch.ts';

/** A library that searches in the browser, with what makes an index for it of texts. */
export interface Peer {
  readonly name: string;
  /** The script of its page, beside this file. */
  readonly script: string;
  readonly write: (texts: readonly string[]) => string;
}

export const PEERS: readonly Peer[] = [
  { name: 'MiniSearch', script: 'minisearch-page.ts', write: writeMiniSearch },
  { name: 'FlexSearch', script: 'flexsearch-page.ts', write: writeFlexSearch },
];

/** The page of a peer: nothing but what is needed to ask and to answer, so that all it weighs is the search. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,">
<form role="search"><input name="q" type="search"></form><p id="status"></p><ol id="results"></ol>
<script type="module" src="search.js"></script></html>`;

/** The site of a peer over paragraphs: its page, its script, its index, and the texts that it draws. */
export async function makePeerSite({ script, write }: Peer, passages: readonly Passage[]): Promise<Files> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, script)],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    legalComments: 'none',
  });
  const files = new Map([
    ['search.html', PAGE],
    ['search.js', outputFiles[0]?.text ?? ''],
    ['index.json', write(passages.map(({ text }) => text))],
    ['texts.json', JSON.stringify(passages.map(({ address, text }) => [address, text]))],
  ]);
  return (path) => {
    const text = files.get(path);
    return text === undefined ? null : Buffer.from(text);
  };
}
