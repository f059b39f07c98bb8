/** What a window needs of each event, of all events by their rows, in the memory of this process. */

import type { Facet } from "../../src/query/criteria/facets.ts";
import { OverLimit } from "../../src/query/over-limit.ts";
import { Stopped, type Values } from "../database.ts";
import type { Column } from "../native.ts";
import type { Opened } from "./opened.ts";
import type { Quiet } from "./quiet.ts";

/** How each event looks, by its row. */
interface Looks {
  readonly weights: Uint8Array | Uint32Array;
  readonly hues: Int8Array;
}

/** What is known of each event by its row. */
export interface EventsByRow extends Looks {
  /** What each has of the facet of the lanes; null where there is one lane for all. */
  readonly lists: ValueLists | null;
}

/** The column of what leads events; null where there is one lane for all. */
type LedBy = Facet | "own_topic" | null;

/** Marks the last value of an event. */
const LAST = 0x80_00;
/** Places of values, with that of none and that of a value which no list has. */
const MOST_VALUES = LAST - 2;
/** Events of which it is written down where their values begin. */
const BLOCK = 64;

/** The values of each event, as their places in a list: one after the other, and row after row. */
export class ValueLists {
  readonly #codes: Uint16Array;
  readonly #blocks: Uint32Array;

  /**
   * @param codes  places, of which the last of each event is marked
   * @param blocks  where the values of every 64th event begin
   */
  constructor(codes: Uint16Array, blocks: Uint32Array) {
    this.#codes = codes;
    this.#blocks = blocks;
  }

