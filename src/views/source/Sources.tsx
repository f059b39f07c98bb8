import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { dateText } from "../../dataset/date-text.ts";
import { localText } from "../../dataset/localized.ts";
import type { Source } from "../../dataset/schema.ts";
import { EMPTY_QUERY } from "../../query/query.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import css from "./Sources.module.css";
import { publishedOn } from "./source-name.ts";

/** Every source and how many events it yielded; a menu where there is no room for a column. */
export function Sources({
  current,
  onOpen,
}: {
  current: string | null;
  onOpen: (passage: string) => void;
}): ReactNode {
  const { summary, store, lang } = useReader();
  const { formatMessage } = useIntl();
  const counts = useAnswer(`events of each source ${lang}`, (reader) =>
    reader.store.facets(EMPTY_QUERY, reader.lang),
  )?.counts.source;
  const choose = async (id: string) => {
    const first = (await store.source(id, lang))?.passages[0];
    if (first) onOpen(first.id);
  };
  const heading = formatMessage({ id: "source.sources" });
  return (
    <>
      <h2 className={css["heading"]}>{heading}</h2>
      <ul className={css["list"]}>
        {summary.sources.map((source) => (
          <li key={source.id}>
            <button
              type="button"
              className={css["source"]}
              aria-current={source.id === current ? "true" : undefined}
              // A source nothing is quoted from has no place to open.
              disabled={counts !== undefined && !counts[source.id]}
              onClick={() => void choose(source.id)}
            >
              <SourceTitle source={source} lang={lang} />
              <span className={css["about"]}>{whereAndWhen(source, lang)}</span>
              <span className={css["about"]}>
                {counts &&
                  formatMessage({ id: "source.events" }, { count: counts[source.id] ?? 0 })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <select
        className={css["menu"]}
        aria-label={heading}
        value={current ?? ""}
        onChange={(event) => void choose(event.target.value)}
      >
        {summary.sources.map((source) => (
          <option key={source.id} value={source.id} disabled={!!counts && !counts[source.id]}>
            {localText(source.title, lang).text}
          </option>
        ))}
      </select>
    </>
  );
}

function SourceTitle({ source, lang }: { source: Source; lang: string }): ReactNode {
  const title = localText(source.title, lang);
  return (
    <span className={css["title"]} lang={title.lang || source.language}>
      {title.text}
    </span>
  );
}

function whereAndWhen(source: Source, lang: string): string {
  const published = publishedOn(source);
  const publisher = source.publisher && localText(source.publisher, lang).text;
  return [publisher, published && dateText(published, lang, "short")].filter(Boolean).join(", ");
}
