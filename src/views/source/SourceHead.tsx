import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import type { Source } from "../../dataset/format/schema.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import { SourceLine } from "../names/SourceLine.tsx";
import { hostOf } from "../names/source-name.ts";
import { useReader } from "../state/reader.ts";
import standing from "./copy/standing.module.css";
import css from "./SourceReader.module.css";

/** The source's own title, whose it is, and where it can be read whole. */
export function SourceHead({
  source,
  shows,
}: {
  source: Source;
  /** The kind of text below: what is quoted, the text the dataset ships, or the reader's copy. */
  shows: "quoted" | "shipped" | "copy";
}): ReactNode {
  const { lang } = useReader();
  const { formatMessage } = useIntl();
  const title = localText(source.title, lang);
  const host = hostOf(source.url);
  return (
    <header>
      <h1 className={css["title"]} tabIndex={-1} lang={title.lang || source.language} dir="auto">
        {title.text}
      </h1>
      <p className={css["by"]}>
        <SourceLine source={source} lang={lang} work="series" />
        {host && (
          <>
            {" "}
            <a
              href={source.url}
              target="_blank"
              rel="noopener noreferrer"
              className={`link ${css["host"]}`}
            >
              {host}
            </a>
          </>
        )}
      </p>
      <Kept source={source} />
      {shows !== "copy" && (
        <p className={standing["standing"]}>
          {formatMessage({ id: shows === "quoted" ? "source.standing" : "source.whole" })}
        </p>
      )}
    </header>
  );
}

/** Where a source stands, when it was read, and where a copy is kept. */
function Kept({ source: { note, accessed, archived } }: { source: Source }): ReactNode {
  const { lang } = useReader();
  const { formatMessage } = useIntl();
  const text = note && localText(note, lang);
  const day = (edtf: string) => {
    const parsed = parseDate(edtf);
    return parsed.ok ? dateText(parsed.date, lang, "long") : edtf;
  };
  return (
    <>
      {text && (
        <p className={standing["standing"]} lang={text.lang || undefined}>
          {text.text}
        </p>
      )}
      {(accessed ?? archived) !== undefined && (
        <p className={css["by"]}>
          {accessed && formatMessage({ id: "source.accessed" }, { date: day(accessed) })}{" "}
          {archived && (
            <a
              href={archived.url}
              target="_blank"
              rel="noopener noreferrer"
              className={css["host"]}
            >
              {formatMessage({ id: "source.archived" })}
              {archived.date && `, ${day(archived.date)}`}
            </a>
          )}
        </p>
      )}
    </>
  );
}
