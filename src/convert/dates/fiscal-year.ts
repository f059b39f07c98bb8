/** Fiscal years, which begin where their state or firm has them begin: FY2001, fiscal year 2001, FY2001–02. */
import type { Attempt, DateContext, Note } from "./date-reading.ts";
import { partOf, span } from "./part-text.ts";
import { yearOf } from "./years.ts";

const PART = "(?:(?:q[1-4]|[1-4]q|h[12]|[12]h)[ ,]*)?";
const FISCAL = new RegExp(
  `^${PART}(?:fy|f\\.y\\.|fiscal(?: year)?|financial year) ?'?(\\d{4}|\\d{2})(?:[-–/](\\d{2}|\\d{4}))?(?: ?${PART.replace("[ ,]*", "")})?$`,
);

/**
 * The years in which it certainly lies. A fiscal year of one number may have begun in the year before it (the United
 * States) or end in the year after it (Japan), so that nothing is certain but these three; one that
 * names two years lies in these.
 */
export function fiscalYear(text: string, context: DateContext): Attempt {
  const [, digits, next] = FISCAL.exec(text) ?? [];
  if (digits === undefined) return null;
  const { year, notes } = yearOf(digits, null, context);
  if (next !== undefined) {
    const last = Number(next.slice(-2));
    return last === (year + 1) % 100 ? span(partOf(year), partOf(year + 1), notes) : null;
  }
  const note: Note = {
    kind: "fiscal-year",
    said: `A fiscal year begins where its state or firm has it begin: “${text.replace("fy", "FY")}” lies between ${year - 1} and ${year + 1}.`,
    accepted: `its first and its last day, such as ${year - 1}-10-01/${year}-09-30`,
  };
  return span(partOf(year - 1), partOf(year + 1), [...notes, note]);
}
