import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderEdit, renderEdits } from '../../../../src/render/versions/edit.ts';
import { escapeHtml, type Html } from '../../../../src/render/html.ts';

const write = (parts: readonly Html[]): string => parts.map(({ html }) => html).join('');
const words = (parts: readonly Html[]): string =>
  write(parts)
    .replace(/<span class="vh aloud">.*?<\/span>/g, '')
    .replace(/<\/?(?:del|ins)>/g, '');

test('marks what differs in each wording, and says so aloud', () => {
  const { before, after } = renderEdit('We slept <well>.', 'We slept <badly>.', 'en');
  expect(write(before)).toBe(
    'We slept &#60;<del><span class="vh aloud">[taken out: </span>well<span class="vh aloud">]</span></del>&#62;.',
  );
  expect(write(after)).toBe(
    'We slept &#60;<ins><span class="vh aloud">[put in: </span>badly<span class="vh aloud">]</span></ins>&#62;.',
  );
});

test('reads several paragraphs as one, so that a split alone marks nothing', () => {
  const { before, after } = renderEdits(['It rained. We slept.'], ['It rained.', 'We slept.'], 'en');
  expect(before.map(write)).toEqual(['It rained. We slept.']);
  expect(after.map(write)).toEqual(['It rained.', 'We slept.']);
});

test('leaves every word of each paragraph where it stands', () => {
  const texts = fc.array(
    fc.array(fc.constantFrom('a', 'b', '<', '灯', ' '), { minLength: 1 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const edits = renderEdits(before, after, 'und');
      expect(edits.before.map(words)).toEqual(before.map(escapeHtml));
      expect(edits.after.map(words)).toEqual(after.map(escapeHtml));
    }),
  );
});
