/** Lines of a filter in the memory of this process, as columns of numbers. */

import { firstIndex } from "../../src/query/arrays/sorted.ts";
import type { Lanes } from "../../src/query/criteria/facets.ts";
import type { Values } from "../database.ts";
import { OPEN_START } from "../load/event-rows.ts";
import type { Column, Numbers, Packed } from "../native.ts";
import { type Candidate, MOST_BARS } from "./lines.ts";
import type { Opened } from "./opened.ts";
import type { RowLines } from "./row-lines.ts";
import { DAYS_OF_BARS, NO_BAR, type Summed, valuesOfBars } from "./summed.ts";

/**
 * Events of the same two days that one value leads, a line each; or a line for each event. In the order of their
 * first rows, which is that of their days.
 */
export interface LineTable {
  readonly count: number;
  /** Values that lead. A line has the place of one, or their number for one that no list has. */
  readonly leads: readonly string[];
  readonly lead: Uint16Array;
  /** Likewise the first value of its events, which leads but for what is asked for; null where that is not known. */
  readonly ownLead: Uint16Array | null;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The first line of each run of lines that have the same two days, and behind the last run their number. */
  readonly runs: Uint32Array;
  readonly row: Uint32Array;
  readonly lastRow: Uint32Array;
  /** Null where each line is one event: its first row, its last one and who speaks for it are then one column. */
  readonly events: Uint32Array | null;
  /** Who speaks for the line. */
  readonly teller: Uint32Array;
  readonly weight: Uint32Array;
  readonly hue: Int8Array;
  readonly lastHue: Int8Array;
  /** The first rows of each line that may become bars: those from its offset up to the next one's; of an event its own. */
  readonly offsets: Uint32Array | null;
  readonly firsts: Uint32Array;
  readonly bytes: number;
}

/** Lines that are kept of one filter at most: some 70 MB of events, or 130 MB of days. */
export const MOST_LINES = 2_500_000;
/** A place has two bytes. */
const MOST_LEADS = 65_000;

/**
 * Fetches the lines of a filter: an event each where these are not too many, else those of the same days together.
 *
 * @param leads  the values that may lead, with "" for none
 * @param all  what is known of all events, so that rows alone are fetched; null where that is not in memory
 * @returns null where there are too many of these as well
 */
export async function lineTable(
  opened: Opened,
  summed: Summed,
  lanes: Lanes,
  leads: readonly string[],
  all: RowLines | null,
): Promise<LineTable | null> {
  if (leads.length > MOST_LEADS) return null;
  const values = { ...summed.values, ...placing(leads) };
  if (!summed.isDays && all !== null) {
    const { rows, columns } = await opened.packed(`${summed.rows} ${IN_ORDER}`, values);
    if (rows <= MOST_LINES) return all.of(new Uint32Array(numbersIn(columns[0])));
  } else if (!summed.isDays) {
    const askedFor = summed.askedFor(placeOf);
    const [whole, led] = await Promise.all([
      opened.packed(`${summed.whole(placeOf)} ${IN_ORDER}`, values),
      askedFor === null ? null : opened.packed(`${askedFor} ${IN_ORDER}`, values),
    ]);
    if (whole.rows <= MOST_LINES) return eventLinesIn(whole, led, leads);
  }
  const [[days] = []] = await opened.read(DAYS_THERE, { lanes });
  if (Number(days) > MOST_LINES) return null;
  const packed = await opened.packed(
    `SELECT first_of_all, ${placeOf("lead")}, start_day, end_day, last_of_all, toUInt32(sum_of_all), ${tells("telling_of_all")},
        hue_of_all, last_hue_of_all, firsts_of_all
      FROM ${summed.isDays ? `(${AT_HAND} FROM ${summed.from()})` : `(${SUMMED_UP} FROM ${summed.each()} GROUP BY lead, start_day, end_day)`}
      ORDER BY first_of_all LIMIT {kept_most:UInt32}`,
    values,
  );
  // What is asked for may lead events of days on which something else led them.
  return packed.rows > MOST_LINES ? null : dayLinesIn(packed, leads, summed.isDays);
}

/** The events that begin and end on the days of some bars, without these; null where they are too many. */
export async function besideBars(
  opened: Opened,
  summed: Summed,
  bars: readonly Candidate[],
  leads: readonly string[],
): Promise<LineTable | null> {
  const each = summed.each(
    `start_day IN {bar_starts:Array(Int32)} AND ${DAYS_OF_BARS} AND ${NO_BAR}`,
  );
  const packed = await opened.packed(
    `SELECT row, start_day, end_day, toUInt32(bitShiftRight(telling, 32)), hue, ${placeOf("lead")}
      FROM ${each} ${IN_ORDER}`,
    { ...summed.values, ...placing(leads), ...valuesOfBars(bars) },
  );
  return packed.rows > MOST_LINES ? null : eventLinesIn(packed, null, leads);
}

const IN_ORDER = "ORDER BY row LIMIT {kept_most:UInt32}";
const placing = (leads: readonly string[]): Values => ({
  kept_leads: leads,
  kept_places: leads.map((_, place) => place),
  kept_unknown: leads.length,
  kept_most: MOST_LINES + 1,
});
const placeOf = (lead: string) =>
  `CAST(transform(${lead}, {kept_leads:Array(String)}, {kept_places:Array(UInt16)}, {kept_unknown:UInt16}) AS UInt16)`;
const tells = (telling: string) =>
  `toUInt32(4294967295 - bitAnd(${telling}, 4294967295)), toUInt32(bitShiftRight(${telling}, 32))`;

