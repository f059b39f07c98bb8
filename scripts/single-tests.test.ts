import { expect, test } from "vitest";
import { slowest, testsIn } from "./single-tests.mjs";

const vitest = JSON.stringify({
  testResults: [
    {
      name: "/somewhere/src/query/pack.test.ts",
      assertionResults: [
        { fullName: "packing loses nobody", duration: 1_500 },
        { fullName: "is skipped" },
      ],
    },
  ],
});
const playwright = JSON.stringify({
  suites: [
    {
      suites: [
        {
          specs: [
            {
              title: "bars nobody",
              file: "accessible.spec.ts",
              tests: [
                {
                  projectName: "phone",
                  status: "flaky",
                  results: [{ duration: 2_000, error: { message: "gone" } }, { duration: 1_000 }],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
});

test("the slowest tests of both runners come first, with where they are and why one was told again", () => {
  const tests = [...testsIn(vitest), ...testsIn(playwright)];
  expect(slowest(tests, 2)).toEqual([
    { name: "accessible.spec.ts, phone: bars nobody", seconds: 3, stumble: "gone" },
    { name: "pack.test.ts: packing loses nobody", seconds: 1.5, stumble: null },
  ]);
});

test("a report that is missing or cut off has no times, and hides no failure", () => {
  expect([null, "{}", vitest.slice(0, 30)].flatMap(testsIn)).toEqual([]);
});
