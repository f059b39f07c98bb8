/** Events by their rows as lines, from what is in memory of all of them. */
import type { EventsByRow, LeadRule } from "./every-event.ts";
import { bytesOf, type LineTable, MOST_LINES } from "./line-table.ts";
import type { Candidate } from "./lines.ts";

export class RowLines {
  readonly #every: EventsByRow;
  readonly #days: LineTable;
  readonly leads: readonly string[];
  readonly #rule: LeadRule | null;

  /**
   * @param days  lines of all events in one lane: the rows of each follow each other
   * @param leads  the values that may lead, with "" for none
   * @param rule  null where there is one lane for all
   */
  constructor(
    every: EventsByRow,
    days: LineTable,
    leads: readonly string[],
    rule: LeadRule | null,
  ) {
    this.#every = every;
    this.#days = days;
    this.leads = leads;
    this.#rule = rule;
  }

  /** The same, led by their first values. */
  plain(): RowLines {
    const rule = this.#rule && { ...this.#rule, wins: null };
    return new RowLines(this.#every, this.#days, this.leads, rule);
  }

  /** Lines of some events. @param rows  in order */
  of(rows: Uint32Array): LineTable {
    const { weights, hues } = this.#every;
    const days = this.#days;
    const count = rows.length;
    const [start, end] = [new Int32Array(count), new Int32Array(count)];
    const runs = new Uint32Array(Math.min(count, days.count) + 1);
    const weight = new Uint32Array(count);
    const hue = new Int8Array(count);
    let [day, known, run] = [0, -1, 0];
    for (let line = 0; line < count; line++) {
      const row = rows[line] ?? 0;
      while ((days.lastRow[day] ?? row) < row) day++;
      if (day !== known) runs[run++] = line;
      known = day;
      start[line] = days.start[day] ?? 0;
      end[line] = days.end[day] ?? 0;
      weight[line] = weights[row] ?? 0;
      hue[line] = hues[row] ?? 0;
    }
    runs[run] = count;
    const lines = { start, end, runs: runs.slice(0, run + 1), row: rows, weight, hue };
    const led = { ...lines, ...this.#ledBy(rows) };
    return {
      ...led,
      count,
      leads: this.leads,
      lastRow: rows,
      events: null,
      teller: rows,
      lastHue: hue,
      offsets: null,
      firsts: rows,
      bytes: bytesOf(Object.values(led)),
    };
  }

  #ledBy(rows: Uint32Array): Pick<LineTable, "lead" | "ownLead"> {
    const { lists } = this.#every;
    const rule = this.#rule;
    const lead = new Uint16Array(rows.length);
    if (lists === null || rule === null) return { lead, ownLead: lead };
    const ownLead = rule.wins === null ? lead : new Uint16Array(rows.length);
    const plain = { ...rule, wins: null };
    const find = lists.finder();
    for (let line = 0; line < rows.length; line++) {
      const at = find(rows[line] ?? 0);
      ownLead[line] = lists.leadAt(at, plain);
      if (ownLead !== lead) lead[line] = lists.leadAt(at, rule);
    }
    return { lead, ownLead };
  }

  /** The events that begin and end on the days of some bars, without these; null where they are too many. */
  besideBars(bars: readonly Candidate[]): LineTable | null {
    const days = new Set(bars.map(({ start, end }) => `${start} ${end}`));
    const standing = new Set(bars.map(({ row }) => row));
    return this.#where((start, end) => days.has(`${start} ${end}`), standing);
  }

  /** The events that begin on some days; null where they are too many. */
  on(days: ReadonlySet<number>): LineTable | null {
    return this.#where((start) => days.has(start), new Set());
  }

  #where(
    holds: (start: number, end: number) => boolean,
    leftOut: ReadonlySet<number>,
  ): LineTable | null {
    const { count, start, end, row, lastRow } = this.#days;
    const rows: number[] = [];
    for (let day = 0; day < count; day++) {
      if (!holds(start[day] ?? 0, end[day] ?? 0)) continue;
      const last = lastRow[day] ?? 0;
      if (rows.length + last - (row[day] ?? 0) >= MOST_LINES) return null;
      for (let each = row[day] ?? 0; each <= last; each++) {
        if (!leftOut.has(each)) rows.push(each);
      }
    }
    return this.of(Uint32Array.from(rows));
  }

  /** The place among the values that may lead of what leads each of some rows, which are in order. */
  leadsOf(rows: Iterable<number>): Uint16Array {
    return this.#ledBy(Uint32Array.from(rows)).lead;
  }

  /** How many of some events have each value; null where there is one lane for all. */
  had({ row }: LineTable): ReadonlyMap<string, number> | null {
    const { lists } = this.#every;
    if (lists === null) return null;
    const counts = lists.counted(row, this.leads.length - 1);
    return new Map(this.leads.slice(0, -1).map((value, place) => [value, counts[place] ?? 0]));
  }
}
