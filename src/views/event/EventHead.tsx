import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { dateText, isOfOldCalendar, weekday } from "../../dataset/wording/date-text.ts";
import type { EventDetail } from "../../query/answers/answer-types.ts";
import { useLabels } from "../locale/labels.ts";
import { Hits } from "../marks/Hits.tsx";
import { Abbreviations } from "../names/Abbreviations.tsx";
import { abbreviationsOf, usedIn } from "../names/abbreviations.ts";
import { useReader } from "../state/reader.ts";
import css from "./EventPanel.module.css";

/** Head of the panel: kind and topic, title, date, weekday and countries. */
export function EventHead({ event }: { event: EventDetail }): ReactNode {
  const { query, summary, lang } = useReader();
  const labelOf = useLabels();
  const { formatMessage } = useIntl();
  const [topic] = event.topics;
  const label = topic === undefined ? null : labelOf("topic", topic);
  const countries = event.countries.map((code) => labelOf("country", code).text);
  const aside = [weekday(event.date, lang), countries.join(", ")].filter(Boolean).join(" · ");
  return (
    <header>
      <p className={css["kicker"]}>
        <span className={css["swatch"]} data-hue={event.hue ?? "none"} />
        <span>
          {formatMessage({ id: `kind.${event.kind}` })}
          {[...(label ? [label] : []), ...event.collections].map(({ text, lang }) => (
            <span key={text}>
              {" · "}
              <span lang={lang || undefined} dir="auto">
                {text}
              </span>
            </span>
          ))}
        </span>
      </p>
      <h2 className={css["title"]} tabIndex={-1} lang={event.title.lang || undefined} dir="auto">
        <Hits text={event.title.text} words={query.words} />
      </h2>
      <p className={css["when"]}>
        <span className={css["date"]}>{dateText(event.date, lang, "long")}</span>{" "}
        <span className={css["aside"]}>{aside}</span>
      </p>
      <Abbreviations
        of={usedIn(
          `${event.title.text} ${event.summary?.text ?? ""}`,
          abbreviationsOf(summary, lang),
        )}
      />
      {isOfOldCalendar(event.date) && (
        <p className={css["calendar"]}>{formatMessage({ id: "event.oldCalendar" })}</p>
      )}
    </header>
  );
}
