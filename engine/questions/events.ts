/** What is said of single events, and of a source. */

import { DAY_MS } from "../../src/dataset/time/interval.ts";
import type {
  EventDetail,
  EventPreview,
  SourceCounts,
  SourceDetail,
} from "../../src/query/answers/answer-types.ts";
import { backReferences } from "../../src/query/answers/back-references.ts";
import { eventDetail } from "../../src/query/answers/event-detail.ts";
import { eventPreview } from "../../src/query/answers/event-preview.ts";
import type { NeighbourTerms } from "../../src/query/answers/neighbours.ts";
import { sourceCounts, sourceDetail } from "../../src/query/answers/source-detail.ts";
import type { EventBrief } from "../../src/query/columns/brief.ts";
import type { Columns } from "../../src/query/columns/columns.ts";
import type { Criteria } from "../../src/query/criteria/query.ts";
import type { Matches } from "../../src/query/matching/matching.ts";
import { anchorOf } from "../../src/query/window/geometry.ts";
import { timeOfDay } from "../load/event-rows.ts";
import { bodiesOf, castOfRows, columnsFrom, passagesOf } from "./cast.ts";
import { matching } from "./conditions.ts";
import { idsOf, placeOf, rowsFrom, yearsOf } from "./lists.ts";
import type { Opened } from "./opened.ts";
import { firstFrom } from "./whole-numbers.ts";

interface Found {
  readonly row: number;
  readonly id: string;
  readonly readDay: number;
}

