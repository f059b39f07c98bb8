import { useIntl } from "react-intl";
import type { Interval } from "../../dataset/time/interval.ts";

const yearOf = (ms: number): number => new Date(ms).getUTCFullYear();

/** The first and the last year a finite interval touches. */
export const yearsOf = ({ start, end }: Interval): readonly [first: number, last: number] => [
  yearOf(start),
  yearOf(end - 1),
];

/** Such as "1972 to 2025", and "1972" for a single year. */
export function useYears(): (span: Interval, style: "words" | "dash") => string {
  const intl = useIntl();
  const name = (year: number) =>
    year > 0 ? String(year) : intl.formatMessage({ id: "app.yearsBefore" }, { year: 1 - year });
  return (span, style) => {
    const [first, last] = yearsOf(span);
    if (first === last) return intl.formatMessage({ id: "app.year" }, { year: name(first) });
    const id = style === "words" ? "app.years" : "app.yearsShort";
    return intl.formatMessage({ id }, { first: name(first), last: name(last) });
  };
}
