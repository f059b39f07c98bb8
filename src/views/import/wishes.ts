/** What the reader wishes of columns and rows, beside what they are taken for now. */
import type { Choices, Join, RowChoice } from "../../convert/choices/choices.ts";
import type { Rule } from "../../convert/choices/other-readings.ts";
import type { Role } from "../../convert/columns/roles.ts";

interface Column {
  readonly name: string;
  readonly role: Role;
}

/**
 * The columns with one of them as something else. All others stay what they are taken for, but that a role which
 * only one column may have is taken from the one that had it.
 */
export function withRole(
  columns: readonly Column[],
  column: string,
  role: Role,
  shared: ReadonlySet<Role>,
): { readonly columns: ReadonlyMap<string, Role>; readonly freed: string | null } {
  const other = shared.has(role)
    ? undefined
    : columns.find((each) => each.role === role && each.name !== column);
  const roleOf = (each: Column): Role => {
    if (each.name === column) return role;
    return each === other ? "none" : each.role;
  };
  return {
    columns: new Map(columns.map((each) => [each.name, roleOf(each)])),
    freed: other?.name ?? null,
  };
}

/** Columns that are shown all at once, and those that are shown first where there are more. */
const MOST = 30;
const FIRST = 14;

/**
 * Columns in the order in which they are asked about: where there are many, those that are used come first.
 *
 * @param more  asked for beyond those that are shown first.
 */
export function columnsToShow<C extends Column>(columns: readonly C[], more: number): readonly C[] {
  if (columns.length <= MOST) return columns;
  const used = columns.filter(({ role }) => role !== "none");
  const rest = columns.filter(({ role }) => role === "none");
  return [...used, ...rest].slice(0, Math.max(FIRST, used.length) + more);
}

/** The choices with one more for a row; null takes back the one that it has. */
export function withRow(choices: Choices, row: number, choice: RowChoice | null): Choices {
  const rows = new Map(choices.rows);
  if (choice === null) rows.delete(row);
  else rows.set(row, choice);
  return { ...choices, rows };
}

/** The choices with cells of a row joined; null takes it back. */
export function withJoin(choices: Choices, row: number, join: Join | null): Choices {
  const joins = new Map(choices.joins);
  if (join === null) joins.delete(row);
  else joins.set(row, join);
  return { ...choices, joins };
}

/** The choices with one for all rows of a kind that have none of their own; null takes it back. */
export function withKind(choices: Choices, kind: string, rule: Rule | null): Choices {
  const kinds = new Map(choices.kinds);
  if (rule === null) kinds.delete(kind);
  else kinds.set(kind, rule);
  return { ...choices, kinds };
}
