import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // An item of a list is one of the numbered paragraphs of its text, a <p> as they are, so its list is told by role.
    'prefer-native-element': ['error', { exclude: ['list', 'listitem'] }],
  },
});
