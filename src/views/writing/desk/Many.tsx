import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { dateText } from "../../../dataset/wording/date-text.ts";
import { isFiltering } from "../../../query/criteria/query.ts";
import { useAnswer, useReader } from "../../state/reader.ts";
import { Bulk } from "../entries/Bulk.tsx";
import css from "./Many.module.css";

/** Events that are offered at once: what filters leave should be a choice that somebody can look through. */
const MOST = 500;

/** Chooses among the events that are shown, to change them together. */
export function Many(): ReactNode {
  const { query, criteria, lang } = useReader();
  const { formatMessage } = useIntl();
  const answer = useAnswer({ kind: "list", criteria, lang, from: 0, to: MOST });
  // Whoever has filtered means what is left; whoever has not means some.
  const isAll = isFiltering(query);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  if (answer === null) return null;
  const isChosen = (id: string) => turned.has(id) !== isAll;
  const ids = answer.entries.map(({ id }) => id).filter(isChosen);
  const turn = (id: string) =>
    setTurned((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <div className={css["many"]}>
      <div>
        <p>
          <FormattedMessage
            id="writing.many.stand"
            values={{ chosen: ids.length, shown: answer.entries.length }}
          />
          {answer.total > answer.entries.length && (
            <>
              {" "}
              <FormattedMessage id="writing.many.first" values={{ total: answer.total }} />
            </>
          )}
        </p>
        <ul aria-label={formatMessage({ id: "writing.many.events" })}>
          {answer.entries.map(({ id, title, date }) => (
            <li key={id}>
              <label>
                <input type="checkbox" checked={isChosen(id)} onChange={() => turn(id)} />
                <span lang={title.lang || undefined} dir="auto">
                  {title.text}
                </span>
                <span className={css["date"]}>{dateText(date, lang, "short")}</span>
              </label>
            </li>
          ))}
        </ul>
      </div>
      {ids.length > 0 && <Bulk key={ids.join(" ")} ids={ids} />}
    </div>
  );
}
