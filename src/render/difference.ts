import { describeEdit } from '../archive/word-changes.ts';
import { safe, type Html } from './html.ts';

/**
 * Two wordings in one, word by word: what is gone is `del`, what came is `ins`.
 *
 * @param language BCP 47, that of both; `und` where it could not be told.
 */
export function renderDifference(before: string, now: string, language: string): Html {
  const pieces = describeEdit(before, now, ...(language === 'und' ? [] : [language]));
  return safe`${pieces.map(({ kind, text }) => {
    switch (kind) {
      case 'same':
        return text;
      case 'deleted':
        return safe`<del>${text}</del>`;
      case 'inserted':
        return safe`<ins>${text}</ins>`;
    }
  })}`;
}
