import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useIntl } from "react-intl";
import { useLabels } from "../locale/labels.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { ListRow } from "./ListRow.tsx";
import css from "./ListView.module.css";
import { groupByYear } from "./years.ts";

/** The matching events in order of time, under their years: also what prints. */
export function ListView(): ReactNode {
  const { query } = useReader();
  const { formatMessage } = useIntl();
  const labelOf = useLabels();
  const list = useRef<HTMLOListElement>(null);
  const { facets, words, event: open } = query;
  const answer = useAnswer(JSON.stringify([facets, words, query.lang]), ({ store, query, lang }) =>
    store.list(query, lang, { from: 0, to: Number.MAX_SAFE_INTEGER }),
  );
  const groups = useMemo(() => (answer ? groupByYear(answer.entries) : []), [answer]);

  // Opened from elsewhere, the row may be out of sight; a row in sight stays where it is.
  useEffect(() => {
    if (open === null || answer === null) return;
    const row = list.current?.querySelector("[aria-current]")?.closest("li");
    row?.scrollIntoView({ block: "nearest" });
  }, [open, answer]);

  return (
    <ol ref={list} className={css["list"]} aria-label={formatMessage({ id: "list.events" })}>
      {groups.map(({ year, entries, quiet }) =>
        entries.map((entry, i) => (
          <li key={entry.id} className={css["entry"]} data-first={i === 0}>
            {i === 0 && quiet > 0 && (
              <p className={css["quiet"]}>
                {formatMessage({ id: "list.quiet" }, { count: quiet })}
              </p>
            )}
            {i === 0 && <YearHeading year={year} count={entries.length} />}
            <ListRow entry={entry} open={entry.id === open} labelOf={labelOf} />
          </li>
        )),
      )}
    </ol>
  );
}

function YearHeading({ year, count }: { year: number | null; count: number }): ReactNode {
  const { formatMessage } = useIntl();
  return (
    <h2 className={css["year"]}>
      {year === null ? formatMessage({ id: "list.noYear" }) : year}{" "}
      <small>{formatMessage({ id: "list.count" }, { count })}</small>
    </h2>
  );
}
