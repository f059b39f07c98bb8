/** The strip of dates: a cell for each, in the order of the text; of very many, one for several. */
import type { DocumentDate } from "../../../draft/desk/desk-types.ts";
import { type Look, lookOf } from "./rows.ts";

export interface Cell {
  /** The rank of its first date, from 0, and of the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly look: Look;
}

/**
 * Makes the cells of a strip. A cell of several dates is to look at while one of them is, and an event where
 * one of them is an event.
 *
 * @param most  as many as there is room for.
 */
export function stripCells(
  dates: readonly Pick<DocumentDate, "start" | "state">[],
  at: number | null,
  most: number,
): readonly Cell[] {
  const each = Math.max(1, Math.ceil(dates.length / Math.max(1, most)));
  return Array.from({ length: Math.ceil(dates.length / each) }, (_, i) => {
    const from = i * each;
    const to = Math.min(dates.length, from + each);
    const looks = new Set(dates.slice(from, to).map((date) => lookOf(date, at)));
    const look = ORDER.find((look) => looks.has(look)) ?? "left";
    return { from, to, look };
  });
}

const ORDER = ["open", "unseen", "event", "left"] as const;

/** Counts the dates of which something was decided. */
export const lookedAt = (dates: readonly Pick<DocumentDate, "state">[]): number =>
  dates.filter(({ state }) => state !== "open").length;
