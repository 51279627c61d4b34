import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { CLASSIC_SCRIPT } from '../../src/integrations/classic-script.ts';
import { algorithmOf, asItIs, stemmerPath, stemWith, type Stem } from '../../src/archive/corpus/stems.ts';
import { writePartScript } from '../../src/archive/addresses/part-script.ts';

const require = createRequire(import.meta.url);
const PACKAGE = path.dirname(require.resolve('snowball-stemmer.jsx/package.json'));

/** The stem of words in a language, as the search of the finished site has it. */
export function stemOf(language: string): Stem {
  const algorithm = algorithmOf(language);
  if (algorithm === null) return asItIs;
  const stemmers = require(fileOf(algorithm)) as Readonly<Record<string, new () => { stemWord(word: string): string }>>;
  const Stemmer = stemmers[classOf(algorithm)];
  if (Stemmer === undefined)
    throw new Error(`${fileOf(algorithm)} has no ${classOf(algorithm)}; see its release notes`);
  return stemWith(new Stemmer());
}

/**
 * Writes into a finished site the stemmers of some languages, each as a script of its own, so that readers load those
 * alone that their archive has. Languages without an algorithm have none.
 *
 * @param dist The folder of the site.
 */
export async function writeStemmers(languages: readonly string[], dist: string): Promise<void> {
  const algorithms = new Set(languages.map(algorithmOf).filter((algorithm) => algorithm !== null));
  for (const algorithm of algorithms) {
    const name = stemmerPath(algorithm);
    await build({
      ...CLASSIC_SCRIPT,
      stdin: {
        contents: `import { ${classOf(algorithm)} as Stemmer } from ${JSON.stringify(fileOf(algorithm))};
          ${writePartScript(name, 'new Stemmer()')}`,
        resolveDir: import.meta.dirname,
      },
      outfile: path.join(dist, name),
      minify: true,
    });
  }
}

const fileOf = (algorithm: string): string => path.join(PACKAGE, 'dest', `${algorithm}-stemmer.common.js`);
const classOf = (algorithm: string): string => `${algorithm.slice(0, 1).toUpperCase()}${algorithm.slice(1)}Stemmer`;
