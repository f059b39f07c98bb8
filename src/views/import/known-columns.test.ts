import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NO_CHOICES } from "../../convert/choices/choices.ts";
import { NO_WISH } from "../../convert/mapping/mapping.ts";
import { knownColumns, noteColumns } from "./known-columns.ts";

let kept: string | null;
beforeEach(() => {
  kept = null;
  vi.stubGlobal("localStorage", {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const NAMES = ["When", "What", "Ref"];
const wish = {
  columns: new Map([
    ["When", "end"],
    ["What", "title"],
  ] as const),
  dateOrder: "mdy",
  choices: NO_CHOICES,
} as const;

test("a table with the same names is read as the last one was, but for the order of its dates", () => {
  noteColumns(NAMES, wish);
  expect(knownColumns(NAMES)).toEqual({
    columns: new Map([
      ["When", "end"],
      ["What", "title"],
      ["Ref", "none"],
    ]),
    dateOrder: null,
    choices: NO_CHOICES,
  });
  expect(knownColumns(["When", "What"])).toBeNull();
});

test("a guess is not kept, since it may get better", () => {
  noteColumns(NAMES, NO_WISH);
  expect(kept).toBeNull();
});

test.each([
  "{",
  "7",
  '[["x"]]',
  `[[${JSON.stringify(JSON.stringify(NAMES))},["when","title","none"]]]`,
])("where the browser gives %s back, the columns are guessed", (given) => {
  kept = given;
  expect(knownColumns(NAMES)).toBeNull();
});
