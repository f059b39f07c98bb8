/** The vaguer of two readings of one date. */
import { parseDate } from "../../dataset/time/stated-date.ts";
import type { DateReading } from "../dates/date-reading.ts";

/** The shown date, where it holds the exact one and says less; else the exact one. */
export function vaguerOf(exact: DateReading, shown: DateReading): DateReading {
  if (!exact.ok || !shown.ok) return exact;
  const [first, second] = [parseDate(exact.edtf), parseDate(shown.edtf)];
  if (!first.ok || !second.ok) return exact;
  const [{ extent: inside }, { extent: around }] = [first.date, second.date];
  const holds = around.start <= inside.start && around.end >= inside.end;
  const isLonger = around.end - around.start > inside.end - inside.start;
  const isUnsure = second.date.approximate || second.date.uncertain;
  return holds && (isLonger || isUnsure) ? shown : exact;
}
