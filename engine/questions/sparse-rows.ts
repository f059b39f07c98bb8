/**
 * As much of the columns as a window has asked for. What it asks for and is not there is noted, and stands empty until it
 * was fetched: then the window is laid out again.
 */
import type { DatedEvent } from "../../src/dataset/format/schema.ts";
import type { EventBrief } from "../../src/query/columns/brief.ts";
import type { MarkedRows } from "../../src/query/window/mark-units.ts";
import { timeOfDay } from "../load/event-rows.ts";
import { bodiesOf, columnsFrom } from "./cast.ts";
import type { Opened } from "./opened.ts";

export class SparseRows implements MarkedRows {
  readonly starts: Record<number, number> = {};
  readonly ends: Record<number, number> = {};
  readonly weights: Record<number, number> = {};
  readonly hues: Record<number, number> = {};
  readonly #opened: Opened;
  readonly #lang: string;
  readonly #ids = new Map<number, string>();
  readonly #briefs = new Map<number, EventBrief>();
  readonly #idsWanted = new Set<number>();
  readonly #briefsWanted = new Set<number>();

  constructor(opened: Opened, lang: string) {
    this.#opened = opened;
    this.#lang = lang;
  }

  id(row: number): string {
    const id = this.#ids.get(row);
    if (id === undefined) this.#idsWanted.add(row);
    return id ?? "";
  }

  brief(row: number): EventBrief {
    const brief = this.#briefs.get(row);
    if (brief === undefined) this.#briefsWanted.add(row);
    return brief ?? NOBODY;
  }

  /** Says of some rows, by their numbers in the columns of a question, what is known of them. */
  know(row: number, start: number, end: number, weight: number, hue: number): void {
    this.starts[row] = start;
    this.ends[row] = end;
    this.weights[row] = weight;
    this.hues[row] = hue;
  }

  /** Fetches what some work asks for, and does it again, until it lacks nothing. */
  async settle<T>(work: () => T): Promise<T> {
    for (;;) {
      this.#idsWanted.clear();
      this.#briefsWanted.clear();
      const made = work();
      if (this.#idsWanted.size + this.#briefsWanted.size === 0) return made;
      await Promise.all([this.#fetchIds(), this.#fetchBriefs()]);
    }
  }

  async #fetchIds(): Promise<void> {
    const wanted = [...this.#idsWanted];
    for (let from = 0; from < wanted.length; from += AT_ONCE) {
      const found = await this.#opened.read(LIGHT, { rows: wanted.slice(from, from + AT_ONCE) });
      for (const [row, id, start, end, weight, hue] of found) {
        this.#ids.set(Number(row), String(id));
        this.know(
          Number(row),
          timeOfDay(Number(start)),
          timeOfDay(Number(end)),
          Number(weight),
          Number(hue),
        );
      }
    }
  }

  async #fetchBriefs(): Promise<void> {
    const bodies = await bodiesOf(this.#opened, [...this.#briefsWanted]);
    const events = bodies.map(({ event }): DatedEvent => event);
    const columns = columnsFrom(this.#opened, events, []);
    for (const [i, { row }] of bodies.entries())
      this.#briefs.set(row, columns.brief(i, this.#lang));
  }
}

const AT_ONCE = 50_000;

const LIGHT = `SELECT row, id, start_day, end_day, weight, hue FROM events
  WHERE dataset = {dataset:String} AND row IN {rows:Array(UInt32)}`;

/** Stands for an event that was not fetched yet. */
const NOBODY: EventBrief = {
  id: "",
  title: { text: "", lang: "" },
  date: {
    text: "",
    extent: { start: 0, end: 1 },
    shape: "point",
    approximate: false,
    uncertain: false,
  } as unknown as EventBrief["date"],
  kind: "other",
  status: "occurred",
  certainty: [],
  hue: null,
  collections: [],
  countries: [],
  topics: [],
  lasted: false,
  by: null,
};
