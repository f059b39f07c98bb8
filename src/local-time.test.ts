import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** The only places that may ask for the reader's zone, and why. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ["dataset/audit/redo-dating.ts", "the parser of English dates reads and answers in local time"],
  ["views/library/opened-text.ts", "when something was opened is told by the reader's own clock"],
  [
    "views/writing/history/when-text.ts",
    "when something was done is told by the author's own clock",
  ],
  ["views/cite/citable.ts", "the day on which a reader cites is the reader's own"],
]);

/** Asks the zone of whoever runs it, whatever it is given. */
const ALWAYS_LOCAL = [
  /\.[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes)\(/g,
  /\.(?:getTimezoneOffset|getYear|toDateString|toTimeString)\(/g,
  /\.toLocale(?:Date|Time)?String\(/g,
  /<Formatted(?:Date|Time|DateTimeRange)\b/g,
];

/** Asks it unless told another: the call, and what its arguments must say. */
const LOCAL_UNLESS: readonly (readonly [call: RegExp, told: RegExp])[] = [
  [/\bnew Date\(/g, /^[^,]*$/],
  [/\bDateTimeFormat\(/g, /\btimeZone\b/],
  [/\bformat(?:Date|Time|DateTimeRange)(?:ToParts)?\(/g, /\btimeZone\b/],
];

/** Local time asked for by a text of source, as it is written there. */
function localTimeIn(source: string): readonly string[] {
  const code = source.replace(/\/\*.*?\*\/|(?<=^|\s)\/\/[^\n]*/gs, "");
  const always = ALWAYS_LOCAL.flatMap((call) => code.match(call) ?? []);
  const steps = stepsOfTheCalendar(code).map(
    (name) => [new RegExp(`(?<![.\\w])${name}\\(`, "g"), /\bin: utc\b/] as const,
  );
  const unless = [...LOCAL_UNLESS, ...steps].flatMap(([call, told]) =>
    [...code.matchAll(call)]
      .filter(({ index, 0: { length } }) => !told.test(argumentsAt(code, index + length)))
      .map(([found]) => found),
  );
  return [...always, ...unless];
}

/** The functions that a source has from date-fns, which are local by default. */
function stepsOfTheCalendar(code: string): readonly string[] {
  const [, names = ""] = /import \{([^}]*)\} from "date-fns";/.exec(code) ?? [];
  return names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));
}

/** The words between the parentheses of a call; of `new Date(x(a, b))` only `x()`. */
function argumentsAt(code: string, start: number): string {
  let depth = 1;
  let text = "";
  for (const letter of code.slice(start)) {
    if (letter === ")") depth -= 1;
    if (depth === 0) return text;
    if (letter === "(") depth += 1;
    text += depth === 1 || letter === "(" ? letter : "";
  }
  return text;
}

test.each([
  "const year = new Date(ms).getFullYear();",
  "date.setMonth(1)",
  "new Date(ms).getTimezoneOffset()",
  "new Date(2001, 1, 27)",
  "new Date(year, month - 1)",
  "date.toLocaleDateString('en')",
  "date.toLocaleString()",
  "new Intl.DateTimeFormat('en', { year: 'numeric' })",
  "Intl.DateTimeFormat().format(date)",
  "intl.formatDate(day, { weekday: 'short' })",
  "<FormattedDate value={day} />",
  'import { addMonths } from "date-fns"; addMonths(day, 1)',
  'import { type Day, addMonths, startOfDay } from "date-fns"; addMonths(startOfDay(day), 1, { in: utc })',
])("local time is refused: %s", (sinner) => {
  expect(localTimeIn(sinner)).toHaveLength(1);
});

test.each([
  "new Date(ms).getUTCFullYear()",
  "new Date(0).setUTCFullYear(year, month, day)",
  "new Date(utcDay(year, month, 0)).getUTCDate()",
  "new Date()",
  "new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' })",
  "let options: Intl.DateTimeFormatOptions;",
  "intl.formatDate(day, { timeZone: 'UTC' })",
  "// as getFullYear( would\n/* new Date(2001, 1) */",
  'import { addMonths } from "date-fns"; addMonths(day, 1, { in: utc })',
  'import type { Day } from "date-fns"; import { ko } from "date-fns/locale/ko"; ko(1)',
])("what is the same in every zone is not: %s", (just) => {
  expect(localTimeIn(just)).toEqual([]);
});

test("a day is the same for every reader: nobody asks for local time but who must", () => {
  const root = import.meta.dirname;
  const asking = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => /(?<!\.test|\.testing|\.d)\.tsx?$/.test(path))
    .filter((path) => localTimeIn(readFileSync(join(root, path), "utf8")).length > 0);
  expect(asking.sort()).toEqual([...KNOWN.keys()].sort());
});
