import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { StatedDate } from "../../dataset/time/stated-date.ts";
import { dateText, dayText } from "../../dataset/wording/date-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { EventDetail, RelatedEvent } from "../../query/answers/answer-types.ts";
import { openEvent } from "../../query/criteria/query.ts";
import { Chain } from "../context/Chain.tsx";
import { LinkSample } from "../context/LinkSample.tsx";
import { Part } from "../kit/Part.tsx";
import { unbroken } from "../names/unbroken-date.ts";
import { yearOf } from "../names/year-of.ts";
import { useReader } from "../state/reader.ts";
import { PassageLink } from "./PassageLink.tsx";
import css from "./Related.module.css";

/** The events this one is tied to: those that point at it, then those it points at. */
export function Related({ event }: { event: EventDetail }): ReactNode {
  const { change, lang } = useReader();
  const { formatMessage } = useIntl();
  // Nothing to see; but its keys answer.
  if (event.related.length === 0) return <Chain event={event} />;
  return (
    <Part title="event.related">
      <Chain event={event} />
      <ul className={css["related"]}>
        {[...event.related].sort(inwardFirst).map((link) => {
          const { event: other, type, direction, inferred, passage } = link;
          return (
            <li key={`${direction} ${type} ${other.id}`} className={css["row"]}>
              <span className={css["date"]}>{unbroken(when(other.date, event.date, lang))}</span>
              <div className={css["tie"]}>
                <button
                  type="button"
                  className={css["title"]}
                  onClick={() => change((query) => openEvent(query, other.id))}
                >
                  <span lang={other.title.lang || undefined} dir="auto">
                    {other.title.text}
                  </span>
                  <span className={css["how"]}>
                    {"\u00a0· "}
                    <LinkSample link={link} />
                    {`${formatMessage({ id: `link.${direction}.${type}` })}`}
                    {inferred && `\u00a0· ${formatMessage({ id: "link.inferred" })}`}
                  </span>
                </button>
                {passage && !inferred && (
                  <span className={css["how"]}>
                    <PassageLink event={event} passage={passage}>
                      {formatMessage({ id: "link.stated" })}
                    </PassageLink>
                  </span>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** The date of a related event, without the year where it is that of the open event. */
const when = (date: StatedDate, beside: StatedDate, lang: Language): string =>
  yearOf(date) === yearOf(beside) ? dayText(date, lang) : dateText(date, lang, "short");

function inwardFirst(a: RelatedEvent, b: RelatedEvent): number {
  if (a.direction !== b.direction) return a.direction === "in" ? -1 : 1;
  return a.event.date.extent.start - b.event.date.extent.start || 0;
}
