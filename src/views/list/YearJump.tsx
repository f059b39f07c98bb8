import { type ReactNode, useId } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { WORDINGS } from "../../dataset/wording/languages.ts";
import type { ListYear } from "../../query/answers/answer-types.ts";
import { useReader } from "../state/reader.ts";
import css from "./ListView.module.css";

/** A choice of the years of a list; choosing one goes to its first event. @param now a rank that is on screen. */
export function YearJump({
  years,
  now,
  onJump,
}: {
  years: readonly ListYear[];
  now: number;
  onJump(rank: number): void;
}): ReactNode {
  const { formatMessage } = useIntl();
  const { lang } = useReader();
  const id = useId();
  const current = years.findLast(({ first }) => first <= now) ?? years[0];
  return (
    <label className={css["jump"]} htmlFor={id}>
      <FormattedMessage id="list.jump" />
      <select
        id={id}
        value={current?.first}
        onChange={({ target }) => onJump(Number(target.value))}
      >
        {years.map(({ year, first, events }) => (
          <option key={first} value={first}>
            {year === null ? formatMessage({ id: "list.noYear" }) : WORDINGS[lang].year(year)} ·{" "}
            {formatMessage({ id: "list.count" }, { count: events })}
          </option>
        ))}
      </select>
    </label>
  );
}
