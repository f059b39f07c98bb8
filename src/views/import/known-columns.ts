/**
 * What the reader took the columns of a table for, for the next table with the same names. The order of day and
 * month is not kept: every file says it anew, or it is asked.
 */

import { ROLES, type Role } from "../../convert/columns/roles.ts";
import { type MappingWish, NO_WISH } from "../../convert/mapping/mapping.ts";

const KEY = "dateline.columns";
/** Tables that are remembered; the one that was used longest ago is forgotten. */
const MOST = 30;

type Known = readonly (readonly [names: string, roles: readonly Role[]])[];

const keyOf = (names: readonly string[]): string => JSON.stringify(names);

/** Null where no table had these names, or the browser keeps nothing. */
export function knownColumns(names: readonly string[]): MappingWish | null {
  const roles = remembered().find(([each]) => each === keyOf(names))?.[1];
  if (roles === undefined || roles.length !== names.length) return null;
  const columns = new Map(names.map((name, at) => [name, roles[at] ?? "none"]));
  return [...columns.values()].every((role) => ROLES.includes(role))
    ? { ...NO_WISH, columns }
    : null;
}

/** Nothing is noted where nobody chose anything: a guess may get better. */
export function noteColumns(names: readonly string[], { columns }: MappingWish): void {
  if (columns.size === 0) return;
  const roles = names.map((name) => columns.get(name) ?? "none");
  const others = remembered().filter(([each]) => each !== keyOf(names));
  try {
    localStorage.setItem(KEY, JSON.stringify([[keyOf(names), roles], ...others].slice(0, MOST)));
  } catch {
    // Storage is switched off, or full: the reader chooses again.
  }
}

function remembered(): Known {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? (kept as Known) : [];
  } catch {
    return [];
  }
}
