/** Text in, dataset out: what can be used of a file, and everything that is wrong with it. */

import type { Dataset } from "../format/schema.ts";
import { type Finding, finding, nearestWithin, shown, unlocated } from "../problems/finding.ts";
import { locate, repeatedFields, syntaxProblems, withoutMark } from "../problems/json-location.ts";
import type { Problem } from "../problems/problem.ts";
import { type Header, type KeptLists, salvage } from "./check-entries.ts";
import { checkReferences, type Elsewhere } from "./check-references.ts";
import { type Lines, locateInLines, readLines } from "./json-lines.ts";

/** Why nothing at all could be opened. */
export type Refusal = "empty" | "html" | "not-json" | "not-a-dataset" | "no-events";

export interface ParseResult {
  /** What can be used; null when the file is refused. */
  readonly dataset: Dataset | null;
  /** All that is wrong, in the order of the file. */
  readonly problems: readonly Problem[];
  readonly refusal: Refusal | null;
}

/** More are not worth reading one by one: a last problem counts the rest. */
export const MOST_PROBLEMS = 1_000;

const FORMAT = "dateline/1";

/** Never throws, whatever the text; nothing is left out of the dataset without a problem that says so. */
export function parseDataset(text: string): ParseResult {
  const bare = withoutMark(text);
  const start = bare.slice(0, 1_000).trimStart();
  if (start === "" && bare.trim() === "") return refuse("empty", "The file is empty", "a dataset");
  if (start.startsWith("<")) {
    return refuse("html", "This is a web page, not a dataset", "JSON, which begins with {");
  }
  const { json, problems: halves } = mendHalfCharacters(bare);
  const file = readFile(json);
  if (file === null) return { dataset: null, problems: syntaxProblems(json), refusal: "not-json" };
  // Counted first: reading fills in what the file leaves unsaid.
  const repeated = file.repeated();
  const { dataset, refusal, findings: found } = read(file.value);
  const findings = [...repeated, ...found];
  const problems = [...halves, ...file.broken];
  if (findings.length === 0) return { dataset, refusal, problems };
  const located = file.locate(findings.slice(0, MOST_PROBLEMS));
  return { dataset, refusal, problems: [...problems, ...located, ...uncounted(findings.length)] };
}

/** A text as the value it holds, and the way back from what is found in it. */
interface FileText {
  readonly value: unknown;
  /** What could not be read at all, and was left out. */
  readonly broken: readonly Problem[];
  repeated(): readonly Finding[];
  locate(findings: readonly Finding[]): readonly Problem[];
}

/** One JSON text, or JSON Lines; null when it is neither. */
function readFile(json: string): FileText | null {
  try {
    const value: unknown = JSON.parse(json);
    return {
      value,
      broken: [],
      repeated: () => (hasRepeatedFields(value, json) ? repeatedFields(json) : []),
      locate: (findings) => locate(findings, json),
    };
  } catch {
    const lines = readLines(json);
    return (
      lines && {
        value: lines.file,
        broken: lines.broken.slice(0, MOST_PROBLEMS),
        repeated: () => lines.lines.flatMap(repeatedInLine),
        locate: (findings) => locateInLines(findings, lines),
      }
    );
  }
}

/** Events are the lines after the first, which is the header. */
const repeatedInLine = ({ value, text }: Lines["lines"][number], line: number) =>
  hasRepeatedFields(value, text)
    ? repeatedFields(text).map((each) =>
        line === 0 ? each : { ...each, path: ["events", line - 1, ...each.path] },
      )
    : [];

interface Read {
  readonly dataset: Dataset | null;
  readonly refusal: Refusal | null;
  readonly findings: readonly Finding[];
}

function read(file: unknown): Read {
  const refusedFor = (
    told: Pick<Finding, "code" | "message" | "expected"> & { path?: string[] },
  ) => ({
    dataset: null,
    refusal: "not-a-dataset" as const,
    findings: [finding({ path: [], outcome: "file-refused", value: file, ...told })],
  });
  if (typeof file !== "object" || file === null || Array.isArray(file)) {
    const expected = "an object, in { }, with a format, a title and events";
    return refusedFor({ code: "wrong-type", message: "This JSON is not a dataset", expected });
  }
  const fields = file as Readonly<Record<string, unknown>>;
  const format = Object.hasOwn(fields, "format") ? fields["format"] : undefined;
  if (format !== FORMAT && (format !== undefined || !Array.isArray(fields["events"]))) {
    return refusedFor({
      code: "format",
      ...(format !== undefined && { path: ["format"] }),
      expected: `"format": "${FORMAT}"`,
      message:
        format === undefined
          ? "This JSON is not a dataset: it does not say its format"
          : `The format ${shown(format)} cannot be read`,
    });
  }
  const nearest = nearestWithin();
  const salvaged = salvage(fields, nearest);
  const { lists, findings: dangling } = checkReferences(salvaged, nearest);
  const findings = [...salvaged.findings, ...dangling];
  if (lists.events.length > 0) {
    return { dataset: assemble(salvaged.header, lists), refusal: null, findings };
  }
  const none = finding({
    code: "missing-field",
    outcome: "file-refused",
    path: ["events"],
    value: fields["events"],
    expected: "at least one event that can be read",
    message: "There is no event to show",
  });
  return { dataset: null, refusal: "no-events", findings: [...findings, none] };
}

