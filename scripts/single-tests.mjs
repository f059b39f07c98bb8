/**
 * What a runner's report says of single tests: how long each took, and which passed only when told again.
 *
 * @typedef {object} Told
 * @property {string} name
 * @property {number} seconds  All tries together.
 * @property {string | null} stumble  Why its first try failed, where the second passed.
 */

/**
 * @param {string | null} report  The text of a JSON report of Vitest or Playwright.
 * @returns {readonly Told[]} in no order; none where the report cannot be read.
 */
export function testsIn(report) {
  try {
    const read = JSON.parse(report ?? "{}");
    return [...(read.testResults ?? []).flatMap(ofFile), ...(read.suites ?? []).flatMap(ofSuite)];
  } catch {
    return [];
  }
}

/**
 * @param {readonly Told[]} tests
 * @param {number} most
 */
export const slowest = (tests, most) =>
  tests.toSorted((a, b) => b.seconds - a.seconds).slice(0, most);

/**
 * @param {{ name: string, assertionResults: { fullName: string, duration?: number | null }[] }} file
 * @returns {Told[]}
 */
const ofFile = ({ name, assertionResults }) =>
  assertionResults.map(({ fullName, duration }) => ({
    name: `${name.split("/").at(-1)}: ${fullName}`,
    seconds: (duration ?? 0) / 1000,
    stumble: null,
  }));

/**
 * @typedef {object} Suite
 * @property {Suite[]} [suites]
 * @property {{ title: string, file: string, tests: Tries[] }[]} [specs]
 *
 * @typedef {object} Tries
 * @property {string} projectName
 * @property {string} status
 * @property {{ duration: number, error?: { message?: string } }[]} results
 */

/**
 * @param {Suite} suite
 * @returns {Told[]}
 */
function ofSuite({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.map(({ projectName, status, results }) => ({
      name: `${file}, ${projectName}: ${title}`,
      seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
      stumble: status === "flaky" ? (results[0]?.error?.message ?? "no reason given") : null,
    })),
  );
  return [...own, ...suites.flatMap(ofSuite)];
}
