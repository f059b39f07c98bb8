import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { localText } from "../../dataset/localized.ts";
import { useYears } from "../locale/years.ts";
import { useIsWide } from "../state/media.ts";
import { useReader } from "../state/reader.ts";
import type { OpenDataset } from "../state/session.ts";
import { isFront } from "../state/view.ts";
import css from "./Headline.module.css";

/**
 * The dataset's title: in large until the reader asks for something; then in small where the
 * header has no room for it; and, on a wide screen, only for who listens to the page.
 */
export function Headline({ dataset }: { dataset: OpenDataset }): ReactNode {
  const { query, lang } = useReader();
  const wide = useIsWide();
  const front = isFront(query);
  const { summary, origin } = dataset;
  const title = localText(summary.title, lang);
  const size = front ? css["front"] : wide ? "visually-hidden" : css["small"];
  return (
    <div className={size}>
      <h1 lang={title.lang || undefined}>{title.text}</h1>
      {front && <Standfirst dataset={dataset} />}
      {origin.kind === "address" && (
        <p className={css["origin"]}>
          <FormattedMessage id="app.openedFrom" values={{ address: origin.url }} />
        </p>
      )}
      {origin.kind === "file" && (
        <p className={css["origin"]}>
          <FormattedMessage id="app.openedFile" values={{ name: origin.file.name }} />
        </p>
      )}
    </div>
  );
}

function Standfirst({ dataset: { summary, origin } }: { dataset: OpenDataset }): ReactNode {
  const years = useYears();
  const span = summary.extent ? years(summary.extent, "words") : "";
  const values = { events: summary.events, sources: summary.sources.length, span };
  return (
    <p className={css["standfirst"]}>
      <FormattedMessage
        id={span === "" ? "app.standfirstUndated" : "app.standfirst"}
        values={values}
      />
      {/* Only of the shipped events is it certain that each of them has a passage. */}
      {origin.kind === "shipped" && (
        <>
          {" "}
          <FormattedMessage id="app.everyPassage" />
        </>
      )}
    </p>
  );
}
