import { DAY_MS } from "../../dataset/time/interval.ts";

const DAYS_OF_A_WEEK = 7;

/** The zone of the reader: when something was opened is told by their own clock. */
export const readersZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * The time at which something was opened, as a reader would say it now: "today, 14:02", "yesterday",
 * "Mon 23 Nov", "2 Nov 2025".
 */
export function openedText(opened: number, now: number, locale: string, zone: string): string {
  const words = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(opened);
  const days = dayIn(now, zone) - dayIn(opened, zone);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-days, "day");
  if (days === 0) {
    const time = words({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    return new Intl.ListFormat(locale, { style: "short", type: "unit" }).format([relative, time]);
  }
  if (days === 1) return relative;
  const day = { day: "numeric", month: "short" } as const;
  if (days < DAYS_OF_A_WEEK) return words({ ...day, weekday: "short" });
  return words({ ...day, year: "numeric" });
}

/** The number of the day that it is in a zone. */
function dayIn(time: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: zone,
  }).formatToParts(time);
  const of = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return Math.round(Date.UTC(of("year"), of("month") - 1, of("day")) / DAY_MS);
}
