import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import { yearsText } from "../../dataset/wording/date-text.ts";
import { setData } from "../../query/criteria/query.ts";
import { late } from "../kit/late.tsx";
import { SoFar } from "../kit/SoFar.tsx";
import { plainAddress, SHIPPED } from "../state/origin.ts";
import { useIsWide } from "../state/preferences.ts";
import { useReader, useSession } from "../state/reader.ts";
import type { OpenDataset } from "../state/session-state.ts";
import { isFront } from "../state/view.ts";
import css from "./Headline.module.css";

const TogetherBar = late(
  async () => (await import("../library/together/together.ts")).TogetherBar,
  false,
);

/**
 * The dataset's title: in large until the reader asks for something, then in small where the
 * header has no room for it. Whatever the reader does, a dataset that is not ours says so.
 */
export function Headline({ dataset }: { dataset: OpenDataset }): ReactNode {
  const { query, lang } = useReader();
  const wide = useIsWide();
  const front = isFront(query);
  const title = localText(dataset.summary.title, lang);
  return (
    <div className={front ? css["front"] : css["small"]}>
      {(front || !wide) && (
        <h1 lang={title.lang || undefined} dir="auto">
          {title.text}
        </h1>
      )}
      {front && <Standfirst dataset={dataset} />}
      {dataset.origin.kind === "together" ? (
        <TogetherBar url={dataset.origin.url} />
      ) : (
        // A draft says so above everything.
        !["shipped", "draft"].includes(dataset.origin.kind) && <Provenance dataset={dataset} />
      )}
    </div>
  );
}

function Standfirst({ dataset: { summary, arriving } }: { dataset: OpenDataset }): ReactNode {
  const { lang } = useReader();
  const span = summary.extent ? yearsText(summary.extent, lang, "words") : "";
  const values = { events: summary.events, sources: summary.read, span };
  return (
    <p className={css["standfirst"]}>
      <SoFar of={summary.events}>
        <FormattedMessage
          id={span === "" ? "app.standfirstUndated" : "app.standfirst"}
          values={values}
        />
      </SoFar>
      {!arriving && summary.unquoted === 0 && (
        <span className={css["promise"]}>
          {" "}
          <FormattedMessage id="app.everyPassage" />
        </span>
      )}
    </p>
  );
}

/** Whose events these are, and the way back to ours. */
function Provenance({ dataset: { origin, address } }: { dataset: OpenDataset }): ReactNode {
  const { open, change } = useSession();
  const leave = () => {
    change((query) => setData(query, null));
    void open(SHIPPED);
  };
  return (
    <p className={css["origin"]}>
      {origin.kind === "address" && (
        <FormattedMessage
          id="app.openedFrom"
          values={{ address: <bdi>{address ?? plainAddress(origin.url)}</bdi> }}
        />
      )}
      {origin.kind === "file" && (
        <FormattedMessage id="app.openedFile" values={{ name: <bdi>{origin.file.name}</bdi> }} />
      )}{" "}
      <button type="button" className="link" onClick={leave}>
        <FormattedMessage id="problems.openShipped" />
      </button>
    </p>
  );
}
