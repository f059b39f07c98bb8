import { expect, test } from "vitest";
import { countStep, countTests, total } from "./summary.mjs";

const vitest = (passed: number, failed: number) =>
  JSON.stringify({
    numTotalTests: passed + failed,
    numPassedTests: passed,
    numFailedTests: failed,
  });
const playwright = (expected: number, unexpected: number, flaky: number) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 0 } });

test.each([
  ["all pass", vitest(12, 0), 0, { passed: 12, failed: 0 }],
  ["some fail", vitest(12, 3), 1, { passed: 12, failed: 3 }],
  ["a file does not load", vitest(12, 0), 1, { passed: 12, failed: 1 }],
  ["the runner is killed after its report", vitest(12, 0), null, { passed: 12, failed: 1 }],
  ["no test ran", vitest(0, 0), 0, { passed: 0, failed: 1 }],
  ["there is no report", null, 0, { passed: 0, failed: 1 }],
  ["the report is cut off", vitest(12, 0).slice(0, 20), 0, { passed: 0, failed: 1 }],
  ["the report is of something else", "{}", 0, { passed: 0, failed: 1 }],
  ["the browser tests pass", playwright(9, 0, 0), 0, { passed: 9, failed: 0 }],
  ["two pass at the second try only", playwright(7, 0, 2), 0, { passed: 9, failed: 0 }],
  ["three pass at the second try only", playwright(6, 0, 3), 0, { passed: 6, failed: 3 }],
  ["one fails and one is told again", playwright(7, 1, 1), 1, { passed: 8, failed: 1 }],
  ["the server never came up", playwright(0, 0, 0), 1, { passed: 0, failed: 1 }],
])("a broken build is never counted as sound: %s", (_, report, exitCode, count) => {
  expect(countTests(report, exitCode)).toEqual(count);
});

test("where a change reaches no test, none need run; where the runner breaks, that is told", () => {
  expect(countTests(vitest(0, 0), 0, true)).toEqual({ passed: 0, failed: 0 });
  expect(countTests(vitest(0, 0), 1, true)).toEqual({ passed: 0, failed: 1 });
  expect(countTests(null, 0, true)).toEqual({ passed: 0, failed: 1 });
  expect(countTests(vitest(3, 1), 1, true)).toEqual({ passed: 3, failed: 1 });
});

test("a step without tests of its own is one check", () => {
  expect([countStep(0), countStep(2), countStep(null)].map(({ failed }) => failed)).toEqual([
    0, 1, 1,
  ]);
});

test("the last line adds up every step", () => {
  const counts = [countStep(0), countStep(1), countTests(vitest(12, 3), 1)];
  expect(total(counts)).toEqual({ passed: 13, failed: 4 });
});