  /** Gives where the values of some rows begin, which are asked for in their order. */
  finder(): (row: number) => number {
    let [row, at] = [0, 0];
    return (wanted) => {
      if (wanted - row >= BLOCK || wanted < row) {
        const block = Math.floor(wanted / BLOCK);
        row = block * BLOCK;
        at = this.#blocks[block] ?? 0;
      }
      while (row < wanted) if (((this.#codes[at++] ?? LAST) & LAST) !== 0) row++;
      return at;
    };
  }

  /** The place of what leads an event, whose values begin at a place: the first that `wins` says, else the first that may. */
  leadAt(at: number, { wins, may, none }: LeadRule): number {
    let lead = -1;
    for (let i = at; ; i++) {
      const code = this.#codes[i] ?? LAST;
      const place = code & ~LAST;
      if (wins !== null && wins[place] === 1) return place;
      if (lead < 0 && (may === null || may[place] === 1)) lead = place;
      if ((code & LAST) !== 0) return lead < 0 ? none : lead;
    }
  }

  /** Counts the values of some rows, which are in order. @param values  how many there are */
  counted(rows: Uint32Array, values: number): Uint32Array {
    const counts = new Uint32Array(values);
    const find = this.finder();
    for (const row of rows) {
      for (let at = find(row); ; at++) {
        const code = this.#codes[at] ?? LAST;
        const place = code & ~LAST;
        if (place < values) counts[place] = (counts[place] ?? 0) + 1;
        if ((code & LAST) !== 0) break;
      }
    }
    return counts;
  }
}

/** Which of its values leads an event, by their places. */
export interface LeadRule {
  /** What is asked for, which leads an event that has it; null where nothing is. */
  readonly wins: Uint8Array | null;
  /** What may lead; null where any value does. */
  readonly may: Uint8Array | null;
  /** The place of none. */
  readonly none: number;
}

/** Ways to part events into lanes for which the values of all events are kept: those that were asked for last. */
const WAYS = 2;

/**
 * All events, as they are kept in memory. With them a filter is the rows that an index names, and the database is asked for nothing
 * else of it; without them it is asked for days, weights, hues and leads of each event of a filter. They are fetched
 * part by part while nobody asks anything, as they cost more than a filter does: who is quicker gets an answer without them.
 */
export class EveryEvent {
  readonly #most: number;
  readonly #quiet: Quiet;
  #isOver = false;
  #looks: Promise<Looks> | null = null;
  /** By column, those used last behind; null while they are fetched, and where they are too many. */
  readonly #known = new Map<LedBy, EventsByRow | null>();

  /** @param most  events; more are not kept */
  constructor(most: number, quiet: Quiet) {
    this.#most = most;
    this.#quiet = quiet;
  }

  /** All events with what each has of a column; null where they are not there, or not yet. */
  get(column: LedBy): EventsByRow | null {
    return this.#known.get(column) ?? null;
  }

  /** Has them there some time later. @param values  of the column, by their places */
  wanted(opened: Opened, column: LedBy, values: readonly string[]): void {
    const { events } = opened.known;
    if (this.#isOver || events > this.#most || values.length > MOST_VALUES) return;
    const known = this.#known.get(column);
    this.#known.delete(column);
    this.#known.set(column, known ?? null);
    if (known !== undefined) return;
    const ways = [...this.#known.keys()].filter((each) => each !== null);
    for (const unused of ways.slice(0, -WAYS)) this.#known.delete(unused);
    this.#fetched(opened.until(undefined), column, values).then(
      (every) => this.#known.has(column) && this.#known.set(column, every),
      (cause) => cause instanceof OverLimit || this.#known.delete(column),
    );
  }

  /** Fetches nothing more. */
  close(): void {
    this.#isOver = true;
    this.#known.clear();
  }

  async #fetched(opened: Opened, column: LedBy, values: readonly string[]): Promise<EventsByRow> {
    const looks = this.#looks ?? looksOf(this.#partsOf(opened, () => !this.#isOver));
    this.#looks = looks;
    // What has failed is asked for again by whoever wants it next.
    looks.catch(() => (this.#looks = null));
    if (column === null) return { ...(await looks), lists: null };
    const parts = this.#partsOf(opened, () => this.#known.has(column));
    // One after the other: only one reader of the database is taken by what nobody waits for.
    return { ...(await looks), lists: await listsOf(parts, column, values) };
  }

  #partsOf(opened: Opened, isWanted: () => boolean): Parts {
    const quietly = async () => {
      await this.#quiet.come();
      if (!isWanted()) throw new Stopped("not wanted any more");
    };
    return {
      events: opened.known.events,
      of: (columns, bound = {}) => partsOf(opened, quietly, columns, bound),
    };
  }
}

/** Rows that are fetched at a time: who asks something meanwhile waits for no more of them. */
const AT_ONCE = 1_000_000;

/** Some columns of all events, in the order of their rows, part by part. */
interface Parts {
  readonly events: number;
  of(columns: string, values?: Values): AsyncIterable<{ from: number; columns: readonly Column[] }>;
}

async function* partsOf(
  opened: Opened,
  quietly: () => Promise<void>,
  columns: string,
  values: Values,
) {
  const { events } = opened.known;
  for (let from = 0; from < events; from += AT_ONCE) {
    const to = Math.min(events, from + AT_ONCE);
    await quietly();
    const packed = await opened.packed(
      `SELECT ${columns} FROM events
        WHERE dataset = {dataset:String} AND row >= {rows_from:UInt32} AND row < {rows_to:UInt32} ORDER BY row`,
      { ...values, rows_from: from, rows_to: to },
    );
    if (packed.rows !== to - from) throw new Error(`events ${from} to ${to} are not whole`);
    yield { from, columns: packed.columns };
  }
}

async function looksOf({ events, of }: Parts): Promise<Looks> {
  let weights: Looks["weights"] = new Uint8Array(events);
  const hues = new Int8Array(events);
  for await (const { from, columns } of of("weight, hue")) {
    const own = columns[0]?.numbers ?? [];
    if (weights instanceof Uint8Array && own.some((weight) => weight > 255)) {
      weights = Uint32Array.from(weights);
    }
    weights.set(own, from);
    hues.set(columns[1]?.numbers ?? [], from);
  }
  return { weights, hues };
}

async function listsOf(
  { events, of }: Parts,
  column: Facet | "own_topic",
  values: readonly string[],
): Promise<ValueLists> {
  const blocks = new Uint32Array(Math.ceil(events / BLOCK));
  const found: Uint16Array[] = [];
  let before = 0;
  const places = {
    every_values: values,
    every_places: values.map((_, place) => place),
    every_none: values.length,
    every_unknown: values.length + 1,
  };
  for await (const { from, columns } of of(placesOf(column), places)) {
    const [list] = columns;
    const codes = Uint16Array.from(list?.numbers ?? []);
    const offsets = list?.offsets ?? [];
    for (let i = 0; i + 1 < offsets.length; i++) {
      if ((from + i) % BLOCK === 0) blocks[(from + i) / BLOCK] = before + (offsets[i] ?? 0);
      const last = (offsets[i + 1] ?? 0) - 1;
      codes[last] = (codes[last] ?? 0) | LAST;
    }
    before += codes.length;
    found.push(codes);
  }
  const codes = new Uint16Array(before);
  let at = 0;
  for (const each of found) {
    codes.set(each, at);
    at += each.length;
  }
  return new ValueLists(codes, blocks);
}

const placesOf = (
  column: string,
) => `if(empty(${column}), [toUInt16({every_none:UInt16})], arrayMap(
  each -> CAST(transform(each, {every_values:Array(String)}, {every_places:Array(UInt16)}, {every_unknown:UInt16}) AS UInt16), ${column}))`;
