/** A dataset as JSON and as JSON Lines, in pieces: all of it in one text may be more than a text can hold. */
import type { Dataset } from "../../dataset/format/schema.ts";

/** Entries that are written at once. */
const PIECE = 2_000;

/** @param isForPeople  with a line for each value, as an editor would set it; else a line an entry. */
export function* jsonPieces(dataset: Dataset, isForPeople: boolean): Generator<string> {
  const fields = Object.entries(dataset).filter(([, value]) => value !== undefined);
  for (const [at, [name, value]] of fields.entries()) {
    const key = `${at === 0 ? "{" : ","}\n${isForPeople ? `  "${name}": ` : `"${name}":`}`;
    if (!Array.isArray(value) || value.length === 0) yield key + written(value, isForPeople, 1);
    else {
      yield key;
      yield* listPieces(value, isForPeople);
    }
  }
  yield "\n}\n";
}

function* listPieces(entries: readonly unknown[], isForPeople: boolean): Generator<string> {
  const before = isForPeople ? "\n    " : "\n";
  for (let from = 0; from < entries.length; from += PIECE) {
    const some = entries
      .slice(from, from + PIECE)
      .map((each) => before + written(each, isForPeople, 2));
    yield (from === 0 ? "[" : ",") + some.join(",");
  }
  yield isForPeople ? "\n  ]" : "\n]";
}

function written(value: unknown, isForPeople: boolean, depth: number): string {
  if (!isForPeople) return JSON.stringify(value);
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${"  ".repeat(depth)}`);
}

/** The frame in a line of its own, and then each event. */
export function* jsonLinesPieces({ events, ...frame }: Dataset): Generator<string> {
  yield `${JSON.stringify(frame)}\n`;
  for (let from = 0; from < events.length; from += PIECE) {
    const lines = events.slice(from, from + PIECE).map((event) => `${JSON.stringify(event)}\n`);
    yield lines.join("");
  }
}
