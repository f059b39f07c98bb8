/**
 * The tests that took longest, of a runner's report.
 *
 * @typedef {{ readonly name: string, readonly seconds: number }} Timed
 */

/**
 * @param {string | null} report  The text of a JSON report of Vitest or Playwright.
 * @returns {readonly Timed[]} in no order; none where the report cannot be read.
 */
export function timesIn(report) {
  try {
    const read = JSON.parse(report ?? "{}");
    return [...(read.testResults ?? []).flatMap(ofFile), ...(read.suites ?? []).flatMap(ofSuite)];
  } catch {
    return [];
  }
}

/**
 * @param {readonly Timed[]} times
 * @param {number} most
 */
export const slowest = (times, most) =>
  times.toSorted((a, b) => b.seconds - a.seconds).slice(0, most);

/**
 * @param {{ name: string, assertionResults: { fullName: string, duration?: number | null }[] }} file
 * @returns {Timed[]}
 */
const ofFile = ({ name, assertionResults }) =>
  assertionResults.map(({ fullName, duration }) => ({
    name: `${name.split("/").at(-1)}: ${fullName}`,
    seconds: (duration ?? 0) / 1000,
  }));

/**
 * @typedef {object} Suite
 * @property {Suite[]} [suites]
 * @property {{ title: string, file: string, tests: { projectName: string, results: { duration: number }[] }[] }[]} [specs]
 */

/**
 * @param {Suite} suite
 * @returns {Timed[]}
 */
function ofSuite({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.map(({ projectName, results }) => ({
      name: `${file}, ${projectName}: ${title}`,
      seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
    })),
  );
  return [...own, ...suites.flatMap(ofSuite)];
}
