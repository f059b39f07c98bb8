/** Years as people write them: with an era, with two digits, with a comma in them. */
import type { DateContext, Note } from "./date-reading.ts";

export type Era = "bc" | "ad" | null;

const BEFORE =
  /^(?:b\.?\s?c\.?(?:\s?e\.?)?|기원전|서력기원전|서기전)\s*(?=\d)|\s*(?<![a-z])(?:b\.?\s?c\.?(?:\s?e\.?)?)$/i;
const AFTER =
  /^(?:a\.?\s?d\.?|c\.?\s?e\.?|서기|기원후)\s*(?=\d)|\s*(?<![a-z])(?:a\.?\s?d\.?|c\.\s?e\.|ce)$/i;

/** The era that a date names at its beginning or end, and the date without it. */
export function withoutEra(text: string): { readonly text: string; readonly era: Era } {
  // Most dates name none, and hold neither of the letters that could.
  if (!/[cd기서]/i.test(text)) return { text, era: null };
  const bc = text.replace(BEFORE, "");
  if (bc !== text) return { text: bc.trim(), era: "bc" };
  const ad = text.replace(AFTER, "");
  return ad === text ? { text, era: null } : { text: ad.trim(), era: "ad" };
}

export interface Year {
  /** Astronomical: 0 is 1 BC. */
  readonly year: number;
  readonly notes: readonly Note[];
}

/** The years that tell of which hundred one of two digits is. */
type Around = Pick<DateContext, "thisYear" | "year">;

/** The year of one to four digits that stands beside a month or alone. */
export function yearOf(digits: string, era: Era, around: Around): Year {
  const number = Number(digits);
  if (era === "bc") return { year: 1 - number, notes: [] };
  if (era === "ad" || digits.length > 2) return { year: number, notes: [] };
  return besideYear(number, around) ?? twoDigitYear(number, around);
}

/** Years by which an end, or a slip, may differ from the year that the row states. */
const NEAR = 10;

/** The year with these two last digits that is near the one that the row states in full; null where none is. */
function besideYear(number: number, { year }: Around): Year | null {
  if (year === undefined) return null;
  const century = Math.round((year - number) / 100) * 100;
  return Math.abs(century + number - year) <= NEAR ? { year: century + number, notes: [] } : null;
}

/** The latest year with these two last digits that is not in the future. */
function twoDigitYear(number: number, { thisYear }: Around): Year {
  const century = Math.floor(thisYear / 100) * 100;
  const year = century + number > thisYear ? century - 100 + number : century + number;
  const written = String(number).padStart(2, "0");
  const note: Note = {
    kind: "two-digit-year",
    said: `“${written}” is read as ${year}, the latest such year that is not in the future.`,
    accepted: `the year in four digits: ${year}, or ${year - 100}`,
  };
  return { year, notes: [note] };
}
