import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { SourceDetail } from "../../query/answers/answer-types.ts";
import { useReader } from "../state/reader.ts";
import { Verdict } from "./copy/CopyReport.tsx";
import type { Checked } from "./copy/shelf.ts";
import css from "./SourceReader.module.css";

/** The steps from passage to passage, the way back, and what the reader's copy was found to be. */
export function PassageBar({
  detail,
  copy,
  onOpen,
  onLeave,
}: {
  detail: SourceDetail;
  copy: Checked | null;
  onOpen: (passage: string) => void;
  onLeave: () => void;
}): ReactNode {
  const { query } = useReader();
  const { formatMessage } = useIntl();
  const at = detail.passages.findIndex(({ id }) => id === query.passage);
  const step = (to: number, direction: "previous" | "next") => {
    const target = detail.passages[to];
    return (
      <button
        type="button"
        aria-disabled={target === undefined}
        aria-label={formatMessage({ id: `source.${direction}.name` })}
        onClick={() => target && onOpen(target.id)}
      >
        <span className={css["long"]}>{formatMessage({ id: `source.${direction}` })}</span>
        <span className={css["short"]}>{formatMessage({ id: `source.${direction}.short` })}</span>
      </button>
    );
  };
  // Nothing to go back to where the sources are the view.
  const closes = query.event !== null ? "source.back" : "source.close";
  const back = query.view !== "sources" && closes;
  return (
    <div className={css["bar"]}>
      {step(at < 0 ? -1 : at - 1, "previous")}
      {step(at + 1, "next")}
      <span className={css["position"]}>
        {formatMessage(
          { id: at < 0 ? "source.passages" : "source.position" },
          { position: at + 1, count: detail.passages.length },
        )}
      </span>
      {back && query.passage !== null && (
        <button type="button" className={css["back"]} onClick={onLeave}>
          {formatMessage({ id: back })}
        </button>
      )}
      {copy && (
        <p className={css["verdict"]} aria-hidden="true">
          <Verdict anchored={copy.anchored} />
        </p>
      )}
    </div>
  );
}
