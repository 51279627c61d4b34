import { expect, test } from 'vitest';
import { formatTally, readPlaywright, readVitest, sumTallies } from '../../../scripts/proof/tally.ts';

test('the closing line names skipped tests only where there are any', () => {
  expect(formatTally({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(formatTally({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});

test('a report of vitest is read', () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, success: false };
  expect(readVitest(JSON.stringify(report))).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

test('a report of Playwright is read, in which a test that passed at the second try has failed', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } };
  expect(readPlaywright(JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('tallies are summed', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(sumTallies([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  expect(sumTallies([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
});
