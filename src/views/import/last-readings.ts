/** How files at an address were read when they were opened, in this tab: they are read so again without a question. */
import { NO_CHOICES, parsedChoices, writtenChoices } from "../../convert/choices/choices.ts";
import type { MappingWish } from "../../convert/mapping/mapping.ts";
import type { ReadOptions } from "../../convert/reading/taken-apart.ts";
import { fullAddress, type Origin } from "../state/origin.ts";

export interface Reading {
  readonly options: ReadOptions;
  readonly wish: MappingWish | null;
}

const KEY = "dateline-reading ";

/** Null for a file, which the reader chooses anew, and for what was not opened here before. */
export function lastReading(origin: Origin): Reading | null {
  if (origin.kind === "file") return null;
  try {
    const kept = sessionStorage.getItem(KEY + fullAddress(origin));
    if (kept === null) return null;
    const { options, columns, dateOrder, year, choices } = JSON.parse(kept);
    const parsed = parsedChoices(choices);
    const chosen = typeof parsed === "string" ? NO_CHOICES : parsed;
    return {
      options,
      wish: columns && {
        columns: new Map(columns),
        dateOrder,
        ...(year && { year }),
        choices: chosen,
      },
    };
  } catch {
    return null;
  }
}

/** Where a browser keeps nothing, the reader is asked again. */
export function noteReading(origin: Origin, { options, wish }: Reading): void {
  if (origin.kind === "file") return;
  const wished = wish && {
    columns: [...wish.columns],
    dateOrder: wish.dateOrder,
    year: wish.year,
    choices: writtenChoices(wish.choices),
  };
  try {
    sessionStorage.setItem(KEY + fullAddress(origin), JSON.stringify({ options, ...wished }));
  } catch {
    // Storage is switched off, or full.
  }
}
