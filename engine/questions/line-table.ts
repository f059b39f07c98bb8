/** Lines of a filter in the memory of this process, as columns of numbers. */

import { firstIndex } from "../../src/query/arrays/sorted.ts";
import type { Lanes } from "../../src/query/criteria/facets.ts";
import type { Values } from "../database.ts";
import { OPEN_START } from "../load/event-rows.ts";
import { type Candidate, MOST_BARS } from "./lines.ts";
import type { Opened } from "./opened.ts";
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
const MOST_LINES = 2_500_000;
/** A place has two bytes. */
const MOST_LEADS = 65_000;

/**
 * Fetches the lines of a filter: an event each where these are not too many, else those of the same days together.
 *
 * @param leads  the values that may lead, with "" for none
 * @returns null where there are too many of these as well
 */
export async function lineTable(
  opened: Opened,
  summed: Summed,
  lanes: Lanes,
  leads: readonly string[],
): Promise<LineTable | null> {
  if (leads.length > MOST_LEADS) return null;
  const values = { ...summed.values, ...placing(leads) };
  if (!summed.isDays) {
    const text = `${summed.whole(placeOf)} LIMIT {kept_most:UInt32}`;
    const each = eventLinesIn(await opened.packed(text, values), leads);
    if (each !== null) return each;
  }
  const [[days] = []] = await opened.read(DAYS_THERE, { lanes });
  if (Number(days) > MOST_LINES) return null;
  const packed = await opened.packed(
    `SELECT ${placeOf("lead")}, start_day, end_day, first_of_all, last_of_all, toUInt32(sum_of_all), ${tells("telling_of_all")},
        hue_of_all, last_hue_of_all, firsts_of_all
      FROM ${summed.isDays ? `(${AT_HAND} FROM ${summed.from()})` : `(${SUMMED_UP} FROM ${summed.each()} GROUP BY lead, start_day, end_day)`}
      ORDER BY first_of_all LIMIT {kept_most:UInt32}`,
    values,
  );
  // What is asked for may lead events of days on which something else led them.
  return dayLinesIn(packed, leads, summed.isDays);
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
    `SELECT ${placeOf("lead")}, ${placeOf("lead")}, start_day, end_day, row, toUInt32(bitShiftRight(telling, 32)), hue
      FROM ${each} ORDER BY row LIMIT {kept_most:UInt32}`,
    { ...summed.values, ...placing(leads), ...valuesOfBars(bars) },
  );
  return eventLinesIn(packed, leads);
}

const placing = (leads: readonly string[]): Values => ({
  kept_leads: leads,
  kept_places: leads.map((_, place) => place),
  kept_unknown: leads.length,
  kept_most: MOST_LINES + 1,
});
const placeOf = (lead: string) =>
  `toUInt16(transform(${lead}, {kept_leads:Array(String)}, {kept_places:Array(UInt16)}, {kept_unknown:UInt16}))`;
const tells = (telling: string) =>
  `toUInt32(4294967295 - bitAnd(${telling}, 4294967295)), toUInt32(bitShiftRight(${telling}, 32))`;

const AT_HAND = `SELECT lead, start_day, end_day, row AS first_of_all, last_row AS last_of_all, events AS sum_of_all,
  telling AS telling_of_all, hue AS hue_of_all, last_hue AS last_hue_of_all, firsts AS firsts_of_all`;
const SUMMED_UP = `SELECT lead, start_day, end_day, min(row) AS first_of_all, max(row) AS last_of_all, count() AS sum_of_all,
  max(telling) AS telling_of_all, min(hue) AS hue_of_all, max(hue) AS last_hue_of_all,
  if(start_day = ${OPEN_START} OR end_day = 2147483647 OR end_day - start_day <= 1, [], groupArraySorted(${MOST_BARS})(row)) AS firsts_of_all`;
const DAYS_THERE =
  "SELECT count() FROM days WHERE dataset = {dataset:String} AND lanes = {lanes:String}";

/** Bytes of an event in an answer, and of a line of days before its list of rows. */
const EVENT_BYTES = 2 * 2 + 4 * 4 + 1;
const DAYS_BYTES = 2 + 7 * 4 + 2;

function eventLinesIn(packed: Uint8Array, leads: readonly string[]): LineTable | null {
  const count = packed.length / EVENT_BYTES;
  if (count > MOST_LINES) return null;
  const from = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const [lead, ownLead] = [new Uint16Array(count), new Uint16Array(count)];
  const [start, end] = [new Int32Array(count), new Int32Array(count)];
  const [row, weight] = [new Uint32Array(count), new Uint32Array(count)];
  const hue = new Int8Array(count);
  for (let line = 0, at = 0; line < count; line++, at += EVENT_BYTES) {
    lead[line] = from.getUint16(at, true);
    ownLead[line] = from.getUint16(at + 2, true);
    start[line] = from.getInt32(at + 4, true);
    end[line] = from.getInt32(at + 8, true);
    row[line] = from.getUint32(at + 12, true);
    weight[line] = from.getUint32(at + 16, true);
    hue[line] = from.getInt8(at + 20);
  }
  const bytes = count * EVENT_BYTES;
  const alone = {
    lastRow: row,
    events: null,
    teller: row,
    lastHue: hue,
    offsets: null,
    firsts: row,
  };
  return { count, leads, lead, ownLead, start, end, row, weight, hue, bytes, ...alone };
}

/** @param isPlain  they are led by their first value */
function dayLinesIn(
  packed: Uint8Array,
  leads: readonly string[],
  isPlain: boolean,
): LineTable | null {
  const from = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let count = 0;
  // A list has so few rows that their number is one byte.
  for (let at = 0; at < packed.length; count++)
    at += DAYS_BYTES + 1 + 4 * from.getUint8(at + DAYS_BYTES);
  if (count > MOST_LINES) return null;
  const [lead, hue, lastHue] = [new Uint16Array(count), new Int8Array(count), new Int8Array(count)];
  const [start, end] = [new Int32Array(count), new Int32Array(count)];
  const numbers = () => new Uint32Array(count);
  const [row, lastRow, events, teller, weight] = [
    numbers(),
    numbers(),
    numbers(),
    numbers(),
    numbers(),
  ];
  const offsets = new Uint32Array(count + 1);
  const firsts = new Uint32Array((packed.length - count * (DAYS_BYTES + 1)) / 4);
  for (let line = 0, at = 0, first = 0; line < count; line++) {
    lead[line] = from.getUint16(at, true);
    start[line] = from.getInt32(at + 2, true);
    end[line] = from.getInt32(at + 6, true);
    row[line] = from.getUint32(at + 10, true);
    lastRow[line] = from.getUint32(at + 14, true);
    events[line] = from.getUint32(at + 18, true);
    teller[line] = from.getUint32(at + 22, true);
    weight[line] = from.getUint32(at + 26, true);
    hue[line] = from.getInt8(at + 30);
    lastHue[line] = from.getInt8(at + 31);
    at += DAYS_BYTES;
    const rows = from.getUint8(at++);
    for (let i = 0; i < rows; i++, at += 4) firsts[first++] = from.getUint32(at, true);
    offsets[line + 1] = first;
  }
  const bytes = count * (DAYS_BYTES + 4) + firsts.byteLength;
  const days = { start, end, row, lastRow, events, teller, weight };
  const ownLead = isPlain ? lead : null;
  return { count, leads, lead, ownLead, ...days, hue, lastHue, offsets, firsts, bytes };
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
