/**
 * As much of the columns as a window has asked for. What it asks for and is not there is noted, and stands empty until it
 * was fetched: then the window is laid out again.
 */
import type { EventBrief } from "../../src/query/columns/brief.ts";
import type { MarkedRows } from "../../src/query/window/mark-units.ts";
import { CROWDED, rowOfCrowd } from "./lines.ts";
import type { Names } from "./names.ts";
import type { Opened } from "./opened.ts";

export class SparseRows implements MarkedRows {
  readonly starts: Record<number, number> = {};
  readonly ends: Record<number, number> = {};
  readonly weights: Record<number, number> = {};
  readonly hues: Record<number, number> = {};
  readonly #opened: Opened;
  readonly #names: Names;
  readonly #lang: string;
  readonly #ids = new Map<number, string>();
  readonly #briefs = new Map<number, EventBrief>();
  readonly #idsWanted = new Set<number>();
  readonly #briefsWanted = new Set<number>();
  /** The first rows of crowds whose others are not known yet, and how many each has. */
  readonly #crowds = new Map<number, number>();
  readonly #crowdsWanted = new Set<number>();
  /** Finds out who is in some crowds, and says so by `nameMembers`. */
  whoIsIn: (crowds: readonly number[]) => Promise<void> = () => Promise.resolve();

  constructor(opened: Opened, names: Names, lang: string) {
    this.#opened = opened;
    this.#names = names;
    this.#lang = lang;
  }

  id(row: number): string {
    if (this.#crowds.has(row)) this.#crowdsWanted.add(row);
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

  /**
   * The rows of some crowds, as many as speak for so many events. One whose rows follow each other is known at once; of any
   * other the first stands for all: who else begins on its days is found out with it.
   *
   * @param packed  each as `crowdOf` packs it
   */
  membersOf(packed: readonly number[], most: number): readonly number[] {
    const members: number[] = [];
    let spokenFor = 0;
    for (const crowd of packed) {
      if (spokenFor >= most) break;
      const [row, rest] = [rowOfCrowd(crowd), crowd % (2 * CROWDED)];
      const events = rest % CROWDED;
      const isKnown = events === 1 || rest < CROWDED;
      if (!isKnown) this.#crowds.set(row, events);
      const known = isKnown ? Math.min(events, most - spokenFor) : 1;
      for (let at = 0; at < known; at++) members.push(row + at);
      spokenFor += events;
    }
    return members;
  }

  /** As many of some members as speak for so many events: a crowd is one until it is known who is in it. */
  firstOf(members: readonly number[], most: number): readonly number[] {
    if (this.#crowds.size === 0) return members.slice(0, most);
    let events = 0;
    const end = members.findIndex((row) => {
      events += this.#crowds.get(row) ?? 1;
      return events >= most;
    });
    return end < 0 ? members : members.slice(0, end + 1);
  }

  /** Says who the first members of a cell are; crowds that come after them stay what they are. */
  nameMembers(sum: { readonly members: readonly number[] }, named: readonly number[]): void {
    const known = new Set(named);
    const crowds = sum.members.filter((row) => !known.has(row));
    for (const row of named) this.#crowds.delete(row);
    Object.assign(sum, { members: [...named, ...crowds].sort((a, b) => a - b) });
  }

  /** Finds out who is in those of some members that are crowds. */
  async part(members: readonly number[]): Promise<void> {
    const crowds = members.filter((row) => this.#crowds.has(row));
    if (crowds.length === 0) return;
    await this.whoIsIn(crowds);
    for (const row of crowds) this.#crowds.delete(row);
  }

  /** Fetches what some work asks for, and does it again, until it lacks nothing. */
  async settle<T>(work: () => T): Promise<T> {
    for (;;) {
      this.#idsWanted.clear();
      this.#briefsWanted.clear();
      this.#crowdsWanted.clear();
      const made = work();
      if (this.#crowdsWanted.size > 0) {
        await this.part([...this.#crowdsWanted]);
        continue;
      }
      if (this.#idsWanted.size + this.#briefsWanted.size === 0) return made;
      await Promise.all([this.#fetchIds(), this.#fetchBriefs()]);
    }
  }

  async #fetchIds(): Promise<void> {
    const found = await this.#names.idsOf(this.#opened, [...this.#idsWanted]);
    for (const [row, { id, start, end }] of found) {
      this.#ids.set(row, id);
      this.starts[row] = start;
      this.ends[row] = end;
    }
  }

  async #fetchBriefs(): Promise<void> {
    const found = await this.#names.briefsOf(this.#opened, [...this.#briefsWanted], this.#lang);
    for (const [row, brief] of found) this.#briefs.set(row, brief);
  }
}

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
