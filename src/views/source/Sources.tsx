import { type ReactNode, useMemo } from "react";
import { useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import type { Source } from "../../dataset/format/schema.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { SourceCounts } from "../../query/answers/answer-types.ts";
import { isRead } from "../../query/criteria/evidence.ts";
import { SourceLine } from "../names/SourceLine.tsx";
import { useAnswer, useReader } from "../state/reader.ts";
import { CitedSources } from "./CitedSources.tsx";
import css from "./Sources.module.css";

/** Every source and how many events it yielded; a menu where there is no room for a column. */
export function Sources({
  current,
  headingId,
  onOpen,
}: {
  current: string | null;
  headingId: string;
  onOpen: (passage: string) => void;
}): ReactNode {
  const { summary, store, lang } = useReader();
  const { formatMessage, formatDisplayName } = useIntl();
  const answer = useAnswer({ kind: "sources" });
  const counts = useMemo(() => answer && new Map(answer.map((each) => [each.id, each])), [answer]);
  const kindAndLanguage = ({ kind, language }: Source) =>
    [
      formatMessage({ id: `source.kind.${kind}` }),
      ...(language ? [formatDisplayName(language, { type: "language" }) ?? language] : []),
    ].join(", ");
  const amount = ({ events = 0, passages = 0 }: Partial<SourceCounts> = {}) =>
    [
      formatMessage({ id: "source.events" }, { count: events }),
      formatMessage({ id: "source.passages" }, { count: passages }),
    ].join(", ");
  const choose = (id: string) =>
    store.ask({ kind: "source", id, lang }).then(
      (detail) => {
        const first = detail?.passages[0];
        if (first) onOpen(first.id);
      },
      // Where it fails twice the reader stays here, and can choose again.
      () => undefined,
    );
  const read = useMemo(() => summary.sources.filter(isRead), [summary]);
  const heading = formatMessage({ id: "source.sources" });
  return (
    <>
      {/* No heading: the text has the first one. It names the navigation. */}
      <p id={headingId} className={css["heading"]}>
        {heading}
      </p>
      <ul className={css["list"]}>
        {read.map((source) => (
          <li key={source.id}>
            <button
              type="button"
              className={css["source"]}
              aria-current={source.id === current ? "true" : undefined}
              // A source nothing is quoted from has no place to open.
              disabled={counts !== null && !counts.get(source.id)?.passages}
              onClick={() => void choose(source.id)}
            >
              <SourceTitle source={source} lang={lang} />
              <span className={css["about"]}>
                <SourceLine source={source} lang={lang} work={null} style="short" />
              </span>
              <span className={css["about"]}>{kindAndLanguage(source)}</span>
              <span className={css["about"]}>{counts && amount(counts.get(source.id))}</span>
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
        {read.map((source) => (
          <option
            key={source.id}
            value={source.id}
            disabled={counts !== null && !counts.get(source.id)?.passages}
          >
            {localText(source.title, lang).text}
          </option>
        ))}
      </select>
      <CitedSources onOpen={onOpen} />
    </>
  );
}

function SourceTitle({ source, lang }: { source: Source; lang: Language }): ReactNode {
  const title = localText(source.title, lang);
  return (
    <span className={css["title"]} lang={title.lang || source.language} dir="auto">
      {title.text}
    </span>
  );
}
