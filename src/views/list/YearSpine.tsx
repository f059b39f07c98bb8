import { type CSSProperties, type ReactNode, type RefObject, useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { labelledYears } from "../../dataset/time/labelled-years.ts";
import { WORDINGS } from "../../dataset/wording/languages.ts";
import type { ListYear } from "../../query/answers/answer-types.ts";
import { useReader } from "../state/reader.ts";
import css from "./YearSpine.module.css";

/**
 * The list as a strip of even time: a bar for each year with events, as long as it has many, and a
 * bracket round the years on screen. A press goes to the year.
 */
export function YearSpine({
  years,
  list,
}: {
  readonly years: readonly ListYear[];
  readonly list: RefObject<HTMLElement | null>;
}): ReactNode {
  const { formatMessage } = useIntl();
  const { shortYear, year: yearText } = WORDINGS[useReader().lang];
  const here = useYearsOnScreen(list, years);
  const dated = years.flatMap(({ year, ...rest }) => (year === null ? [] : [{ year, ...rest }]));
  const [first, last] = [dated[0]?.year ?? 0, dated.at(-1)?.year ?? 0];
  const length = last - first + 1;
  const most = Math.max(...dated.map(({ events }) => events));
  const percent = (year: number) => `${(100 * (year - first)) / length}%`;
  const go = (place: number) => rowsOf(list)[place]?.scrollIntoView({ block: "start" });
  return (
    <nav className={css["spine"]} aria-label={formatMessage({ id: "list.years" })}>
      <div className={css["strip"]}>
        {labelledYears(first, last).map((year) => (
          <span key={year} className={css["label"]} style={{ top: percent(year) }}>
            {shortYear(year)}
          </span>
        ))}
        {dated.map(({ year, events, first: place }) => (
          <button
            key={place}
            type="button"
            className={css["year"]}
            tabIndex={-1}
            aria-label={`${yearText(year)}, ${formatMessage({ id: "list.count" }, { count: events })}`}
            title={`${yearText(year)} · ${formatMessage({ id: "list.count" }, { count: events })}`}
            style={{ top: percent(year), "--share": events / most } as CSSProperties}
            onClick={() => go(place)}
          />
        ))}
        {here && (
          <i
            aria-hidden="true"
            className={css["here"]}
            style={{ top: percent(here.first), bottom: `calc(100% - ${percent(here.last + 1)})` }}
          />
        )}
      </div>
    </nav>
  );
}

const rowsOf = (list: RefObject<HTMLElement | null>): readonly Element[] => [
  ...(list.current?.querySelectorAll("[data-open]") ?? []),
];

interface Shown {
  readonly first: number;
  readonly last: number;
}

/** The years whose rows are on screen; null while none is. */
function useYearsOnScreen(
  list: RefObject<HTMLElement | null>,
  years: readonly ListYear[],
): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const placeOf = new Map(rowsOf(list).map((row, place) => [row, place]));
    const onScreen = new Set<number>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const place = placeOf.get(target) ?? -1;
        if (isIntersecting) onScreen.add(place);
        else onScreen.delete(place);
      }
      const seen = years.filter(({ first, events, year }) => {
        for (let place = first; place < first + events; place += 1) {
          if (onScreen.has(place)) return year !== null;
        }
        return false;
      });
      const [from, to] = [seen[0]?.year ?? null, seen.at(-1)?.year ?? null];
      setShown(from === null || to === null ? null : { first: from, last: to });
    });
    for (const row of placeOf.keys()) observer.observe(row);
    return () => observer.disconnect();
  }, [list, years]);
  return shown;
}
