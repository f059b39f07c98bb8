/** The first reading of a file: its lists, its passages, where everything stands, and how many events there are. */
import type { Dataset, Passage } from "../../src/dataset/format/schema.ts";
import type { Span } from "../../src/dataset/format/span.ts";
import { Splitter } from "../../src/dataset/reading/entry-splitter.ts";
import { GrowingNumbers } from "../../src/query/arrays/growing-arrays.ts";
import { Ids } from "../../src/query/arrays/id-table.ts";
import { soundFrame } from "../../src/query/columns/sound-frame.ts";
import type { Tables } from "../tables.ts";
import type { ByteSource } from "./file-source.ts";
import { brokenOff, decoded, entryOf, Unsound, unsoundFrame } from "./unsound.ts";

/** Passages that are put in at a time. */
const PASSAGES = 50_000;

export interface LoadProgress {
  readonly step: "scan" | "events" | "order";
  readonly bytes: number;
  readonly total: number;
  readonly events: number;
}

export interface Scan {
  readonly frame: Omit<Dataset, "events">;
  readonly events: number;
  readonly passages: Ids;
  passage(place: number): Passage;
}

/** Reads everything but the events, and counts these. */
export async function scanned(
  tables: Tables,
  source: ByteSource,
  told: (progress: LoadProgress) => void,
  go: () => void,
): Promise<Scan> {
  const [events, passages] = [new Splitter("events"), new Splitter("passages")];
  const ids = new Ids();
  const [starts, ends] = [new GrowingNumbers(), new GrowingNumbers()];
  let count = 0;
  let bytes = 0;
  let read = 0;
  const stopped = () => {
    const { isOdd, isLines } = events;
    return brokenOff(source, { end: read, isOdd, isLines });
  };
  for await (const chunk of source.chunks()) {
    go();
    events.push(chunk, (_, end) => {
      count += 1;
      read = end;
    });
    // Nobody waits for the rest of a file that is broken at its beginning.
    if (events.isOdd) throw stopped();
    passages.push(chunk, (start, end) => {
      // What follows the first line of a file of lines are its events.
      if (events.isLines && start >= events.head.end) return;
      starts.push(start);
      ends.push(end);
    });
    bytes += chunk.length;
    told({ step: "scan", bytes, total: source.bytes, events: count });
  }
  const spans = events.frame;
  if (spans === null || count === 0) throw stopped();
  const [from, to] = [starts.view().slice(), ends.view().slice()];
  const at = (place: number): Passage =>
    entryOf("passages", place, source, { start: from[place] ?? 0, end: to[place] ?? 0 });
  const text = spans.map((span) => without(source, span, from[0], to.at(-1))).join("[]");
  const frame = soundFrame(text, {
    has: (list) => list === "events" || list === "passages",
    uses: () => true,
  });
  if (frame === null) throw unsoundFrame(text);
  const known = new Set(frame.sources.map(({ id }) => id));
  for (let first = 0; first < from.length; first += PASSAGES) {
    go();
    const lines: string[] = [];
    for (let place = first; place < Math.min(from.length, first + PASSAGES); place++) {
      const passage = at(place);
      if (!ids.add(passage.id)) throw new Unsound(`two passages are called ${passage.id}`);
      if (!known.has(passage.source)) throw new Unsound(`there is no source ${passage.source}`);
      lines.push(
        JSON.stringify([
          source.key,
          place,
          passage.id,
          passage.source,
          passage.start ?? Number.MAX_SAFE_INTEGER,
          JSON.stringify(passage),
        ]),
      );
    }
    await tables.insertPassages(lines, `${source.key}:passages:${first}`);
  }
  return { frame, events: count, passages: ids, passage: at };
}

/** The text of a span, without the passages in it. */
function without(
  source: ByteSource,
  { start, end }: Span,
  first: number | undefined,
  last: number | undefined,
): string {
  const of = (from: number, to: number) => decoded(source.part(from, to), source, from);
  return first === undefined || last === undefined || first < start || first >= end
    ? of(start, end)
    : of(start, first) + of(last, end);
}
