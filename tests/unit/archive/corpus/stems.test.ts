import { newStemmer } from 'snowball-stemmers';
import { describe, expect, test } from 'vitest';
import { stemOf } from '../../../../scripts/publish/stemmers.ts';
import { wordsOf } from '../../../../src/archive/corpus/words.ts';

const TEXTS = {
  en: 'Generously, the states’ representatives generalised; skies were dying, the positions’ additions hopped happily.',
  ru: 'Многополярность и сотрудничество: сообщившие гавани, ещё открытая, наилучший маяк, безопасностью договорённостей.',
} as const;

describe('stemOf', () => {
  test.each([
    ['en', 'english'],
    ['ru', 'russian'],
  ] as const)('gives the stems of Snowball in %s', (language, algorithm) => {
    const stem = stemOf(language);
    const snowball = newStemmer(algorithm);
    for (const { fold } of wordsOf(TEXTS[language])) expect(stem(fold), fold).toBe(snowball.stem(fold));
  });

  test('knows a language by the first part of its tag', () => {
    expect(stemOf('en-GB')('positions')).toBe('posit');
  });

  test.each(['zh', 'und', 'ky'])('leaves words as they are in %s, which has no algorithm', (language) => {
    expect(stemOf(language)('positions')).toBe('positions');
  });
});
