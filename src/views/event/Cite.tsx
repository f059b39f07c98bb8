import { formatISO } from "date-fns";
import { type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import { CITATION_FORMATS, type CitationFormat, cite } from "../../citation/cite.ts";
import { EMPTY_QUERY, openEvent } from "../../query/query.ts";
import type { EventDetail } from "../../query/store.ts";
import { addressOf } from "../state/address.ts";
import { useReader } from "../state/reader.ts";
import css from "./Cite.module.css";
import { Copy } from "./Copy.tsx";
import { citable } from "./citable.ts";
import { Part } from "./Part.tsx";

/** The event as a reference, in the format its reader works with, and as a link. */
export function Cite({ event }: { event: EventDetail }): ReactNode {
  const { query, summary, lang } = useReader();
  const { formatMessage } = useIntl();
  const [format, setFormat] = useState<CitationFormat>("text");
  // The link of the event itself, without the filters and the window it happened to be seen in.
  const address = addressOf(openEvent({ ...EMPTY_QUERY, data: query.data }, event.id));
  const permalink = new URL(address, location.href).href;
  const accessed = formatISO(new Date(), { representation: "date" });
  const reference = cite(format, citable(event, summary, lang, { permalink, accessed }));
  return (
    <Part title="event.cite">
      <div className={css["reference"]} data-format={format} lang="en">
        {reference}
      </div>
      <div className={css["acts"]}>
        {CITATION_FORMATS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === format}
            onClick={() => setFormat(each)}
          >
            {formatMessage({ id: `event.cite.${each}` })}
          </button>
        ))}
        <span className={css["copies"]}>
          <Copy text={reference} label={formatMessage({ id: "event.copy" })} />
          <Copy text={permalink} label={formatMessage({ id: "event.copyLink" })} />
        </span>
      </div>
    </Part>
  );
}
