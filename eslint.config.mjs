import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const PLAIN_JAVASCRIPT = ['**/*.mjs', '**/*.js'];

/** What no file of a layer imports: each knows those below it alone, so that questions and markup stay functions of values. */
const LAYERS = [
  { files: 'src/{schemas,archive,search}/**', above: ['browser', 'citations', 'render', 'loaders', 'collection'] },
  { files: 'src/render/**', above: ['browser', 'citations', 'loaders', 'collection'] },
  { files: 'src/browser/**', above: ['render', 'loaders', 'collection'], node: true },
];

const layer = ({ files, above, node = false }) => ({
  files: [files],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `/(?:${above.join('|')})/|/scripts/${node ? '|^node:' : ''}`,
            message: `The layer ${files} knows nothing of that: pass what it needs as a value.`,
          },
        ],
      },
    ],
  },
});

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'content/', 'playwright-report/', 'test-results/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // What is taken out of an object to leave the rest has its use.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A text is taken apart by code points, which is what its digits, letters and marks are here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A function that gives nothing back may be one expression, and one that does nothing may be empty.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // Types of what a template uses are checked by `astro check`; the parser of .astro gives ESLint none.
    files: ['**/*.astro'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/switch-exhaustiveness-check': 'off' },
  },
  {
    files: PLAIN_JAVASCRIPT,
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/switch-exhaustiveness-check': 'off' },
    languageOptions: {
      globals: { URL: 'readonly', process: 'readonly', setInterval: 'readonly', clearInterval: 'readonly' },
    },
  },
  ...LAYERS.map(layer),
);
