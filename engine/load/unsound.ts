/** Says why a file cannot be loaded as it is, and on which line: it may be too large for anything else to tell. */
import { LineCount } from "../../src/dataset/bytes/byte-location.ts";
import { soundEvent, soundPassage } from "../../src/dataset/format/quick-check.ts";
import type { DatedEvent, Passage } from "../../src/dataset/format/schema.ts";
import type { Span } from "../../src/dataset/format/span.ts";
import { type Finding, nearestWithin } from "../../src/dataset/problems/finding.ts";
import {
  type Location,
  locateInEntry,
  syntaxProblems,
} from "../../src/dataset/problems/json-location.ts";
import type { Problem } from "../../src/dataset/problems/problem.ts";
import { readEntry } from "../../src/dataset/reading/check-entries.ts";
import { mendHalfCharacters } from "../../src/dataset/reading/half-characters.ts";
import { parseDataset } from "../../src/dataset/reading/parse-dataset.ts";
import type { ByteSource } from "./file-source.ts";

/** A file that cannot be loaded as it is. */
export class Unsound extends Error {
  override readonly name = "Unsound";
}

/** The long lists of a file, whose entries are read one by one, each by a glance where that will do. */
const GLANCES = { events: soundEvent, passages: soundPassage };

interface Entries {
  readonly events: DatedEvent;
  readonly passages: Passage;
}

/**
 * The entry that stands in some bytes of a file, with what it leaves unsaid filled in.
 *
 * @param place  of it in its list
 * @throws Unsound with the first thing that is wrong with it, and where that is.
 */
export function entryOf<List extends keyof Entries>(
  list: List,
  place: number,
  source: ByteSource,
  { start, end }: Span,
  bytes: Uint8Array = source.part(start, end),
): Entries[List] {
  const { text } = mendHalfCharacters(decoded(bytes, source, start));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw unsoundAt(source, start, syntaxProblems(text)[0], cause);
  }
  const seen = GLANCES[list](value);
  if (seen !== null) return seen as Entries[List];
  const findings: Finding[] = [];
  const nowhere = { rejected: new Set<string>(), mentioned: new Set<string>() };
  const read = readEntry(list, place, value, { findings, nearest: nearestWithin(), ...nowhere });
  if (read !== null) return read as Entries[List];
  throw unsoundAt(source, start, locateInEntry(findings, text, { line: 1, column: 1 })[0]);
}

/** What follows the last thing that was read: a few letters of it are enough to say what is wrong. */
const LOOKED_AT = 100_000;

/**
 * The reason why the events of a file could be read no further.
 *
 * @param end  of the last that could be read; 0 where there was none
 * @param isOdd  What follows is nothing that a dataset has there; else the file ends too early.
 */
export function brokenOff(
  source: ByteSource,
  {
    end,
    isOdd,
    isLines,
  }: { readonly end: number; readonly isOdd: boolean; readonly isLines: boolean },
): Unsound {
  const bytes = source.part(end, Math.min(source.bytes, end + LOOKED_AT));
  const rest = new TextDecoder().decode(bytes);
  const [blank = ""] = /^\s*/.exec(rest) ?? [];
  const [line = ""] = rest.slice(blank.length).split(/[\r\n]/, 1);
  const start = end + Buffer.byteLength(blank);
  if (end === 0 && line === "") return new Unsound("it is empty");
  if (end === 0 && !line.startsWith("{")) {
    return new Unsound(
      "it is no dataset, which begins with {. npm run convert makes a dataset of a table or another program's file",
    );
  }
  const [problem] = isLines && isOdd && !isJson(line) ? syntaxProblems(line) : [];
  if (problem !== undefined) return unsoundAt(source, start, problem);
  const where = placeOf(locationOf(source, start));
  if (isOdd && end > 0) {
    return new Unsound(`${where}: what begins there is no event, and not the end of them`);
  }
  return end > 0
    ? new Unsound(`${where}: it is cut off in what begins there`)
    : new Unsound("there are no events in it, or it is cut off or broken before the first of them");
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** The reason why what stands around the events of a file is not sound. @param text  of it, with no events */
export function unsoundFrame(text: string): Unsound {
  const own = parseDataset(text).problems.find(
    ({ outcome, path }) => outcome !== "loaded" && path[0] !== "events",
  );
  return new Unsound(
    own === undefined
      ? "one of its lists is at odds with another: npm run validate says how"
      : `what stands around its events: ${sentenceOf(own)}${own.path.length > 0 ? `, at ${own.path.join(".")}` : ""}`,
  );
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** @throws Unsound for what is no text in UTF-8. */
export function decoded(bytes: Uint8Array, source: ByteSource, start: number): string {
  try {
    return UTF8.decode(bytes);
  } catch (cause) {
    const where = placeOf(locationOf(source, start));
    throw new Unsound(`${where}: what begins there is no text in UTF-8`, { cause });
  }
}

/** @param problem  in an entry that begins at a byte, as if that were the first of all */
function unsoundAt(
  source: ByteSource,
  start: number,
  problem: Problem | undefined,
  cause?: unknown,
): Unsound {
  const from = locationOf(source, start);
  if (problem === undefined) return new Unsound(`${placeOf(from)}: it is not sound`, { cause });
  const { line, column } = problem;
  const where = {
    line: from.line + (line ?? 1) - 1,
    column: ((line ?? 1) === 1 ? from.column - 1 : 0) + (column ?? 1),
  };
  return new Unsound(`${placeOf(where)}: ${sentenceOf(problem)}`, { cause });
}

const placeOf = ({ line, column }: Location): string => `line ${line}, column ${column}`;

/** A hostile file must not steer the terminal. */
const CONTROL = /\p{Cc}/gu;

const sentenceOf = ({ message, found, expected, nearest }: Problem): string => {
  const details = [
    found !== null && `found ${found}`,
    expected !== "" && `expected ${expected}`,
    nearest !== null && `nearest ${nearest}`,
  ].filter((detail) => detail !== false);
  const beside = details.length > 0 ? ` (${details.join("; ")})` : "";
  return `${message}${beside}`.replace(CONTROL, "\uFFFD");
};

const PART = 1_048_576;

function locationOf(source: ByteSource, position: number): Location {
  return new LineCount({
    *parts(from: number, to: number) {
      for (let at = from; at < to; at += PART) yield source.part(at, Math.min(to, at + PART));
    },
  }).locationOf(position);
}
