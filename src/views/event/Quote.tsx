import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { leadIn, leadOut } from "../../dataset/quotation/quote-ends.ts";
import type { ClaimDetail } from "../../query/answers/answer-types.ts";
import { Hits } from "../marks/Hits.tsx";
import { useReader } from "../state/reader.ts";
import css from "./Quote.module.css";

/**
 * A source's exact words among the words around them. They are told apart by a grey, by quotation
 * marks that are copied with them, and by words for whoever listens.
 */
export function Quote({
  claim: { passage, dating },
  lit = false,
}: {
  claim: ClaimDetail;
  /** Whether the words that give the date are on the highlight. */
  lit?: boolean;
}): ReactNode {
  const { formatMessage } = useIntl();
  const before = leadIn(passage.prefix, passage.start === passage.prefix.length);
  const after = leadOut(passage.suffix);
  const dated = lit && dating.wording !== undefined ? dating.wording : "";
  return (
    <blockquote className={css["words"]} lang={passage.lang || undefined} dir="auto">
      {before !== "" && <span className={css["context"]}>{before}</span>}
      {before !== "" && <Heard>{formatMessage({ id: "quote.begins" })}</Heard>}
      <q className={css["exact"]}>
        <span className={css["marks"]}>“</span>
        <Exact text={passage.exact} dated={dated} />
        <span className={css["marks"]}>”</span>
      </q>
      {after !== "" && <Heard>{formatMessage({ id: "quote.ends" })}</Heard>}
      {after !== "" && <span className={css["context"]}>{after}</span>}
    </blockquote>
  );
}

/** Only for who listens, in the language of the page, and not copied. */
function Heard({ children }: { children: string }): ReactNode {
  const { lang } = useReader();
  return <span className={`visually-hidden ${css["heard"]}`} lang={lang}>{` ${children} `}</span>;
}

function Exact({ text, dated }: { text: string; dated: string }): ReactNode {
  const { query } = useReader();
  const at = dated === "" ? -1 : text.indexOf(dated);
  const end = at + dated.length;
  const parts = at < 0 ? [text] : [text.slice(0, at), text.slice(at, end), text.slice(end)];
  const [before = "", lit, after] = parts.map((part) => (
    <Hits key={part} text={part} words={query.words} />
  ));
  return (
    <>
      {before}
      {lit && <mark className={css["dated"]}>{lit}</mark>}
      {after}
    </>
  );
}
