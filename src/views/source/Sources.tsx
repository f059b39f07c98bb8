import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import type { Source } from "../../dataset/format/schema.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { SourceCounts } from "../../query/answers/answer-types.ts";
import { isRead } from "../../query/criteria/evidence.ts";
import { FindField } from "../kit/FindField.tsx";
import { SourceLine } from "../names/SourceLine.tsx";
import { useAnswer, useReader } from "../state/reader.ts";
import { CitedSources } from "./CitedSources.tsx";
import css from "./Sources.module.css";
import { firstListed, MOST_SOURCES, shownSources } from "./shown-sources.ts";

/**
 * The sources and how many events each yielded, a menu where there is no room for a column; of many only some about the
 * open one, and a field that finds the others.
 */
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
  const [sought, setSought] = useState("");
  const read = useMemo(() => summary.sources.filter(isRead), [summary]);
  const isLong = read.length > MOST_SOURCES;
  const [was, setFrom] = useState(0);
  const from = firstListed(read, current, was);
  if (from !== was) setFrom(from);
  const typed = useDeferredValue(sought.trim());
  const isSought = typed !== "";
  const names = useAnswer(isSought ? { kind: "names", typed, lang, most: MOST_SOURCES } : null);
  const shown = useMemo(() => {
    const found = names?.entries.flatMap(({ list, id }) => (list === "sources" ? id : [])) ?? null;
    return shownSources(read, from, found, current);
  }, [read, from, names, current]);
  const answer = useAnswer({ kind: "sources", ids: shown.map(({ id }) => id) });
  const counts = useMemo(() => new Map(answer?.map((each) => [each.id, each])), [answer]);
  const kindAndLanguage = ({ kind, language }: Source) =>
    [
      formatMessage({ id: `source.kind.${kind}` }),
      ...(language ? [formatDisplayName(language, { type: "language" }) ?? language] : []),
    ].join(", ");
  const amount = ({ events, passages }: SourceCounts) =>
    [
      formatMessage({ id: "source.events" }, { count: events }),
      formatMessage({ id: "source.passages" }, { count: passages }),
    ].join(", ");
  const choose = (id: string) =>
    store.ask({ kind: "source", id, lang }).then(
      (detail) => {
        const first = detail?.passages[0];
        setSought("");
        if (first) onOpen(first.id);
      },
      // Where it fails twice the reader stays here, and can choose again.
      () => undefined,
    );
  const heading = formatMessage({ id: "source.sources" });
  return (
    <>
      {/* No heading: the text has the first one. It names the navigation. */}
      <p id={headingId} className={css["heading"]}>
        {heading}
      </p>
      {isLong && (
        <FindField
          label={formatMessage({ id: "source.find" })}
          value={sought}
          onChange={setSought}
        />
      )}
      <ul className={css["list"]} data-sought={isSought || undefined}>
        {shown.map((source) => {
          const own = counts.get(source.id);
          return (
            <li key={source.id}>
              <button
                type="button"
                className={css["source"]}
                aria-current={source.id === current ? "true" : undefined}
                // Else no key could scroll a list in which nothing is quoted.
                disabled={quotesNothing(own) && source.id !== current}
                onClick={() => void choose(source.id)}
              >
                <SourceTitle source={source} lang={lang} />
                <span className={css["about"]}>
                  <SourceLine source={source} lang={lang} work={null} style="short" />
                </span>
                <span className={css["about"]}>{kindAndLanguage(source)}</span>
                <span className={css["about"]}>{own && amount(own)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {!isSought && (
        <select
          className={css["menu"]}
          aria-label={heading}
          value={current ?? ""}
          onChange={(event) => void choose(event.target.value)}
        >
          {shown.map((source) => (
            <option
              key={source.id}
              value={source.id}
              disabled={quotesNothing(counts.get(source.id))}
            >
              {localText(source.title, lang).text}
            </option>
          ))}
        </select>
      )}
      {isLong && (
        <p className={css["about"]}>
          <FormattedMessage id="source.notShown" values={{ count: read.length - shown.length }} />
        </p>
      )}
      <CitedSources onOpen={onOpen} />
    </>
  );
}

/** A source nothing is quoted from has no place to open. */
const quotesNothing = (counts: SourceCounts | undefined): boolean => counts?.passages === 0;

function SourceTitle({ source, lang }: { source: Source; lang: Language }): ReactNode {
  const title = localText(source.title, lang);
  return (
    <span className={css["title"]} lang={title.lang || source.language} dir="auto">
      {title.text}
    </span>
  );
}
