import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import { versionLine } from "../../../drawing/timeline/words.ts";
import type { EventDetail } from "../../../query/answers/answer-types.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { useReader } from "../../state/reader.ts";
import { Link } from "./EntryPiece.tsx";
import css from "./Page.module.css";
import { editionAddress, fullAddressOf, pageAddress, spokenAddress } from "./paper-address.ts";
import { usePaper } from "./paper-context.ts";
import { QrCode } from "./QrCode.tsx";

/** Digits of a hash in a foot, which tell two files apart; all of them stand at the end. */
const SHORT_HASH = 16;
/** Longest address of a foot, in letters; a longer one stands at the end. */
const SHORT_ADDRESS = 88;
const CODE_PX = 68;

/**
 * A page of paper: its running head, what stands on it, and its foot with the way back to the data.
 *
 * @param events  those of which something stands here.
 */
export function Page({
  page,
  pages,
  events,
  children,
}: {
  page: number;
  pages: number;
  events: readonly EventDetail[];
  children: ReactNode;
}): ReactNode {
  const { formatMessage } = useIntl();
  const lang = useLanguage();
  const { summary } = useReader();
  const { sheet, title, matching, total } = usePaper();
  const name = localText(summary.title, lang);
  const counted = formatMessage(
    { id: matching === total ? "paper.countedAll" : "paper.counted" },
    { events: matching, all: total },
  );
  return (
    <section
      className={css["page"]}
      data-sheet={sheet}
      aria-label={formatMessage({ id: "paper.page" }, { page, pages })}
    >
      <header className={css["head"]}>
        <span>
          <b>Dateline</b>
          <span lang={name.lang || undefined}>{name.text}</span>
        </span>
        <span className={css["running"]}>
          {title === name.text ? counted : `${title} · ${counted}`}
        </span>
      </header>
      <div className={css["body"]}>{children}</div>
      <Foot page={page} pages={pages} events={events} />
    </section>
  );
}

function Foot({
  page,
  pages,
  events,
}: {
  page: number;
  pages: number;
  events: readonly EventDetail[];
}): ReactNode {
  const { formatMessage } = useIntl();
  const lang = useLanguage();
  const { summary } = useReader();
  const { edition, query, day, hasAddress, sha256 } = usePaper();
  const terms = { query, lang, day };
  const isPart = events.length > 0;
  const whole = spokenAddress(fullAddressOf(query));
  const address =
    whole.length <= SHORT_ADDRESS
      ? whole
      : formatMessage({ id: "paper.longAddress" }, { address: whole.replace(/\/?\?.*$/s, "") });
  const code = isPart
    ? pageAddress(terms, events)
    : editionAddress(
        terms,
        edition.entries.map(({ event }) => event),
      );
  const hash =
    sha256 === null
      ? ""
      : formatMessage({ id: "paper.hash" }, { hash: sha256.slice(0, SHORT_HASH) });
  const version = [versionLine(summary, lang), hash].filter((each) => each !== "").join(" · ");
  return (
    <footer className={css["foot"]}>
      {hasAddress && (
        <a className={css["code"]} href={code} target="_blank" rel="noopener">
          <QrCode
            address={code}
            sizePx={CODE_PX}
            label={formatMessage({ id: "paper.code.label" })}
          />
        </a>
      )}
      <div>
        <p className={css["address"]}>
          {hasAddress ? (
            <Link address={fullAddressOf(query)}>{address}</Link>
          ) : (
            formatMessage({ id: "paper.noAddress" })
          )}
        </p>
        <p>{version}</p>
        {hasAddress && (
          <p>{formatMessage({ id: isPart ? "paper.code.page" : "paper.code.all" })}</p>
        )}
      </div>
      <p className={css["number"]}>{formatMessage({ id: "paper.page" }, { page, pages })}</p>
    </footer>
  );
}
