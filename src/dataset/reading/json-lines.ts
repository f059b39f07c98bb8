/** Reads JSON Lines: the dataset without its events in the first line, then one event a line. */
import { type Finding, finding, unlocated } from "../problems/finding.ts";
import { locate, locateInEntry, syntaxProblems } from "../problems/json-location.ts";
import type { Problem } from "../problems/problem.ts";
import type { FileFormat } from "./file-text.ts";
import { repeatedIn } from "./repeated-fields.ts";

/** A line that is JSON. */
interface Line {
  /** 1-based, in the file. */
  readonly number: number;
  readonly text: string;
  readonly value: unknown;
}

export const jsonLines: FileFormat = {
  /** A first line that is an object of its own, and more after it: no JSON text begins so. */
  recognise(text) {
    const start = text.trimStart();
    const end = start.search(/[\r\n]/);
    return end > 0 && start.slice(end).trim() !== "" && isHeader(parsedLine(start.slice(0, end)));
  },

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

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Lines that are not blank, one at a time: split at once, a file of nothing but line ends has more than a
 * list can hold.
 */
function* linesOf(text: string): Generator<{ readonly number: number; readonly line: string }> {
  let start = 0;
  let number = 1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : NEWLINE;
    if (code !== NEWLINE && code !== RETURN) continue;
    if (at > start) {
      const line = text.slice(start, at);
      if (line.trim() !== "") yield { number, line };
    }
    // The two together end one line.
    if (code === RETURN && text.charCodeAt(at + 1) === NEWLINE) at += 1;
    start = at + 1;
    number += 1;
  }
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

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** True for what is an event and no header: whoever writes lines may forget that there is one. */
const isEvent = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.hasOwn(value, "id") &&
  Object.hasOwn(value, "date") &&
  !Object.hasOwn(value, "format");

const isHeader = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !("events" in value);
