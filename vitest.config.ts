import { defineConfig } from 'vitest/config';

// Plain TypeScript only: what Astro renders is tested on the finished site, by Playwright.
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.cache/reports/vitest.json' }]],
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'golden', include: ['tests/golden/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
