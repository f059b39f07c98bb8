import { Fragment, type ReactNode } from "react";
import { localText } from "../../dataset/format/localized.ts";
import type { Source } from "../../dataset/format/schema.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { DateStyle } from "../../dataset/wording/wording.ts";
import css from "./SourceLine.module.css";

/** An attribution: authors, title, publisher, date. `work` says which of its titles is named, if any. */
export function SourceLine({
  source,
  lang,
  work = "title",
  style = "long",
}: {
  source: Source;
  lang: Language;
  work?: "title" | "series" | null;
  style?: DateStyle;
}): ReactNode {
  const named = work === null ? undefined : source[work];
  const title = named === undefined ? null : localText(named, lang);
  const published = source.published === undefined ? null : parseDate(source.published);
  const parts: ReactNode[] = [
    // Each in a direction of its own: an Arabic name would draw the date behind it to its other side.
    ...source.authors.map((author) => <bdi key={author}>{author}</bdi>),
    title && (
      <cite lang={title.lang || source.language} dir="auto">
        {title.text}
      </cite>
    ),
    source.container && <bdi>{localText(source.container, lang).text}</bdi>,
    source.publisher && <bdi>{localText(source.publisher, lang).text}</bdi>,
    published?.ok && <span className={css["date"]}>{dateText(published.date, lang, style)}</span>,
  ];
  return parts
    .filter(Boolean)
    .map((part, i) => [`${i}`, part] as const)
    .map(([key, part]) => (
      <Fragment key={key}>
        {key !== "0" && ", "}
        {part}
      </Fragment>
    ));
}
