import { type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import type { Source } from "../../dataset/format/schema.ts";
import { withId } from "../../dataset/format/with-id.ts";
import { EMPTY_QUERY } from "../../query/criteria/query.ts";
import { citableWork, seenNow } from "../cite/citable.ts";
import { Reference } from "../cite/Reference.tsx";
import { Dialog } from "../kit/Dialog.tsx";
import { SourceLine } from "../names/SourceLine.tsx";
import { shortName } from "../names/source-name.ts";
import { useReader } from "../state/reader.ts";
import css from "./Sources.module.css";

/** Works that nobody here has read, each with where it is cited and a reference to it. */
export function CitedSources({ onOpen }: { onOpen: (passage: string) => void }): ReactNode {
  const { summary } = useReader();
  const { formatMessage } = useIntl();
  const cited = summary.sources.filter(({ citedBy }) => citedBy !== undefined);
  const [citing, setCiting] = useState<Source | null>(null);
  if (cited.length === 0) return null;
  const title = formatMessage({ id: "source.citeWork" });
  return (
    <details className={css["cited"]}>
      <summary>{formatMessage({ id: "source.citedOnly" })}</summary>
      <ul>
        {cited.map((work) => (
          <li key={work.id}>
            <Work work={work} onOpen={onOpen} onCite={() => setCiting(work)} />
          </li>
        ))}
      </ul>
      <Dialog title={title} open={citing !== null} close={() => setCiting(null)}>
        {citing && <WorkReference work={citing} />}
      </Dialog>
    </details>
  );
}

function Work({
  work,
  onOpen,
  onCite,
}: {
  work: Source;
  onOpen: (passage: string) => void;
  onCite: () => void;
}): ReactNode {
  const { summary, lang } = useReader();
  const { formatMessage } = useIntl();
  const { source, passage } = work.citedBy ?? {};
  const citing = withId(summary.sources, source);
  const through =
    citing && formatMessage({ id: "source.throughWhom" }, { source: shortName(citing, lang) });
  const note = work.note && localText(work.note, lang);
  return (
    <>
      <SourceLine source={work} lang={lang} />
      {note && (
        <span className={css["about"]} lang={note.lang || undefined}>
          {note.text}
        </span>
      )}
      <span className={css["acts"]}>
        {passage === undefined ? (
          <span>{through}</span>
        ) : (
          <button type="button" className="link" onClick={() => onOpen(passage)}>
            {through}
          </button>
        )}
        <button type="button" className="link" aria-haspopup="dialog" onClick={onCite}>
          {formatMessage({ id: "source.citeWork" })}
        </button>
      </span>
    </>
  );
}

function WorkReference({ work }: { work: Source }): ReactNode {
  const { query, summary, lang } = useReader();
  const seen = seenNow({ ...EMPTY_QUERY, data: query.data, view: "sources" });
  return <Reference item={citableWork(work, summary, lang, seen)} />;
}
