import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { CLASSIC_SCRIPT } from '../../../src/integrations/classic-script.ts';
import { ROOT } from '../../shell/root.ts';

/** A script of Pagefind that is bundled as it is, with other functions in the place of some that browsers have. */
interface Script {
  readonly name: string;
  /** Exports functions by the names of those that they stand in for. */
  readonly standIns: string;
  readonly names: readonly string[];
  /** How Pagefind calls them, each once: where it no longer does, the stand-ins might be passed by. */
  readonly calls: readonly string[];
}

const PAGE: Script = {
  name: 'pagefind.js',
  standIns: 'page.ts',
  names: ['fetch', 'Worker'],
  calls: ['await fetch(queued.input)', 'new Worker(workerUrl)', 'import.meta.url'],
};

const WORKER: Script = {
  name: 'pagefind-worker.js',
  standIns: 'worker.ts',
  names: ['fetch'],
  calls: ['await fetch(queued.input)'],
};

const BROWSER = path.join(ROOT, 'src', 'browser', 'offline');

/**
 * Makes one classic script of Pagefind, of its worker and of what both need on a page that was opened from a disk.
 *
 * @param folder Where Pagefind wrote its scripts.
 * @param shares Into how many scripts the texts are shared out.
 * @throws {Error} where these scripts no longer call what there is a stand-in for.
 */
export async function bundleEngine(folder: string, shares: number): Promise<string> {
  const worker = await bundle(folder, WORKER, (file) => `import ${file};`, {});
  const publish = JSON.stringify(path.join(BROWSER, 'publish.ts'));
  return bundle(
    folder,
    PAGE,
    (file) => `import * as pagefind from ${file}; import { publishEngine } from ${publish}; publishEngine(pagefind);`,
    {
      SHARES: String(shares),
      WORKER_SCRIPT: JSON.stringify(worker),
      'import.meta.url': '"/pagefind/pagefind.js"',
    },
  );
}

/** @param entry Writes the module that the bundle begins with, given the script's path as a string of JavaScript. */
async function bundle(
  folder: string,
  script: Script,
  entry: (file: string) => string,
  define: Readonly<Record<string, string>>,
): Promise<string> {
  const file = path.join(folder, script.name);
  const text = await readFile(file, 'utf8');
  const missing = script.calls.filter((call) => !text.includes(call));
  if (missing.length > 0)
    throw new Error(
      `${file} no longer holds “${missing.join('”, “')}”, so search would not answer from a disk: read how this release of Pagefind loads its files, and change ${path.relative(ROOT, import.meta.filename)}`,
    );
  const { outputFiles } = await build({
    ...CLASSIC_SCRIPT,
    write: false,
    minify: true,
    stdin: { contents: entry(JSON.stringify(file)), resolveDir: BROWSER },
    define,
    plugins: [substitute(script, text)],
  });
  return outputFiles[0]?.text ?? '';
}

/** Has a script import the stand-ins under the names of what they stand in for. */
function substitute({ standIns, names }: Script, text: string): Plugin {
  const imports = `import { ${names.join(', ')} } from ${JSON.stringify(path.join(BROWSER, standIns))};`;
  return {
    name: 'stand-ins',
    setup(build) {
      build.onLoad({ filter: /[\\/]pagefind(?:-worker)?\.js$/ }, () => ({
        contents: `${imports}\n${text}`,
        loader: 'js',
      }));
    },
  };
}
