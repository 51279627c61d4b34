import { join, posix } from 'node:path';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { capturePages } from './src/integrations/capture-pages.ts';
import { browserScripts } from './src/integrations/scripts.ts';
import { foldersOfBuild } from './src/folders.ts';
import { readArchive } from './src/loaders/archive.ts';

const { content, dist, cache } = foldersOfBuild();
const { address } = await readArchive(content);

export default defineConfig({
  ...(address === null ? {} : { site: address }),
  output: 'static',
  outDir: dist,
  cacheDir: join(cache, 'astro'),
  // One form of address that holds on any host, below any path and on a disk.
  build: { format: 'file', inlineStylesheets: 'never' },
  trailingSlash: 'never',
  // The default, 'jsx', glues words together across line breaks.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [mdx(), browserScripts(), capturePages(content)],
  // Typographic quotes are on by default; nothing may change a character here.
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Fonts lie beside the style sheet and are found from there, not from the root of a host. A string is returned
    // because Vite does not heed `{ relative: true }` when pages are prerendered. Pages link the sheet by `relativeHref`.
    experimental: { renderBuiltUrl: (file, { hostType }) => (hostType === 'css' ? posix.basename(file) : undefined) },
  },
});
