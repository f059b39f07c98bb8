/**
 * Counting what the runners report. A runner that says nothing, or that ran nothing, has failed:
 * silence must never read as success.
 *
 * @typedef {{ readonly passed: number, readonly failed: number }} Count
 */

/** @type {Count} */
const PASSED = { passed: 1, failed: 0 };
/** @type {Count} */
const FAILED = { passed: 0, failed: 1 };

/** So many browser tests may pass at the second try only: a machine that is out of breath stumbles once, not often. */
const MOST_TOLD_AGAIN = 2;

/**
 * A step that is itself one check.
 *
 * @param {number | null} exitCode  Null when it was killed.
 * @returns {Count}
 */
export const countStep = (exitCode) => (exitCode === 0 ? PASSED : FAILED);

/**
 * A runner's tests. What the exit code knows and the report does not (a file that does not load,
 * a crash after the last test) is one failure more.
 *
 * @param {string | null} report  The text of its JSON report; null when it left none.
 * @param {number | null} exitCode
 * @param {boolean} [mayBeEmpty]  Whether it may have found that no test had to run.
 * @returns {Count}
 */
export function countTests(report, exitCode, mayBeEmpty = false) {
  const count = reported(report);
  if (count !== null && mayBeEmpty && exitCode === 0) return count;
  if (count === null || count.passed + count.failed === 0) return FAILED;
  return count.failed === 0 && exitCode !== 0 ? { ...count, failed: 1 } : count;
}

/**
 * @param {string | null} report
 * @returns {Count | null}
 */
function reported(report) {
  const read = parsed(report);
  if (read?.stats !== undefined) {
    // Playwright. One that passed when told again is a race to be found, and is named; several are a fault.
    const { expected, unexpected, flaky } = read.stats;
    return flaky > MOST_TOLD_AGAIN
      ? { passed: expected, failed: unexpected + flaky }
      : { passed: expected + flaky, failed: unexpected };
  }
  if (read?.numTotalTests === undefined) return null;
  return { passed: read.numPassedTests, failed: read.numFailedTests };
}

/** @param {string | null} report */
function parsed(report) {
  try {
    return JSON.parse(report ?? "null");
  } catch {
    return null;
  }
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export const total = (counts) => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
});
