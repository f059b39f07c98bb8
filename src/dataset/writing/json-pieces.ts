/** Writes JSON in pieces: all of a dataset in one text may be more than a text can hold. */

/** Entries that are written at once. */
const PIECE = 2_000;

/**
 * An object whose lists are written piece by piece, in the order of its fields.
 *
 * @param isForPeople  with a line for each value, as an editor would set it; else a line an entry.
 * @param plain  what an entry of a list is written as.
 */
export function* jsonPieces(
  fields: Iterable<readonly [name: string, value: unknown]>,
  isForPeople: boolean,
  plain: (list: string, entry: never) => unknown = (_, entry) => entry,
): Generator<string> {
  let before = "{";
  for (const [name, value] of fields) {
    if (value === undefined) continue;
    const key = `${before}\n${isForPeople ? `  "${name}": ` : `"${name}":`}`;
    before = ",";
    if (!isList(value)) yield key + written(value, isForPeople, 1);
    else if (value.length === 0) yield `${key}[]`;
    else {
      yield key;
      yield* listPieces(value, isForPeople, (entry) => plain(name, entry as never));
    }
  }
  yield "\n}\n";
}

/** Entries that are in a list, or are made as they are written. */
interface List {
  readonly length: number;
  slice(from: number, to: number): readonly unknown[];
}

const isList = (value: unknown): value is List =>
  typeof value === "object" && value !== null && "slice" in value;

function* listPieces(
  entries: List,
  isForPeople: boolean,
  plain: (entry: unknown) => unknown,
): Generator<string> {
  const before = isForPeople ? "\n    " : "\n";
  for (let from = 0; from < entries.length; from += PIECE) {
    const some = entries
      .slice(from, from + PIECE)
      .map((each) => before + written(plain(each), isForPeople, 2));
    yield (from === 0 ? "[" : ",") + some.join(",");
  }
  yield isForPeople ? "\n  ]" : "\n]";
}

function written(value: unknown, isForPeople: boolean, depth: number): string {
  if (!isForPeople) return JSON.stringify(value);
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${"  ".repeat(depth)}`);
}

/** Texts of many values, those of some thousand at once. */
export function* textPieces<T>(
  values: readonly T[],
  textOf: (value: T) => string,
): Generator<string> {
  for (let from = 0; from < values.length; from += PIECE) {
    yield values
      .slice(from, from + PIECE)
      .map(textOf)
      .join("");
  }
}
