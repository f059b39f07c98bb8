/** JSON Lines: the dataset without its events in the first line, then one event a line. */
import type { Finding } from "../problems/finding.ts";
import { locate, locateInEntry, syntaxProblems } from "../problems/json-location.ts";
import type { Problem } from "../problems/problem.ts";

export interface Lines {
  /** The dataset as one value, with the events of those lines that are JSON. */
  readonly file: Readonly<Record<string, unknown>>;
  /** Of lines that are not JSON, and so left out. */
  readonly broken: readonly Problem[];
  /** Each line's own value and text: the header's first. */
  readonly lines: readonly Line[];
}

interface Line {
  /** 1-based, in the file. */
  readonly number: number;
  readonly text: string;
  readonly value: unknown;
}

/** Null when the first line is not an object of its own: then it is no such file. */
export function readLines(text: string): Lines | null {
  const lines: Line[] = [];
  const broken: Problem[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === "") continue;
    const value = parsedLine(line);
    if (lines.length === 0 && !isHeader(value)) return null;
    if (value !== undefined) lines.push({ number: index + 1, text: line, value });
    else {
      const found = syntaxProblems(line).slice(0, 1);
      broken.push(
        ...found.map((each) => ({ ...each, line: index + 1, outcome: "entry-left-out" as const })),
      );
    }
  }
  const [header, ...events] = lines;
  if (header === undefined || !isHeader(header.value) || events.length + broken.length === 0) {
    return null;
  }
  return { file: { ...header.value, events: events.map(({ value }) => value) }, broken, lines };
}

/** Gives every finding its line and column, in the order of the file. */
export function locateInLines(findings: readonly Finding[], { lines }: Lines): readonly Problem[] {
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

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const isHeader = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !("events" in value);