/** The events of some ids, by these. */
export async function rowsOfIds(
  opened: Opened,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Found>> {
  if (ids.length === 0) return new Map();
  const rows = await opened.read(
    `SELECT row, id, read_day FROM events WHERE dataset = {dataset:String} AND id IN {ids:Array(String)}`,
    { ids },
  );
  return new Map(
    rows.map(([row, id, readDay]) => [
      String(id),
      { row: Number(row), id: String(id), readDay: Number(readDay) },
    ]),
  );
}

/** Everything about some events, but for their place among others. */
async function detailsOf(
  opened: Opened,
  rows: readonly number[],
  lang: string,
): Promise<readonly EventDetail[]> {
  const own = await bodiesOf(opened, rows);
  const ids = own.map(({ event }) => event.id);
  const linking = await opened.read(
    `SELECT row FROM events WHERE dataset = {dataset:String} AND hasAny(links, {ids:Array(String)})`,
    { ids },
  );
  const linked = await rowsOfIds(
    opened,
    own.flatMap(({ event }) => event.links.map((link) => link.event)),
  );
  const all = new Set([
    ...rows,
    ...linking.map(([row]) => Number(row)),
    ...[...linked.values()].map(({ row }) => row),
  ]);
  const { columns } = await castOfRows(opened, [...all]);
  const back = backReferences(columns);
  const none = noMatches(columns);
  const byRow = new Map(own.map(({ row, event }) => [row, event.id]));
  return rows.flatMap((row) => eventDetail(columns, back, none, byRow.get(row) ?? "", lang) ?? []);
}

/** Nothing matches: what is said of a place among others is put in later. */
const noMatches = ({ count }: Columns): Matches =>
  ({ flags: new Uint8Array(count), rows: new Uint32Array(0) }) as Partial<Matches> as Matches;

export async function eventOf(
  opened: Opened,
  id: string,
  criteria: Criteria,
  lang: string,
): Promise<EventDetail | null> {
  const own = (await rowsOfIds(opened, [id])).get(id);
  if (!own) return null;
  const condition = await matching(opened, criteria);
  const [[detail], place] = await Promise.all([
    detailsOf(opened, [own.row], lang),
    placeOf(opened, condition, own.row, own.readDay),
  ]);
  return detail ? { ...detail, ...place } : null;
}

export async function eventsOf(
  opened: Opened,
  criteria: Criteria,
  lang: string,
  from: number,
  to: number,
): Promise<readonly EventDetail[]> {
  const condition = await matching(opened, criteria);
  const years = await yearsOf(opened, condition);
  const total = years.reduce((sum, { events }) => sum + events, 0);
  const first = Math.max(0, from);
  const begin = Math.max(0, first - 1);
  const around = await rowsFrom(opened, condition, years, begin, Math.max(first, to) + 1);
  const asked = around.slice(first - begin, Math.max(first, to) - begin);
  const details = await detailsOf(opened, asked, lang);
  const ids = await idsOf(opened, around);
  const idAt = (rank: number) => ids.get(around[rank - begin] ?? -1) ?? null;
  return details.map((detail, i) => ({
    ...detail,
    position: first + i + 1,
    matching: total,
    previous: first + i === 0 ? null : idAt(first + i - 1),
    next: idAt(first + i + 1),
  }));
}

export async function previewOf(
  opened: Opened,
  id: string | null,
  criteria: Criteria,
  lang: string,
): Promise<EventPreview | null> {
  const { sql, values } = await matching(opened, criteria);
  const [found] = await opened.read(
    `SELECT row, id FROM events WHERE dataset = {dataset:String} AND (${sql})
      ORDER BY id != {asked:String}, row LIMIT 1`,
    { ...values, asked: id ?? "" },
  );
  if (!found) return null;
  const { columns } = await castOfRows(opened, [Number(found[0])]);
  return eventPreview(columns, { rows: Uint32Array.of(0), flags: Uint8Array.of(1) }, null, lang);
}

export async function briefsOf(
  opened: Opened,
  ids: readonly string[],
  lang: string,
): Promise<readonly EventBrief[]> {
  const found = await rowsOfIds(opened, ids);
  const { columns } = await castOfRows(
    opened,
    [...found.values()].map(({ row }) => row),
  );
  return ids.flatMap((id) => {
    const row = columns.rowOf(id);
    return row === undefined ? [] : [columns.brief(row, lang)];
  });
}

/** The briefs of some rows, by these. */
export async function briefsOfRows(
  opened: Opened,
  rows: readonly number[],
  lang: string,
): Promise<ReadonlyMap<number, EventBrief>> {
  const bodies = await bodiesOf(opened, [...new Set(rows)]);
  const columns = columnsFrom(
    opened,
    bodies.map(({ event }) => event),
    [],
  );
  return new Map(bodies.map(({ row }, i) => [row, columns.brief(i, lang)]));
}

export async function neighbourOf(
  opened: Opened,
  { from, direction, window, lang, criteria }: NeighbourTerms & { readonly criteria: Criteria },
): Promise<EventBrief | null> {
  const [own] = await opened.read(
    `SELECT row, read_day, start_day, end_day FROM events WHERE dataset = {dataset:String} AND id = {id:String}`,
    { id: from },
  );
  if (!own) return null;
  const [row = 0, readDay = 0, start = 0, end = 0] = own.map(Number);
  const anchor = anchorOf({ start: timeOfDay(start), end: timeOfDay(end) });
  let found: number | null = row;
  if (anchor >= window.start && anchor < window.end) {
    const { sql, values } = await matching(opened, criteria);
    const later = direction === "later";
    const [next] = await opened.read(
      `SELECT row FROM events WHERE dataset = {dataset:String} AND (${sql})
        AND (read_day, row) ${later ? ">" : "<"} ({own_day:Int32}, {own_row:UInt32})
        AND NOT (if(start_day = -2147483648, end_day, start_day) BETWEEN {first_day:Int64} AND {last_day:Int64})
        ORDER BY read_day ${later ? "ASC" : "DESC"}, row ${later ? "ASC" : "DESC"} LIMIT 1`,
      {
        ...values,
        own_day: readDay,
        own_row: row,
        first_day: firstFrom(window.start, DAY_MS),
        last_day: firstFrom(window.end, DAY_MS) - 1,
      },
    );
    found = next ? Number(next[0]) : null;
  }
  return found === null ? null : ((await briefsOfRows(opened, [found], lang)).get(found) ?? null);
}

/** @param ids  of these alone. */
export async function sourcesOf(
  opened: Opened,
  ids?: readonly string[],
): Promise<readonly SourceCounts[]> {
  const rows = await opened.read(
    "SELECT source, count() FROM passages WHERE dataset = {dataset:String} GROUP BY source",
  );
  const passages = new Map(rows.map(([source, count]) => [String(source), Number(count)]));
  return sourceCounts(opened.bare, opened.known.totals.source, ids).map((source) => ({
    ...source,
    passages: passages.get(source.id) ?? 0,
  }));
}

/** More passages of one source are not shown at a time. */
const MOST_PASSAGES = 50_000;

export async function sourceOf(
  opened: Opened,
  id: string,
  lang: string,
): Promise<SourceDetail | null> {
  if (!opened.bare.sources.has(id)) return null;
  const own = (
    await opened.read(
      "SELECT id FROM passages WHERE dataset = {dataset:String} AND source = {id:String} ORDER BY place LIMIT {most:UInt32}",
      { id, most: MOST_PASSAGES },
    )
  ).map(([passage]) => String(passage));
  const rows = await opened.read(
    `SELECT row FROM events WHERE dataset = {dataset:String} AND has(source, {id:String})
      AND hasAny(quotes, {own:Array(String)})`,
    { id, own },
  );
  const bodies = await bodiesOf(
    opened,
    rows.map(([row]) => Number(row)),
  );
  const events = bodies.map(({ event }) => event);
  const quoted = events.flatMap(({ claims }) => claims.map(({ passage }) => passage));
  const passages = await passagesOf(opened, [...new Set([...own, ...quoted])]);
  const columns = columnsFrom(opened, events, passages);
  return sourceDetail(columns, id, lang);
}

export async function sourceOfPassage(
  opened: Opened,
  passage: string,
  lang: string,
): Promise<SourceDetail | null> {
  const [found] = await opened.read(
    "SELECT source FROM passages WHERE dataset = {dataset:String} AND id = {id:String}",
    { id: passage },
  );
  return found ? await sourceOf(opened, String(found[0]), lang) : null;
}
