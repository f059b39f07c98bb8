/** A dataset that was loaded, as questions reach it. */
import type { Dataset } from "../src/dataset/format/schema.ts";
import type { Columns } from "../src/query/columns/columns.ts";
import type { DatasetFrame } from "../src/query/columns/column-types.ts";
import type { Database, Row, Stop, Values } from "./database.ts";
import type { Known } from "./finish.ts";
import { emptyColumns } from "./cast.ts";

export interface Opened {
  readonly frame: DatasetFrame;
  readonly known: Known;
  readonly first: ReadonlySet<string>;
  /** The columns of no event: all that is known of the lists, with their colours. */
  readonly bare: Columns;
  /** The rows of an answer about this dataset. */
  read(sql: string, values?: Values): Promise<readonly Row[]>;
  /** The same, whose questions end when it is given up. */
  until(stop: Stop | undefined): Opened;
}

/** The dataset under a key; null where none was loaded to its end. */
export async function openedFrom(database: Database, dataset: string): Promise<Opened | null> {
  const [found] = await database.read({ sql: FRAME, values: { dataset } });
  if (!found) return null;
  const { passages: _, ...frame } = JSON.parse(String(found[0])) as Omit<Dataset, "events">;
  const known = JSON.parse(String(found[1])) as Known;
  const first = new Set(known.first);
  const bare = emptyColumns(frame, first);
  const bound = (stop: Stop | undefined): Opened => ({
    frame,
    known,
    first,
    bare,
    read: (sql, values = {}) => database.read({ sql, values: { ...values, dataset } }, stop),
    until: bound,
  });
  return bound(undefined);
}

const FRAME = `SELECT frame, known FROM datasets WHERE dataset = {dataset:String} ORDER BY loaded DESC LIMIT 1`;
