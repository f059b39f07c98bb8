import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import { WORDINGS } from "../../dataset/wording/languages.ts";
import { versionLine } from "../../drawing/timeline/words.ts";
import type { ListEntry } from "../../query/answers/answer-types.ts";
import { SourceLine } from "../names/SourceLine.tsx";
import { shortName } from "../names/source-name.ts";
import { leftBehind } from "../state/origin.ts";
import { useReader, useSessionState } from "../state/reader.ts";
import css from "./PaperList.module.css";
import { fullAddressOf, queryOfEdition } from "./page/paper-address.ts";
import { useShown } from "./page/use-shown.ts";

/** What is shown as a plain list, for a browser that prints before the edition's pages can be made: every event, and its sources. */
export function PaperList({
  entries,
  matching,
}: {
  entries: readonly ListEntry[];
  /** More than there are entries where paper has no room for them. */
  matching: number;
}): ReactNode {
  const { formatMessage } = useIntl();
  const { summary, lang, query } = useReader();
  const shown = useShown();
  const origin = useSessionState((state) => state.dataset?.origin);
  const title = localText(summary.title, lang);
  const sources = new Map(summary.sources.map((each) => [each.id, each]));
  const cited = summary.sources.filter(({ id }) =>
    entries.some((entry) => entry.sources.includes(id)),
  );
  const counted = formatMessage({ id: "paper.counted" }, { events: matching, all: summary.events });
  const version = versionLine(summary, lang);
  return (
    <article className={css["list"]}>
      <h1 lang={title.lang || undefined}>{title.text}</h1>
      <p>
        {shown.sentences.length === 0
          ? formatMessage({ id: "paper.shown.all" }, { all: matching })
          : formatMessage({ id: "paper.shown" }, { counted, sentences: shown.sentences.join(" ") })}
      </p>
      {matching > entries.length && (
        <p>{formatMessage({ id: "paper.tooMany" }, { count: matching, most: entries.length })}</p>
      )}
      <ol>
        {entries.map(({ id, date, title, by, passage, sources: ids }) => (
          <li key={id}>
            <p className={css["date"]}>{dateText(date, lang, "long")}</p>
            <div>
              <h2 lang={title.lang || undefined} dir="auto">
                {title.text}
                {by && <small lang={lang}> {WORDINGS[lang].says(by.text)}</small>}
              </h2>
              {passage && (
                <p lang={passage.lang || undefined} dir="auto">
                  “{passage.exact}”
                </p>
              )}
              <p className={css["from"]}>
                {ids
                  .flatMap((each) => sources.get(each) ?? [])
                  .map((source) => shortName(source, lang))
                  .join(", ")}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {cited.length > 0 && <h2>{formatMessage({ id: "paper.sources" })}</h2>}
      <ul>
        {cited.map((source) => (
          <li key={source.id}>
            <SourceLine source={source} lang={lang} />
          </li>
        ))}
      </ul>
      <footer>
        {origin && leftBehind(origin) === null && (
          <p>
            {formatMessage(
              { id: "paper.address" },
              { address: fullAddressOf(queryOfEdition(query)) },
            )}
          </p>
        )}
        {version !== "" && <p>{version}</p>}
        <p>{formatMessage({ id: "paper.list.note" })}</p>
      </footer>
    </article>
  );
}