function assemble(header: Header, lists: KeptLists): Dataset {
  return {
    ...header,
    sources: lists.sources.map(({ value }) => value),
    passages: lists.passages.map(({ value }) => value),
    topics: lists.topics.map(({ value }) => value),
    actors: lists.actors.map(({ value }) => value),
    events: lists.events.map(({ value }) => value),
    episodes: lists.episodes.map(({ value }) => value),
    omissions: lists.omissions.map(({ value }) => value),
  };
}

function refuse(refusal: Refusal, message: string, expected: string): ParseResult {
  const told = finding({ code: "syntax", outcome: "file-refused", path: [], message, expected });
  return { dataset: null, problems: locate([told], ""), refusal };
}

/** The problem that stands for those after the first, if there are any. */
export function uncounted(findings: number): readonly Problem[] {
  const left = findings - MOST_PROBLEMS;
  if (left <= 0) return [];
  const message = `And ${left} more ${left === 1 ? "problem" : "problems"}`;
  const expected = "the first ones mended, and the file checked again";
  return [unlocated(finding({ code: "too-many", outcome: "loaded", path: [], expected, message }))];
}

/**
 * Half of a surrogate pair is no character: it would break links, files and the clipboard later.
 * Each becomes �, in place, so that nothing in the text moves.
 */
function mendHalfCharacters(text: string): { json: string; problems: readonly Problem[] } {
  // The quick test lets nearly every file pass at the speed of one search.
  if (!/\p{Cs}|\\u[dD][89a-fA-F]/u.test(text)) return { json: text, problems: [] };
  let first = -1;
  const mended = (whole: string, offset: number, by: string): string => {
    if (first < 0 || offset < first) first = offset;
    return whole.length === 1 ? "\uFFFD" : by;
  };
  const json = text
    .replace(/\p{Cs}/gu, (half, offset: number) => mended(half, offset, ""))
    .replace(
      /\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{4}|.)/gs,
      (written, offset: number) =>
        /^\\u[dD][89a-fA-F]..$/.test(written) ? mended(written, offset, "\\ufffd") : written,
    );
  if (first < 0) return { json, problems: [] };
  const lines = text.slice(0, first).split(/\r\n|\r|\n/);
  const told = finding({
    code: "bad-value",
    outcome: "loaded",
    path: [],
    expected: "both halves of the character",
    message: "Half a character, shown as \uFFFD",
  });
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { json, problems: [{ ...unlocated(told), line: lines.length, column }] };
}

/**
 * `JSON.parse` drops all but the last of a repeated field without a word. A file has one exactly
 * when its text names more fields than its value holds, which is far quicker to count than to walk.
 */
const hasRepeatedFields = (value: unknown, json: string): boolean =>
  fieldsNamed(json) > fieldsHeld(value);

/** The fields of all objects in a value, without recursion. */
export function fieldsHeld(file: unknown): number {
  let held = 0;
  const open: unknown[] = [file];
  const visit = (inner: unknown) => {
    if (typeof inner === "object" && inner !== null) open.push(inner);
  };
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) value.forEach(visit);
    else {
      const fields = value as Readonly<Record<string, unknown>>;
      for (const name in fields) {
        held += 1;
        visit(fields[name]);
      }
    }
  }
  return held;
}

/** The strings of a valid JSON text that a colon follows. */
function fieldsNamed(json: string): number {
  let named = 0;
  for (let at = json.indexOf('"'); at >= 0; at = json.indexOf('"', at)) {
    at = endOfString(json, at);
    while (json.charCodeAt(at) <= 32) at += 1;
    if (json[at] === ":") named += 1;
  }
  return named;
}

/** Just past the quotation mark that closes the one at `start`. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); ; end = json.indexOf('"', end + 1)) {
    let before = end - 1;
    while (json[before] === "\\") before -= 1;
    // An even number of backslashes escape each other, and leave the mark alone.
    if ((end - before) % 2 === 1) return end + 1;
  }
}

/**
 * A dataset without its events, where there is nothing to say of it; null where there is, which
 * only all of the file can tell.
 *
 * @param elsewhere  what its events, sound each by itself, have and point at.
 */
export function soundFrame(text: string, elsewhere: Elsewhere): Omit<Dataset, "events"> | null {
  const { json, problems } = mendHalfCharacters(withoutMark(text));
  const file = readFile(json);
  if (file === null || problems.length + file.broken.length + file.repeated().length > 0) {
    return null;
  }
  const fields = file.value as Readonly<Record<string, unknown>>;
  if (typeof fields !== "object" || fields === null || fields["format"] !== FORMAT) return null;
  const none = () => null;
  const salvaged = salvage({ ...fields, events: [] }, none);
  const { lists, findings } = checkReferences(salvaged, none, elsewhere);
  if (salvaged.findings.length + findings.length > 0) return null;
  const { events: _, ...frame } = assemble(salvaged.header, lists);
  return frame;
}

/** Whether it writes half a surrogate pair as an escape; a decoder leaves no other. */
export const escapesHalves = (json: string): boolean =>
  /\\u[dD]/.test(json) && mendHalfCharacters(json).problems.length > 0;
