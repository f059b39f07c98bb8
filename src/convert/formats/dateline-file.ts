/** Dateline's own files: what they hold is kept as it is, what is wrong in them is left out by row. */

import type { Dataset } from "../../dataset/format/schema.ts";
import type { Problem } from "../../dataset/problems/problem.ts";
import { readFile } from "../../dataset/reading/formats.ts";
import { parseFile } from "../../dataset/reading/parse-dataset.ts";
import type { Assembled, Left, Warning } from "../assembly/conversion.ts";
import type { Json } from "../tables/table.ts";
import { isObject, listAt, textAt } from "./json-values.ts";

export interface DatelineRead {
  readonly shape: "dataset";
  readonly format: "dateline" | "dateline-jsonl";
  readonly assembled: Assembled;
  /** Null where nothing could be kept. */
  readonly dataset: Dataset | null;
  readonly title: string;
}

/** @param isLines  true for JSON Lines, whose rows are the lines of the file. */
export function datelineFile(text: string, isLines: boolean): DatelineRead {
  const file = readFile(text);
  const value = file.value as Json;
  const events = listAt(value, "events");
  const lines = isLines ? lineNumbers(text) : null;
  const rowOf = (rank: number): number => lines?.[rank] ?? rank + 1;
  const { dataset, problems, ranks } = parseFile(file);
  const kept = new Set(dataset === null ? [] : ranks.lists.events);
  const { byEvent, warnings, left } = sorted(problems, kept, rowOf);
  for (const [rank, event] of events.entries()) {
    if (!kept.has(rank)) left.push(leftEvent(event, rowOf(rank), byEvent.get(rank)));
  }
  left.sort((a, b) => a.row - b.row);
  const eventRows = dataset === null ? [] : ranks.lists.events.map(rowOf);
  const eventDates = dataset?.events.map(({ date }) => date) ?? [];
  const rows = eventRows.length + left.length;
  return {
    shape: "dataset",
    format: isLines ? "dateline-jsonl" : "dateline",
    dataset,
    assembled: { made: null, eventRows, eventDates, rows, warnings, left, decided: [] },
    title: isObject(value) ? textAt(value, "title") : "",
  };
}

/** Problems by what they did: to an event that is left out, to a line, or to what came in. */
function sorted(
  problems: readonly Problem[],
  kept: ReadonlySet<number>,
  rowOf: (rank: number) => number,
) {
  const byEvent = new Map<number, Problem>();
  const warnings: Warning[] = [];
  const left: Left[] = [];
  for (const problem of problems) {
    const [list, at] = problem.path;
    const rank = list === "events" && typeof at === "number" ? at : null;
    if (rank !== null && !kept.has(rank)) {
      if (!byEvent.has(rank) || problem.outcome === "entry-left-out") byEvent.set(rank, problem);
    } else if (list === undefined && problem.code === "syntax" && problem.line !== null) {
      left.push(brokenLine(problem, problem.line));
    } else if (problem.outcome !== "file-refused") {
      warnings.push(asWarning(problem, rank === null ? null : rowOf(rank)));
    }
  }
  return { byEvent, warnings, left };
}

/** The line of each event: every line that is JSON, after the header's. */
function lineNumbers(text: string): readonly number[] {
  const numbers: number[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === "") continue;
    try {
      JSON.parse(line);
      numbers.push(index + 1);
    } catch {
      // It is told as a problem of its own.
    }
  }
  return numbers.slice(1);
}

const brokenLine = ({ message, expected, found }: Problem, row: number): Left => ({
  row,
  column: null,
  value: found ?? "",
  why: message,
  accepted: expected,
  kind: "broken",
});

function leftEvent(event: Json, row: number, problem: Problem | undefined): Left {
  const field = problem?.path[2];
  const column = typeof field === "string" ? field : null;
  return {
    row,
    column,
    value: textAt(event, column ?? "date") || textAt(event, "title"),
    why: problem?.message ?? "it is no event",
    accepted: problem?.expected ?? "an event as the schema has it",
    kind: problem?.code ?? "broken",
  };
}

const asWarning = (
  { path, message, expected, found, code }: Problem,
  row: number | null,
): Warning => ({
  row,
  column: path.length === 0 ? null : path.join("."),
  value: found ?? "",
  said: message,
  accepted: expected,
  kind: code,
});
