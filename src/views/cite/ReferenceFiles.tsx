import { type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import { type CitationFormat, citeAll } from "../../citation/cite.ts";
import type { Citable } from "../../citation/reference.ts";
import { EMPTY_QUERY, openEvent } from "../../query/criteria/query.ts";
import { useReader } from "../state/reader.ts";
import { citableClaims, seenNow } from "./citable.ts";
import css from "./Reference.module.css";

/** The formats that reference managers open, with the ending and type by which they know a file. */
const FILES = [
  { format: "bibtex", ending: "bib", type: "application/x-bibtex" },
  { format: "ris", ending: "ris", type: "application/x-research-info-systems" },
  { format: "csl-json", ending: "json", type: "application/json" },
] as const satisfies readonly { format: CitationFormat; ending: string; type: string }[];

/** Events asked for at a time, so that the page stays at hand. */
const AT_ONCE = 500;

/** References to every passage of all that is shown, as a file. @param matching  how many events are shown */
export function ReferenceFiles({ matching }: { readonly matching: number }): ReactNode {
  const { query, criteria, store, summary, lang } = useReader();
  const { formatMessage } = useIntl();
  const [failed, setFailed] = useState(false);

  async function referencesToAll(): Promise<readonly Citable[]> {
    const items: Citable[] = [];
    for (let from = 0; from < matching; from += AT_ONCE) {
      const range = { from, to: from + AT_ONCE };
      const events = await store.ask({ kind: "details", criteria, lang, ...range });
      for (const event of events) {
        const seen = seenNow(openEvent({ ...EMPTY_QUERY, data: query.data }, event.id));
        items.push(...citableClaims(event, summary, lang, seen));
      }
    }
    return items;
  }

  const save = ({ format, ending, type }: (typeof FILES)[number]) =>
    referencesToAll().then(
      (items) => {
        setFailed(false);
        download(new Blob([citeAll(format, items)], { type }), `dateline.${ending}`);
      },
      () => setFailed(true),
    );

  return (
    <div className={css["files"]}>
      <p>{formatMessage({ id: "cite.files" }, { count: matching })}</p>
      <p className={css["acts"]}>
        {FILES.map((file) => (
          <button key={file.format} type="button" onClick={() => void save(file)}>
            {formatMessage(
              { id: "cite.saveFile" },
              { format: formatMessage({ id: `event.cite.${file.format}` }), ending: file.ending },
            )}
          </button>
        ))}
      </p>
      {failed && <p role="alert">{formatMessage({ id: "cite.filesFailed" })}</p>}
    </div>
  );
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Not at once: some browsers begin to read it only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
