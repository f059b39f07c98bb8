/** Choices that somebody made of rows in doubt, as a value and as it stands in the small file of a mapping. */

import { parseDate } from "../../dataset/time/stated-date.ts";
import { placeOf, SHEET_ROWS } from "../tables/table.ts";
import { RULES, type Rule } from "./other-readings.ts";

/** A date for one row, as long as that row says the same as when it was chosen. */
export interface RowChoice {
  /** The date as it is written there. */
  readonly value: string;
  /** EDTF; null where the row is to be left out. */
  readonly read: string | null;
}

/** Cells of one row that are one, as long as that row says the same as when it was chosen. */
export interface Join {
  /** All cells of the row, as they are shown. */
  readonly value: string;
  /** The first of those that are one: as many as the row has too many follow it. */
  readonly at: number;
}

export interface Choices {
  /** Choices of single rows, by number. */
  readonly rows: ReadonlyMap<number, RowChoice>;
  /** Choices by the kind of doubt, for all rows of it that have no choice of their own. */
  readonly kinds: ReadonlyMap<string, Rule>;
  /** Rows that a separator inside a text had broken, by number. */
  readonly joins: ReadonlyMap<number, Join>;
}

export const NO_CHOICES: Choices = { rows: new Map(), kinds: new Map(), joins: new Map() };

export const isChoosing = ({ rows, kinds, joins }: Choices): boolean =>
  rows.size + kinds.size + joins.size > 0;

/** The choices as they are written down. */
export interface WrittenChoices {
  readonly rows: readonly (WrittenRow & RowChoice)[];
  readonly kinds: Readonly<Record<string, Rule>>;
  readonly joins?: readonly (WrittenRow & Join)[];
}

interface WrittenRow {
  readonly row: number;
  /** Which it is of the sheets that are read together, from 2. */
  readonly sheet?: number;
}

export const writtenChoices = ({ rows, kinds, joins }: Choices): WrittenChoices => ({
  rows: inOrder(rows),
  kinds: Object.fromEntries(kinds),
  ...(joins.size > 0 && { joins: inOrder(joins) }),
});

const inOrder = <Choice extends object>(byRow: ReadonlyMap<number, Choice>) =>
  [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([number, choice]) => {
      const { row, sheet } = placeOf(number);
      return { row, ...(sheet > 1 && { sheet }), ...choice };
    });

/** Null for what is no row. */
function numberOf({ row, sheet = 1 }: Record<string, unknown>): number | null {
  return typeof row === "number" && Number.isInteger(sheet)
    ? row + (Number(sheet) - 1) * SHEET_ROWS
    : null;
}

/** Reads what was written down; a text says what is wrong with it. */
export function parsedChoices(written: unknown): Choices | string {
  if (written === undefined) return NO_CHOICES;
  if (typeof written !== "object" || written === null) return "“choices” is not an object, in { }";
  const { rows = [], kinds = {}, joins = [] } = written as Record<string, unknown>;
  if (!Array.isArray(rows)) return "“rows” of the choices is not a list, in [ ]";
  const chosen = new Map<number, RowChoice>();
  for (const each of rows as readonly unknown[]) {
    const written = (each ?? {}) as Record<string, unknown>;
    const { value, read } = written;
    const row = numberOf(written);
    const isDate = read === null || (typeof read === "string" && parseDate(read).ok);
    if (row === null || typeof value !== "string" || !isDate) {
      return `a choice is not { "row": 7, "value": as it is written, "read": a date or null }`;
    }
    chosen.set(row, { value, read });
  }
  const pairs = typeof kinds === "object" && kinds !== null ? Object.entries(kinds) : [];
  const wrong = pairs.find(([, rule]) => !RULES.includes(rule as Rule));
  if (wrong) return `“${String(wrong[1])}” is no way to read a date; ways are ${RULES.join(", ")}`;
  const joined = parsedJoins(joins);
  if (typeof joined === "string") return joined;
  return { rows: chosen, kinds: new Map(pairs as [string, Rule][]), joins: joined };
}

function parsedJoins(written: unknown): ReadonlyMap<number, Join> | string {
  if (!Array.isArray(written)) return "“joins” of the choices is not a list, in [ ]";
  const joins = new Map<number, Join>();
  for (const each of written as readonly unknown[]) {
    const one = (each ?? {}) as Record<string, unknown>;
    const { value, at } = one;
    const row = numberOf(one);
    if (row === null || typeof value !== "string" || !Number.isInteger(at))
      return `a join is not { "row": 7, "value": the row as it is shown, "at": 2 }`;
    joins.set(row, { value, at: at as number });
  }
  return joins;
}
