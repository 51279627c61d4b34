import { diffArrays } from 'diff';

/** A stretch of text that two wordings share, or that one of them alone has. */
export interface WordChange {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/**
 * Tells how one wording became another, word by word. The pieces that are not `inserted` make up the old
 * wording, letter for letter, and those that are not `deleted` the new one.
 *
 * Words are those of `Intl.Segmenter`, so that Chinese is cut into words too; spaces and marks count as words of their
 * own. The shortest script of edits is found by Myers' algorithm (“An O(ND) difference algorithm and its variations”,
 * 1986), as the package `diff` has it.
 *
 * @param language The language of both, where it is known: a BCP 47 tag.
 */
export function describeEdit(before: string, after: string, language?: string): readonly WordChange[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const split = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
  const pieces = diffArrays(split(before), split(after)).map(({ added, removed, value }): WordChange => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'same',
    text: value.join(''),
  }));
  return joinPieces(pieces);
}

/** A space alone between two changes is no reason to read them as two. */
function joinPieces(pieces: readonly WordChange[]): readonly WordChange[] {
  const joined: WordChange[] = [];
  let [deleted, inserted] = ['', ''];
  const close = (): void => {
    if (deleted !== '') joined.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') joined.push({ kind: 'inserted', text: inserted });
    [deleted, inserted] = ['', ''];
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    const bridges = kind === 'same' && text.trim() === '' && at > 0 && at < pieces.length - 1;
    if (kind === 'same' && !bridges) {
      close();
      joined.push({ kind, text });
      continue;
    }
    if (kind !== 'inserted') deleted += text;
    if (kind !== 'deleted') inserted += text;
  }
  close();
  return joined;
}