const AT_HAND = `SELECT lead, start_day, end_day, row AS first_of_all, last_row AS last_of_all, events AS sum_of_all,
  telling AS telling_of_all, hue AS hue_of_all, last_hue AS last_hue_of_all, firsts AS firsts_of_all`;
const SUMMED_UP = `SELECT lead, start_day, end_day, min(row) AS first_of_all, max(row) AS last_of_all, count() AS sum_of_all,
  max(telling) AS telling_of_all, min(hue) AS hue_of_all, max(hue) AS last_hue_of_all,
  if(start_day = ${OPEN_START} OR end_day = 2147483647 OR end_day - start_day <= 1, [], groupArraySorted(${MOST_BARS})(row)) AS firsts_of_all`;
const DAYS_THERE =
  "SELECT count() FROM days WHERE dataset = {dataset:String} AND lanes = {lanes:String}";

/** @param led  rows, each with the place of what leads it instead of its first value; null where that leads them all */
function eventLinesIn(packed: Packed, led: Packed | null, leads: readonly string[]): LineTable {
  const [row, start, end, weight, hue, ownLead] = packed.columns;
  const own = new Uint16Array(numbersIn(ownLead));
  const rows = new Uint32Array(numbersIn(row));
  const lines = {
    count: packed.rows,
    leads,
    lead: led === null ? own : ledBy(led, rows, own),
    ownLead: own,
    ...daysIn(start, end),
    row: rows,
    weight: new Uint32Array(numbersIn(weight)),
    hue: new Int8Array(numbersIn(hue)),
  };
  const alone = {
    lastRow: lines.row,
    events: null,
    teller: lines.row,
    lastHue: lines.hue,
    offsets: null,
    firsts: lines.row,
  };
  return { ...lines, ...alone, bytes: bytesOf(Object.values(lines)) };
}

/** What leads each of some rows, where of these some are led by something else. */
function ledBy(led: Packed, rows: Uint32Array, own: Uint16Array): Uint16Array {
  const [others, places] = led.columns.map(numbersIn);
  const lead = own.slice();
  let line = 0;
  for (let i = 0; i < led.rows; i++) {
    const row = others?.[i] ?? 0;
    while ((rows[line] ?? row) < row) line++;
    lead[line] = places?.[i] ?? 0;
  }
  return lead;
}

/** @param isPlain  they are led by their first value */
function dayLinesIn(packed: Packed, leads: readonly string[], isPlain: boolean): LineTable {
  const [row, place, start, end, lastRow, events, teller, weight, hue, lastHue, firsts] =
    packed.columns;
  const wide = (column: Column | undefined) => new Uint32Array(numbersIn(column));
  const lead = new Uint16Array(numbersIn(place));
  const lines = {
    count: packed.rows,
    leads,
    lead,
    ownLead: isPlain ? lead : null,
    ...daysIn(start, end),
    row: wide(row),
    lastRow: wide(lastRow),
    events: wide(events),
    teller: wide(teller),
    weight: wide(weight),
    hue: new Int8Array(numbersIn(hue)),
    lastHue: new Int8Array(numbersIn(lastHue)),
    offsets: firsts?.offsets ?? Uint32Array.of(0),
    firsts: wide(firsts),
  };
  return { ...lines, bytes: bytesOf(Object.values(lines)) };
}

const numbersIn = (column: Column | undefined): Numbers => column?.numbers ?? new Uint8Array();

export const bytesOf = (columns: readonly unknown[]): number =>
  [...new Set(columns)].reduce<number>(
    (sum, each) => sum + (ArrayBuffer.isView(each) ? each.byteLength : 0),
    0,
  );

function daysIn(start: Column | undefined, end: Column | undefined) {
  const days = { start: new Int32Array(numbersIn(start)), end: new Int32Array(numbersIn(end)) };
  return { ...days, runs: runsOf(days.start, days.end) };
}

/** Where lines begin that have other days than those before them, and their number. */
function runsOf(start: Int32Array, end: Int32Array): Uint32Array {
  const runs = new Uint32Array(start.length + 1);
  let count = 0;
  for (let line = 0; line < start.length; line++) {
    if (line === 0 || start[line] !== start[line - 1] || end[line] !== end[line - 1]) {
      runs[count++] = line;
    }
  }
  runs[count] = start.length;
  return runs.slice(0, count + 1);
}

/** The number of events of all lines. */
export const eventsIn = ({ count, events }: LineTable): number =>
  events === null ? count : events.reduce((sum, each) => sum + each, 0);

/** Whether an event is one of some, a line each. */
export function isIn({ count, row: rows }: LineTable, row: number): boolean {
  const line = firstIndex(0, count, (at) => (rows[at] ?? 0) >= row);
  return rows[line] === row;
}

/** The lines as they are led by their first value; null where that is not known of them. */
export const plainTable = (table: LineTable): LineTable | null =>
  table.ownLead === null ? null : { ...table, lead: table.ownLead };

/** By value that leads events: it, how many, and the row in the middle. @param table  of events, a line each */
export function leadsIn({ count, leads, lead, row }: LineTable): readonly (readonly unknown[])[] {
  const used = new Uint32Array(leads.length + 1);
  for (let line = 0; line < count; line++) {
    const place = lead[line] ?? 0;
    used[place] = (used[place] ?? 0) + 1;
  }
  const [passed, medians] = [new Uint32Array(used.length), new Uint32Array(used.length)];
  for (let line = 0; line < count; line++) {
    const place = lead[line] ?? 0;
    const before = passed[place] ?? 0;
    if (before === (used[place] ?? 0) >> 1) medians[place] = row[line] ?? 0;
    passed[place] = before + 1;
  }
  return leads.flatMap((value, place) =>
    (used[place] ?? 0) > 0 ? [[value, used[place], medians[place]]] : [],
  );
}
