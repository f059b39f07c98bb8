/** Reads JSON Lines: the dataset without its events in the first line, then one event a line. */
import { type Finding, finding, unlocated } from "../problems/finding.ts";
import { locate, locateInEntry, syntaxProblems } from "../problems/json-location.ts";
import type { Problem } from "../problems/problem.ts";
import type { FileFormat } from "./file-text.ts";
import { isEvent, isLines, linesOf, parsedLine } from "./json-line-texts.ts";
import { repeatedIn } from "./repeated-fields.ts";

/** A line that is JSON. */
interface Line {
  /** 1-based, in the file. */
  readonly number: number;
  readonly text: string;
  readonly value: unknown;
}

export const jsonLines: FileFormat = {
  recognise: isLines,

  read(text) {
    const { lines: all, broken } = readLines(text);
    const headless = isEvent(all[0]?.value);
    const lines = headless ? [NO_HEADER, ...all] : all;
    const events = lines.slice(1);
    return {
      value: { ...(lines[0]?.value as object), events: events.map(({ value }) => value) },
      refusal: null,
      broken: headless ? [HEADER_MISSING, ...broken] : broken,
      repeated: () => lines.flatMap(repeatedInLine),
      locate: (findings) => locateInLines(findings, lines),
    };
  },
};

/** Stands for the header of a file whose first line is an event. */
const NO_HEADER: Line = { number: 1, text: "{}", value: {} };
const HEADER_MISSING: Problem = {
  ...unlocated(
    finding({
      code: "missing-field",
      outcome: "part-left-out",
      path: [],
      expected: 'a first line such as {"format":"dateline/1","title":"…"}',
      message: "The header line is missing: the first line is an event already",
    }),
  ),
  line: 1,
  column: 1,
};

/** Broken lines of which the reason is looked for: nobody reads more. */
const EXPLAINED = 1_000;

/** The lines that are JSON, the header's first, and a problem for each that is not and is left out. */
function readLines(text: string): { lines: readonly Line[]; broken: readonly Problem[] } {
  const lines: Line[] = [];
  const broken: Problem[] = [];
  for (const { number, line } of linesOf(text)) {
    const value = parsedLine(line);
    if (value !== undefined) lines.push({ number, text: line, value });
    else {
      const problem = broken.length < EXPLAINED ? syntaxProblems(line)[0] : broken.at(-1);
      if (problem) broken.push({ ...problem, line: number, outcome: "entry-left-out" });
    }
  }
  return { lines, broken };
}

/** Gives every finding its line and column, in the order of the file. */
function locateInLines(findings: readonly Finding[], lines: readonly Line[]): readonly Problem[] {
  const byLine = new Map<number, Finding[]>();
  for (const found of findings) {
    const [list, index] = found.path;
    const at = list === "events" && typeof index === "number" ? index + 1 : 0;
    byLine.set(at, [...(byLine.get(at) ?? []), found]);
  }
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, found]) => {
      const { number = 1, text = "" } = lines[at] ?? {};
      if (at === 0) return locate(found, text).map((each) => ({ ...each, line: number }));
      return locateInEntry(found, text, { line: number, column: 1 });
    });
}

/** Events are the lines after the first, which is the header. */
const repeatedInLine = ({ value, text }: Line, index: number): readonly Finding[] =>
  repeatedIn(value, text).map((each) =>
    index === 0 ? each : { ...each, path: ["events", index - 1, ...each.path] },
  );
