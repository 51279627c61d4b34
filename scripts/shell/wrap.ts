/** Characters that take two columns of a terminal: those of East Asia, and most emoji. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Emoji_Presentation}/u;

/** Marks that stand on the character before, and what takes no room. */
const NARROW = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns of a terminal a text takes, as far as its characters tell. */
export function measureColumns(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => sum + (NARROW.test(character) ? 0 : WIDE.test(character) ? 2 : 1),
    0,
  );
}

/**
 * Cuts a text into lines of at most so many columns, between words where it can, within a word that is longer
 * than a line. A text of nothing is one empty line.
 */
export function wrap(text: string, columns: number): string[] {
  if (measureColumns(text) <= columns) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const width = measureColumns(word);
    if (line !== '' && used + 1 + width <= columns) {
      line += ` ${word}`;
      used += 1 + width;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = width <= columns ? [word] : cutWord(word, columns);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    used = measureColumns(line);
  }
  return [...lines, line];
}

function cutWord(word: string, columns: number): string[] {
  const pieces = [''];
  let used = 0;
  for (const character of word) {
    const width = measureColumns(character);
    if (used + width > columns) {
      pieces.push('');
      used = 0;
    }
    pieces.push((pieces.pop() ?? '') + character);
    used += width;
  }
  return pieces;
}
