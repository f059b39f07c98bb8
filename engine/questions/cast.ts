/**
 * The events that a question speaks of, few or some thousand, as columns of their own: what is said of an event is then
 * said by the same functions as of one in memory. Rows keep their order.
 */
import type { DatedEvent, Passage } from "../../src/dataset/format/schema.ts";
import type { DatasetFrame } from "../../src/query/columns/column-types.ts";
import { type Columns, columnsOf } from "../../src/query/columns/columns.ts";
import { Intake } from "../../src/query/columns/intake.ts";
import { inHand, Passages } from "../../src/query/columns/passage-shelf.ts";
import { OverLimit } from "../../src/query/over-limit.ts";
import type { Condition } from "./conditions.ts";
import type { Opened } from "./opened.ts";

export interface Cast {
  readonly columns: Columns;
  /** The row among all events, by the row in the cast. */
  readonly rows: readonly number[];
}

/** The columns of no event. */
export const emptyColumns = (frame: DatasetFrame, first: ReadonlySet<string>): Columns =>
  columnsOf(
    new Intake(),
    frame,
    Passages.of([], frame.sources, inHand([])),
    () => undefined,
    first,
  );

/** More are not read one by one for one answer. */
const MOST = 100_000;

/** The events that meet a condition, whole, with what they quote. */
export async function castOf(opened: Opened, { sql, values }: Condition): Promise<Cast> {
  const found = await opened.read(
    `SELECT row FROM events WHERE dataset = {dataset:String} AND (${sql}) ORDER BY row LIMIT {most:UInt32}`,
    { ...values, most: MOST + 1 },
  );
  if (found.length > MOST) {
    throw new OverLimit(`more than ${MOST} events would have to be read one by one`);
  }
  return castOfRows(
    opened,
    found.map(([row]) => Number(row)),
  );
}

/** @param rows  in any order, each once. */
export async function castOfRows(opened: Opened, rows: readonly number[]): Promise<Cast> {
  const events = await bodiesOf(opened, rows);
  const ids = new Set(events.flatMap(({ event }) => event.claims.map(({ passage }) => passage)));
  for (const { event } of events) {
    for (const { passage } of event.links) if (passage !== undefined) ids.add(passage);
  }
  const passages = await passagesOf(opened, [...ids]);
  return {
    columns: columnsFrom(
      opened,
      events.map(({ event }) => event),
      passages,
    ),
    rows: events.map(({ row }) => row),
  };
}

/** @param events  in order of time. */
export function columnsFrom(
  { frame, first }: Opened,
  events: readonly DatedEvent[],
  passages: readonly Passage[],
): Columns {
  const intake = new Intake();
  for (const event of events) intake.add(event);
  const quotable = Passages.of(passages, frame.sources, inHand(passages));
  return columnsOf(intake, frame, quotable, (index) => events[index], first);
}

interface Body {
  readonly row: number;
  readonly event: DatedEvent;
}

/** Few enough for a text of values, many enough that most answers are one question. */
const AT_ONCE = 20_000;

export async function bodiesOf(opened: Opened, rows: readonly number[]): Promise<readonly Body[]> {
  const found: Body[] = [];
  const sorted = rows.toSorted((a, b) => a - b);
  for (let from = 0; from < sorted.length; from += AT_ONCE) {
    const own = sorted.slice(from, from + AT_ONCE);
    for (const [row, body] of await opened.read(BODIES, { rows: own })) {
      found.push({ row: Number(row), event: JSON.parse(String(body)) as DatedEvent });
    }
  }
  return found;
}

const BODIES = `SELECT row, body FROM bodies
  WHERE dataset = {dataset:String} AND row IN {rows:Array(UInt32)} ORDER BY row`;

/** The passages of some ids, in their order in the file. */
export async function passagesOf(
  opened: Opened,
  ids: readonly string[],
): Promise<readonly Passage[]> {
  const found: (readonly [number, Passage])[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const own = ids.slice(from, from + AT_ONCE);
    for (const [place, body] of await opened.read(PASSAGES, { ids: own })) {
      found.push([Number(place), JSON.parse(String(body)) as Passage]);
    }
  }
  return found.sort(([a], [b]) => a - b).map(([, passage]) => passage);
}

const PASSAGES = `SELECT place, body FROM passages
  WHERE dataset = {dataset:String} AND id IN {ids:Array(String)}`;
