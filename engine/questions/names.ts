/** What events are called, of those that windows named last: the next zoom names many of them again. */
import type { EventBrief } from "../../src/query/columns/brief.ts";
import { timeOfDay } from "../load/event-rows.ts";
import { briefsOfRows } from "./events.ts";
import type { Opened } from "./opened.ts";

/** What a cluster says of its members: who they are, and of few where each begins (epoch ms). */
interface Named {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export class Names {
  readonly #ids = new Map<number, Named>();
  readonly #briefs = new Map<string, EventBrief>();

  /** By row. */
  async idsOf(opened: Opened, rows: readonly number[]): Promise<ReadonlyMap<number, Named>> {
    const { found, missing } = remembered(this.#ids, rows, (row) => row);
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      const named = await opened.read(IDS, { rows: missing.slice(from, from + AT_ONCE) });
      for (const [row, id, start, end] of named) {
        const days = { start: timeOfDay(Number(start)), end: timeOfDay(Number(end)) };
        found.set(Number(row), { id: String(id), ...days });
      }
    }
    remember(this.#ids, found, (row) => row, MOST_IDS);
    return found;
  }

  /** By row. */
  async briefsOf(
    opened: Opened,
    rows: readonly number[],
    lang: string,
  ): Promise<ReadonlyMap<number, EventBrief>> {
    const keyOf = (row: number) => `${row} ${lang}`;
    const { found, missing } = remembered(this.#briefs, rows, keyOf);
    for (const [row, brief] of await briefsOfRows(opened, missing, lang)) found.set(row, brief);
    remember(this.#briefs, found, keyOf, MOST_BRIEFS);
    return found;
  }
}

interface Remembered<Value> {
  readonly found: Map<number, Value>;
  readonly missing: readonly number[];
}

function remembered<Key, Value>(
  all: ReadonlyMap<Key, Value>,
  rows: readonly number[],
  keyOf: (row: number) => Key,
): Remembered<Value> {
  const found = new Map<number, Value>();
  const missing: number[] = [];
  for (const row of rows) {
    const value = all.get(keyOf(row));
    if (value === undefined) missing.push(row);
    else found.set(row, value);
  }
  return { found, missing };
}

/** Puts some last, and forgets the first of too many. */
function remember<Key, Value>(
  all: Map<Key, Value>,
  found: ReadonlyMap<number, Value>,
  keyOf: (row: number) => Key,
  most: number,
): void {
  for (const [row, value] of found) {
    all.delete(keyOf(row));
    all.set(keyOf(row), value);
  }
  for (const key of all.keys()) {
    if (all.size <= most) return;
    all.delete(key);
  }
}

/** Some 20 MB, and 10 MB. */
const MOST_IDS = 200_000;
const MOST_BRIEFS = 10_000;
const AT_ONCE = 50_000;

const IDS = `SELECT row, id, start_day, end_day FROM events
  WHERE dataset = {dataset:String} AND row IN {rows:Array(UInt32)}`;
