/** Chooses between two readings of one date, where a file says it twice. */
import { namedDays } from "../../dataset/time/named-days.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import type { DateReading } from "../dates/date-reading.ts";
import { withoutQualifiers } from "../dates/qualifiers.ts";

/** The shown date, where it holds the exact one and says less; else the exact one. */
export function vaguerOf(exact: DateReading, said: DateReading): DateReading {
  if (!exact.ok || !said.ok) return exact;
  const shown = asTenYears(exact, said);
  const [first, second] = [parseDate(exact.edtf), parseDate(shown.edtf)];
  if (!first.ok || !second.ok) return exact;
  const [{ extent: inside }, { extent: around }] = [first.date, second.date];
  const holds = around.start <= inside.start && around.end >= inside.end;
  const isLonger = around.end - around.start > inside.end - inside.start;
  const isUnsure = second.date.approximate || second.date.uncertain;
  return holds && (isLonger || isUnsure) ? shown : exact;
}

type Read = Extract<DateReading, { readonly ok: true }>;

/** "1900s" beside a date from 1900 to 1909 is the ten years: which it is of, the date says. */
function asTenYears(exact: Read, shown: Read): Read {
  const kind = "century-or-decade";
  const decade = shown.edtf.replace(/^(\d\d)XX$/, "$10X");
  const years = exact.edtf.match(/(?<![\d-])\d{4}/g) ?? [];
  const isInside = years.length > 0 && years.every((year) => `${year.slice(0, 3)}X` === decade);
  if (!isInside || !shown.notes.some((note) => note.kind === kind)) return shown;
  return { ...shown, edtf: decade, notes: shown.notes.filter((note) => note.kind !== kind) };
}

/** The date, as doubtful as what is shown says that it is, where no more of that can be read: "c.1803, c.1805-10". */
export function doubtfulAs(exact: DateReading, shown: string): DateReading {
  const { approximate, uncertain } = withoutQualifiers(shown);
  if (!exact.ok || /[/~?%]/.test(exact.edtf) || !(approximate || uncertain)) return exact;
  return { ...exact, edtf: `${exact.edtf}${!uncertain ? "~" : approximate ? "%" : "?"}` };
}

/**
 * The date in EDTF, where the days are still those of it: a program that moves an event keeps fields that it does
 * not know, and then the days are right.
 */
export function keptDate(days: DateReading, edtf: string): DateReading {
  const [kept, shown] = [parseDate(edtf), parseDate(days.ok ? days.edtf : "")];
  if (!days.ok || !kept.ok || !shown.ok) return days;
  const [named, { extent }] = [namedDays(kept.date), shown.date];
  const isSame = named.start === extent.start && named.end === extent.end;
  return isSame ? { ...days, edtf, otherwise: null } : days;
}
