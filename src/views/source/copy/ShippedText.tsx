import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { SourceDetail } from "../../../query/store.ts";
import css from "../SourceReader.module.css";
import { useShippedText } from "./shipped-text.ts";

/** Offers the whole text where the dataset names one on a site that is neither its own nor ours. */
export function ShippedText({ detail }: { detail: SourceDetail }): ReactNode {
  const { formatMessage } = useIntl();
  const elsewhere = useShippedText(detail);
  return (
    elsewhere && (
      <p className={css["standing"]}>
        <button type="button" className="link" onClick={elsewhere.ask}>
          {formatMessage({ id: "source.askForText" }, { host: elsewhere.host })}
        </button>
      </p>
    )
  );
}
