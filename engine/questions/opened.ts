/** A dataset that was loaded, as questions reach it. */
import type { Dataset } from "../../src/dataset/format/schema.ts";
import type { DatasetFrame } from "../../src/query/columns/column-types.ts";
import type { Columns } from "../../src/query/columns/columns.ts";
import type { Facet } from "../../src/query/criteria/facets.ts";
import type { Database, Row, Stop, Values } from "../database.ts";
import type { Known } from "../load/finish.ts";
import { type Packed, packedIn } from "../native.ts";
import { type Cast, castOfRows, emptyColumns } from "./cast.ts";

export interface Opened {
  readonly frame: DatasetFrame;
  readonly known: Known;
  readonly first: ReadonlySet<string>;
  /** The columns of no event: all that is known of the lists, with their colours. */
  readonly bare: Columns;
  /** The values of the facets, by their codes. */
  readonly coded: readonly Coded[];
  /** The events of the episodes. */
  readonly walked: Cast;
  /** The rows of an answer about this dataset. */
  read(sql: string, values?: Values): Promise<readonly Row[]>;
  /** Likewise rows of numbers, column by column. */
  packed(sql: string, values?: Values): Promise<Packed>;
  /** The same, whose questions end when it is given up. */
  until(stop: Stop | undefined): Opened;
  /** True once it was given up. */
  isStopped(): boolean;
}

interface Coded {
  readonly facet: Facet;
  readonly value: string;
}

/** The dataset under a key; null where none was loaded to its end. */
export async function openedFrom(database: Database, dataset: string): Promise<Opened | null> {
  const [found] = await database.read({ sql: FRAME, values: { dataset } });
  if (!found) return null;
  const { passages: _, ...frame } = JSON.parse(String(found[0])) as Omit<Dataset, "events">;
  const known = JSON.parse(String(found[1])) as Known;
  const first = new Set(known.first);
  const bare = emptyColumns(frame, first);
  const coded = (await database.read({ sql: CODED, values: { dataset } })).map(
    ([facet, value]): Coded => ({ facet: facet as Facet, value: String(value) }),
  );
  const bound = (stop: Stop | undefined, walked: Cast): Opened => ({
    frame,
    known,
    first,
    bare,
    coded,
    walked,
    read: (sql, values = {}) => database.read({ sql, values: { ...values, dataset } }, stop),
    packed: async (sql, values = {}) =>
      packedIn(await database.packed({ sql, values: { ...values, dataset } }, stop)),
    until: (next) => bound(next, walked),
    isStopped: () => stop?.aborted === true,
  });
  const opened = bound(undefined, { columns: bare, rows: [] });
  const ids = [...new Set(frame.episodes.flatMap(({ events }) => events))];
  const rows = await opened.read(WALKED, { ids });
  return bound(
    undefined,
    await castOfRows(
      opened,
      rows.map(([row]) => Number(row)),
    ),
  );
}

const WALKED = `SELECT row FROM events WHERE dataset = {dataset:String} AND id IN {ids:Array(String)}`;
const CODED = "SELECT facet, value FROM coded WHERE dataset = {dataset:String} ORDER BY code";
const FRAME = `SELECT frame, known FROM datasets WHERE dataset = {dataset:String} ORDER BY loaded DESC LIMIT 1`;
