/** The zone of the author: when something was done is told by their own clock. */
export const authorsZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The time of day of what was done today, else its day. @param at  and `now`, in epoch ms. */
export function whenText(at: number, now: number, locale: string, zone: string): string {
  const words = (time: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(time);
  const isSame = (options: Intl.DateTimeFormatOptions) =>
    words(at, options) === words(now, options);
  if (isSame({ dateStyle: "short" })) {
    return words(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  }
  const isThisYear = isSame({ year: "numeric" });
  return words(at, { day: "numeric", month: "short", ...(!isThisYear && { year: "numeric" }) });
}
