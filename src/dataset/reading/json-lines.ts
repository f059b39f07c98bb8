/** Reads JSON Lines: the dataset without its events in the first line, then one event a line. */
import type { Finding } from "../problems/finding.ts";
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
    const { lines, broken } = readLines(text);
    const [header, ...events] = lines;
    return {
      value: { ...(header?.value as object), events: events.map(({ value }) => value) },
      refusal: null,
      broken,
      repeated: () => lines.flatMap(repeatedInLine),
      locate: (findings) => locateInLines(findings, lines),
    };
  },
};

/** The lines that are JSON, the header's first, and a problem for each that is not and is left out. */
function readLines(text: string): { lines: readonly Line[]; broken: readonly Problem[] } {
  const lines: Line[] = [];
  const broken: Problem[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === "") continue;
    const number = index + 1;
    const value = parsedLine(line);
    if (value !== undefined) lines.push({ number, text: line, value });
    else {
      const [problem] = syntaxProblems(line);
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

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const isHeader = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !("events" in value);
