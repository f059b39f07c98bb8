import { expect, test } from "vitest";
import { slowest, timesIn } from "./slowest.mjs";

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
                { projectName: "phone", results: [{ duration: 2_000 }, { duration: 1_000 }] },
              ],
            },
          ],
        },
      ],
    },
  ],
});

test("the slowest tests of both runners come first, with where they are", () => {
  const times = [...timesIn(vitest), ...timesIn(playwright)];
  expect(slowest(times, 2)).toEqual([
    { name: "accessible.spec.ts, phone: bars nobody", seconds: 3 },
    { name: "pack.test.ts: packing loses nobody", seconds: 1.5 },
  ]);
});

test("a report that is missing or cut off has no times, and hides no failure", () => {
  expect([null, "{}", vitest.slice(0, 30)].flatMap(timesIn)).toEqual([]);
});
