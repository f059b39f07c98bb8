/** Choices that somebody made of rows in doubt, as a value and as it stands in the small file of a mapping. */

import { parseDate } from "../../dataset/time/stated-date.ts";
import { RULES, type Rule } from "./other-readings.ts";

/** A date for one row, as long as that row says the same as when it was chosen. */
export interface RowChoice {
  /** The date as it is written there. */
  readonly value: string;
  /** EDTF; null where the row is to be left out. */
  readonly read: string | null;
}

export interface Choices {
  /** Choices of single rows, by number. */
  readonly rows: ReadonlyMap<number, RowChoice>;
  /** Choices by the kind of doubt, for all rows of it that have no choice of their own. */
  readonly kinds: ReadonlyMap<string, Rule>;
}

export const NO_CHOICES: Choices = { rows: new Map(), kinds: new Map() };

export const isChoosing = ({ rows, kinds }: Choices): boolean => rows.size + kinds.size > 0;

/** The choices as they are written down. */
export interface WrittenChoices {
  readonly rows: readonly ({ readonly row: number } & RowChoice)[];
  readonly kinds: Readonly<Record<string, Rule>>;
}

export const writtenChoices = ({ rows, kinds }: Choices): WrittenChoices => ({
  rows: [...rows].map(([row, choice]) => ({ row, ...choice })).sort((a, b) => a.row - b.row),
  kinds: Object.fromEntries(kinds),
});

/** Reads what was written down; a text says what is wrong with it. */
export function parsedChoices(written: unknown): Choices | string {
  if (written === undefined) return NO_CHOICES;
  if (typeof written !== "object" || written === null) return "“choices” is not an object, in { }";
  const { rows = [], kinds = {} } = written as Record<string, unknown>;
  if (!Array.isArray(rows)) return "“rows” of the choices is not a list, in [ ]";
  const chosen = new Map<number, RowChoice>();
  for (const each of rows as readonly unknown[]) {
    const { row, value, read } = (each ?? {}) as Record<string, unknown>;
    const isSound = typeof row === "number" && typeof value === "string";
    if (!isSound || !(read === null || (typeof read === "string" && parseDate(read).ok))) {
      return `a choice is not { "row": 7, "value": as it is written, "read": a date or null }`;
    }
    chosen.set(row, { value, read });
  }
  const pairs = typeof kinds === "object" && kinds !== null ? Object.entries(kinds) : [];
  const wrong = pairs.find(([, rule]) => !RULES.includes(rule as Rule));
  if (wrong) return `“${String(wrong[1])}” is no way to read a date; ways are ${RULES.join(", ")}`;
  return { rows: chosen, kinds: new Map(pairs as [string, Rule][]) };
}
