import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAs } from '../../src/archive/capture/reading.ts';
import type { Paragraph } from '../../src/schemas/entry.ts';
import { normalise } from '../../scripts/normalise.ts';
import { namesOf } from '../../scripts/normalise/run/members.ts';
import { openStore } from '../../scripts/normalise/run/store.ts';
import type { Figure } from '../figures.ts';
import { readCorpus, type Corpus } from './corpus.ts';
import { measureFidelity, type Outcome, type Targets } from './fidelity.ts';
import { measureMemory } from './memory.ts';
import { measureSpeed } from './speed.ts';

/** What is measured, and where what is being done is told. */
export interface Task {
  /** The folder of a corpus, or undefined to measure time and memory alone. */
  readonly corpus: string | undefined;
  /** Whether to leave time and memory out. */
  readonly quick: boolean;
  readonly say: (line: string) => void;
}

const TEXT: Targets = { title: 0.99, date: 0.99, place: 0.97 };
const HTML: Targets = { title: 1, date: 1, place: 1 };

/** Measures the normaliser: what it finds and loses on a corpus, and what it takes in time and memory. */
export function benchNormalise({ corpus: folder, quick, say }: Task): Figure[] {
  const corpus = folder === undefined ? undefined : readCorpus(folder);
  const fidelity =
    corpus === undefined ? [] : [...measure('text', corpus, TEXT, say), ...measure('html', corpus, HTML, say)];
  if (quick) return fidelity;
  say('time, the median of three each …');
  const speed = measureSpeed(say);
  say('memory over 10,000 captures …');
  return [...fidelity, ...speed, measureMemory()];
}

/** Runs over one form of a corpus and measures what came of it. */
function measure(form: 'text' | 'html', corpus: Corpus, targets: Targets, say: (line: string) => void): Figure[] {
  say(`${corpus.pages.size} pages as ${form} …`);
  const out = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const run = normalise({ raw: corpus[form], out, records: false, check: false });
    for (const line of run.refusals) say(`  ${line}`);
    const store = openStore(out);
    const outcomes = [...corpus.pages].map(([file, page]): Outcome => {
      const capture = `${file}.${form === 'text' ? 'txt' : 'html'}`;
      const ledger = store.readLedger(capture);
      const source = new TextDecoder(ledger?.encoding).decode(readFileSync(join(corpus[form], capture)));
      const entries = namesOf(ledger).flatMap((id) => store.readEntry(id)?.entry ?? []);
      return {
        page,
        entries: entries.toSorted((a, b) => placeOf(a.paragraphs) - placeOf(b.paragraphs)),
        // A page is compared as it reads: its file holds tags between the words.
        linesOf: ({ start, end, text }) =>
          form === 'text' ? source.slice(start, end).split('\n').map(readAs) : [text],
        teasers: (ledger?.spans ?? []).flatMap(({ as, start, end }) =>
          as === 'teaser' ? [source.slice(start, end)] : [],
        ),
      };
    });
    return measureFidelity(form, outcomes, targets);
  } finally {
    rmSync(out, { recursive: true });
  }
}

const placeOf = (paragraphs: readonly Paragraph[]): number => paragraphs[0]?.start ?? 0;
