import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { SourceLine } from "../../names/SourceLine.tsx";
import { Link } from "./EntryPiece.tsx";
import type { CitedSource, NumberedPassage } from "./edition.ts";
import { eventAddress } from "./paper-address.ts";
import { usePaper } from "./paper-context.ts";
import css from "./SourcePieces.module.css";

/** A source, once: its letter, its title, who wrote it, where it is, and what text the passages were taken from. */
export function SourcePiece({ cited }: { cited: CitedSource }): ReactNode {
  const { formatMessage } = useIntl();
  const lang = useLanguage();
  const { edition } = usePaper();
  const { source, letter, passages } = cited;
  const title = localText(source.title, lang);
  const isOne = edition.sources.length === 1;
  const language =
    source.language === undefined
      ? null
      : new Intl.DisplayNames([lang], { type: "language", fallback: "code" }).of(source.language);
  const length =
    source.length === undefined
      ? null
      : formatMessage({ id: "paper.length" }, { count: source.length });
  const hash =
    source.sha256 === undefined
      ? null
      : formatMessage({ id: "paper.hash" }, { hash: source.sha256 });
  const hasPlaces = passages.some(({ passage }) => passage.start !== null);
  return (
    <section className={css["source"]}>
      <b className={css["letter"]}>{letter}</b>
      <div>
        <h3 className={css["title"]} lang={title.lang || source.language} dir="auto">
          {title.text}
        </h3>
        <p>
          <SourceLine source={source} lang={lang} work="series" />
          {". "}
          {language && formatMessage({ id: "paper.language" }, { language })}
          {source.citedBy && ` ${formatMessage({ id: "paper.read" })}`}
        </p>
        {source.url !== undefined && (
          <p className={css["address"]}>
            <Link address={source.url}>{source.url.replace(/^https?:\/\/(www\.)?/, "")}</Link>
          </p>
        )}
        {(length ?? hash) !== null && (
          <p className={css["address"]}>{[length, hash].filter(Boolean).join("; ")}</p>
        )}
        {passages.length === 0 && <p>{formatMessage({ id: "paper.noneOf" })}</p>}
      </div>
      {passages.length > 0 && (
        <h4 className={css["passages"]}>
          {isOne
            ? formatMessage({ id: "paper.passages.one" })
            : formatMessage({ id: "paper.passages" }, { letter })}
          <small>
            {formatMessage({ id: hasPlaces ? "paper.passages.how" : "paper.passages.bare" })}
          </small>
        </h4>
      )}
    </section>
  );
}

/** A passage by its number: where it stands in the text, and the first event that it supports. */
export function PassageCell({ numbered }: { numbered: NumberedPassage }): ReactNode {
  const { formatNumber } = useIntl();
  const { query, hasAddress } = usePaper();
  const { number, passage, event } = numbered;
  return (
    <li className={css["cell"]}>
      <b>
        <Link address={hasAddress ? eventAddress(query, event.id, passage.id) : null}>
          {number}
        </Link>
      </b>
      <span className={css["place"]}>
        {passage.start !== null &&
          `${formatNumber(passage.start)}–${formatNumber(passage.start + passage.exact.length)}`}
      </span>
      <span lang={event.title.lang || undefined} dir="auto">
        {event.title.text}
      </span>
    </li>
  );
}
