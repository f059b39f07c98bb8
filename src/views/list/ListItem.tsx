import type { CSSProperties, ReactNode } from "react";
import { useIntl } from "react-intl";
import { WORDINGS } from "../../dataset/wording/languages.ts";
import type { ListYear } from "../../query/answers/answer-types.ts";
import { useReader } from "../state/reader.ts";
import css from "./ListView.module.css";

export const yearsByRank = (years: readonly ListYear[]): ReadonlyMap<number, ListYear> =>
  new Map(years.map((year) => [year.first, year]));

/** One event of the list; above the first of a year, its heading and the quiet years before it. */
export function ListItem({
  year,
  children,
}: {
  year: ListYear | undefined;
  children: ReactNode;
}): ReactNode {
  const { formatMessage } = useIntl();
  const { lang } = useReader();
  return (
    <>
      {year !== undefined && year.quiet > 0 && (
        <p className={css["quiet"]}>{formatMessage({ id: "list.quiet" }, { count: year.quiet })}</p>
      )}
      {year !== undefined && (
        <h2 className={css["year"]} style={{ "--rows": year.events } as CSSProperties}>
          <span>
            {year.year === null
              ? formatMessage({ id: "list.noYear" })
              : WORDINGS[lang].year(year.year)}{" "}
            <small>{formatMessage({ id: "list.count" }, { count: year.events })}</small>
          </span>
        </h2>
      )}
      {children}
    </>
  );
}
