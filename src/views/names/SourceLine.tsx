import { Fragment, type ReactNode } from "react";
import { localText } from "../../dataset/format/localized.ts";
import type { Source } from "../../dataset/format/schema.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import css from "./SourceLine.module.css";
import { publishedOn } from "./source-name.ts";

/** An attribution: authors, title, publisher, date. `work` says which of its titles is named. */
export function SourceLine({
  source,
  lang,
  work = "title",
}: {
  source: Source;
  lang: Language;
  work?: "title" | "series";
}): ReactNode {
  const named = source[work];
  const title = named === undefined ? null : localText(named, lang);
  const published = publishedOn(source);
  const parts: ReactNode[] = [
    ...source.authors,
    title && <cite lang={title.lang || source.language}>{title.text}</cite>,
    source.container && localText(source.container, lang).text,
    source.publisher && localText(source.publisher, lang).text,
    published && <span className={css["date"]}>{dateText(published, lang, "long")}</span>,
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
