import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type BuildOptions } from 'esbuild';
import { CLASSIC_SCRIPT } from './classic-script.ts';

/** The scripts of the site, each `src/browser/<name>.ts`. A page loads them from `scripts/<name>.js`. */
const SCRIPTS = [
  'every-page',
  'entry',
  'entry-actions',
  'saving',
  'search',
  'documents',
  'comparison',
  'concordance',
  'trends',
] as const;

/**
 * Makes each script of the site one classic file, `scripts/<name>.js`. Astro's own are modules, which a
 * browser refuses to load from a disk, under an address that begins at the root of a host.
 */
export function browserScripts(): AstroIntegration {
  let root = new URL('file:///');
  return {
    name: 'browser-scripts',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir }) => {
        await build({ ...optionsFor(root, SCRIPTS), outdir: fileURLToPath(new URL('scripts/', dir)), minify: true });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const name = SCRIPTS.find((script) => request.url?.split('?')[0]?.endsWith(`/scripts/${script}.js`));
          if (name === undefined) {
            next();
            return;
          }
          build({ ...optionsFor(root, [name]), write: false }).then(({ outputFiles }) => {
            response.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(outputFiles[0]?.contents);
          }, next);
        });
      },
    },
  };
}

function optionsFor(root: URL, names: readonly string[]) {
  return {
    ...CLASSIC_SCRIPT,
    entryPoints: names.map((name) => fileURLToPath(new URL(`src/browser/${name}.ts`, root))),
  } as const satisfies BuildOptions;
}
