import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFile } from "../reading/formats.ts";
import { parseFile } from "../reading/parse-dataset.ts";
import { checkWorkings, redoDating } from "./redo-dating.ts";

test.each([
  // wording                              base          gives
  ["On Monday", "2025-01-28", "2025-01-27"],
  ["on Friday", "2025-01-28", "2025-01-24"], // the nearest Friday is in the future
  ["next Friday", "2025-01-28", "2025-01-31"],
  ["last Tuesday", "2025-01-28", "2025-01-21"],
  ["On Monday, Trump signed the order", "2025-01-28", "2025-01-27"],
  ["last August", "2025-01-08", "2024-08"],
  ["declared last August that", "2025-01-08", "2024-08"],
  ["last January", "2025-01-08", "2024-01"],
  ["next March", "2025-01-08", "2025-03"],
  ["last month", "2025-01-08", "2024-12"],
  ["last year", "2025-01-08", "2024"],
  ["this year", "2025", "2025"],
  ["within 60 days", "2025-01-27", "2025-03-28"],
  ["within 60 days of the order’s issuance", "2025-01-27", "2025-03-28"],
  ["within four years", "2025-05-20", "2029"],
  ["two weeks later", "2025-01-01", "2025-01-15"],
  ["three days earlier", "2001-03-02", "2001-02-27"],
  ["40 years ago", "2025-05-20", "1985"],
  ["a year ago", "2025", "2024"],
  ["the following day", "2001-03-07", "2001-03-08"],
  ["the day before", "2001-03-01", "2001-02-28"],
  ["the same day", "2001-03-07", "2001-03-07"],
  ["yesterday", "2025-01-01", "2024-12-31"],
  ["March 2", "2001", "2001-03-02"],
  ["on March 26th", "2001", "2001-03-26"],
  ["the Vice Minister on April 2nd", "2001-02", "2001-04-02"],
  ["in July", "2000", "2000-07"],
  ["in March of that year", "2001", "2001-03"],
  ["on May 20", "2025-07-01", "2025-05-20"],
  ["in October", "2025-01-08", "2024-10"],
  ["January 6", "2025-01-08", "2025-01-06"],
  ["30 December", "2025-01-08", "2024-12-30"],
  ["May 21, 2025", "2025-07-01", "2025-05-21"],
  ["5월", "2025-06-06", "2025-05"],
  ["12월 3일", "2025-01-08", "2024-12-03"],
  ["Over the past 40 years", "2025-01-28", "1985/2025"],
  ["over the next 20 years", "2025-07-01", "2025/2045"],
])("“%s”, read from %s, is %s", (wording, base, date) => {
  expect(redoDating(wording, base)).toBe(date);
});

test.each([
  ["late February", "2001"],
  ["At the end of February", "2001"],
  ["a few short months ago", "2025-01-08"],
  ["over the 70 years since", "2025-01-28"],
  ["less than six months", "2025-07-01"],
  ["this Monday", "2025-01-28"],
  ["on Tuesday", "2025-01-28"], // today, or a week ago
  ["On Monday", "2025-01"],
  ["the following day", "2001-03"],
  ["last August", "2025"],
  ["at that time", "2001-03-07"],
  ["between March 2 and March 8", "2001"],
  ["March 2–8", "2001"],
  ["in March and in July", "2000"],
  ["On Monday", "2025-01-28/2025-02-02"],
  ["On Monday", "yesterday"],
  ["", "2025-01-28"],
])("no rule makes a date of “%s” from %s", (wording, base) => {
  expect(redoDating(wording, base)).toBeNull();
});

const harbour = readFileSync(new URL("../../../fixtures/harbour.json", import.meta.url), "utf8");

function workings(text: string) {
  const file = readFile(text);
  const { dataset, ranks } = parseFile(file);
  return dataset ? checkWorkings(dataset, { file, ranks }) : null;
}

test("a working that gives another day than the claim's is shown where it stands", () => {
  expect(workings(harbour)).toEqual([]);
  const slipped = harbour.replace('"date": "1920-09-06"', '"date": "1920-08-30"');
  expect(workings(slipped)).toMatchObject([
    {
      code: "working-disagrees",
      outcome: "loaded",
      path: ["events", 0, "claims", 0, "dating"],
      line: 56,
      column: 21,
      found: '"1920-08-30"',
      nearest: "1920-09-06",
      message: "“On Monday”, read from Wednesday 8 September 1920, is 1920-09-06, not 1920-08-30",
    },
  ]);
});

test.each([
  // wording                 date          status      agrees
  ["On Monday", "1920-09-13", "planned", true],
  ["On Monday", "1920-09-13", "occurred", false],
  ["next Friday", "1920-09-17", "planned", true],
  ["in October", "1920-10", "planned", true],
  ["in October", "1921-10", "planned", true],
  ["in March", "1919-03", "occurred", true],
  ["in May", "1921-05", "occurred", false],
  ["in March of last year", "1919-03", "occurred", true],
  ["in March of last year", "1920-03", "occurred", false],
  ["3월", "1919-03", "occurred", true],
  ["Monday, 22 March", "1920-03-22", "occurred", true],
  ["by September 15", "../1920-09-15", "occurred", true],
])("“%s”, said on 8 September 1920, is %s of what is %s: %s", (wording, date, status, agrees) => {
  const said = harbour
    .replace('"date": "1920-09-06"', `"date": "${date}", "status": "${status}"`)
    .replace('"wording": "On Monday"', `"wording": "${wording}"`);
  expect(workings(said)).toHaveLength(agrees ? 0 : 1);
});

test("its place is the one in the file, also after events that were left out", () => {
  const broken = harbour
    .replace('"events": [', '"events": [\n{ "id": "nothing" },')
    .replace('"date": "1920-09-06"', '"date": "1920-08-30"');
  expect(workings(broken)).toMatchObject([
    { path: ["events", 1, "claims", 0, "dating"], line: 57 },
  ]);
});

test("its place is the one in the file, also after a claim that was left out", () => {
  const broken = harbour
    .replace('"claims": [', '"claims": [\n{ "passage": "nowhere" },')
    .replace('"date": "1920-09-06"', '"date": "1920-08-30"');
  expect(workings(broken)).toMatchObject([
    { path: ["events", 0, "claims", 1, "dating"], line: 57 },
  ]);
});

test.each(["1920-09-06~", "1920-09~", "1920-09-06/1920-09-06"])(
  "%s is the same Monday, put more loosely",
  (date) => {
    expect(workings(harbour.replace('"date": "1920-09-06"', `"date": "${date}"`))).toEqual([]);
  },
);

test.each([
  ["1880/1920", true],
  ["1880~/1920-09-08", true],
  ["1890/1920", false],
  ["1880/1910", false],
  ["1880", false],
])("the past 40 years, read in 1920, are %s: %s", (date, agrees) => {
  const past = harbour
    .replace('"date": "1920-09-06"', `"date": "${date}"`)
    .replace('"wording": "On Monday"', '"wording": "the past 40 years"');
  expect(workings(past)).toHaveLength(agrees ? 0 : 1);
});

test("a deadline is also all the days up to it", () => {
  const within = harbour
    .replace('"date": "1920-09-06"', '"date": "1920-09-08/1920-11-07"')
    .replace('"wording": "On Monday"', '"wording": "within 60 days"');
  expect(workings(within)).toEqual([]);
});
