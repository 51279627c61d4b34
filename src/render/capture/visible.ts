import { safe, type Html } from '../html.ts';

/** What can't be seen, or turns the direction of what follows: controls, formats, half a surrogate pair. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

/** An emoji that is joined from several, or a flag spelled in tags: what joins it stays. */
const EMOJI =
  /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f)?(?:\u200d\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f)?|[\u{e0020}-\u{e007f}])+/u;

const STRETCH = new RegExp(`(${EMOJI.source})|(${UNSEEN.source})`, 'gu');

/** The text of a capture, with the name of each character that can't be seen in its place. */
export function renderVisible(text: string): readonly Html[] {
  const shown: Html[] = [];
  let at = 0;
  for (const { index, 2: unseen } of text.matchAll(STRETCH)) {
    if (unseen === undefined) continue;
    const name = safe`<span class="unseen" title="A character that can’t be seen">${nameOf(unseen)}</span>`;
    shown.push(safe`${text.slice(at, index)}${name}`);
    at = index + unseen.length;
  }
  shown.push(safe`${text.slice(at)}`);
  return shown;
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
