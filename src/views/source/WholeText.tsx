import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { Missing } from "../../dataset/quotation/find-in-copy.ts";
import type { SourceDetail } from "../../query/answers/answer-types.ts";
import type { Checked } from "./copy/shelf.ts";
import { Notes, type OpenBeside } from "./Notes.tsx";
import { PassageHeading } from "./PassageHeading.tsx";
import { Pieces, RunText } from "./RunText.tsx";
import { layRuns } from "./runs.ts";
import css from "./SourceText.module.css";
import own from "./WholeText.module.css";

interface Props {
  readonly detail: SourceDetail;
  readonly whole: Checked;
  readonly open: string | null;
  readonly onEvent: OpenBeside;
}

/** A whole text of the source with every passage lit where it is; first those it does not have. */
export function WholeText({ detail, whole, open, onEvent }: Props): ReactNode {
  const { language } = detail.source;
  return (
    <>
      <MissingPassages {...{ detail, whole, open, onEvent }} because="absent" />
      <MissingPassages {...{ detail, whole, open, onEvent }} because="context" />
      <div className={own["whole"]} dir="auto">
        {whole.rows.map((row) => (
          <div key={row.start} className={own["row"]}>
            {row.passages.length > 0 && <PassageHeading passages={row.passages} detail={detail} />}
            <p className={css["words"]} lang={language}>
              <Pieces pieces={row.pieces} open={open} />
            </p>
            {row.passages.length > 0 && (
              <Notes passages={row.passages} detail={detail} open={open} onEvent={onEvent} />
            )}
          </div>
        ))}
      </div>
    </>
  );
}

function MissingPassages({
  detail,
  whole,
  open,
  onEvent,
  because,
}: Props & Pick<Missing, "because">): ReactNode {
  const { formatMessage } = useIntl();
  const ids = new Set(
    whole.anchored.flatMap((each) =>
      each.how === "missing" && each.because === because ? [each.id] : [],
    ),
  );
  const missing = detail.passages.filter(({ id }) => ids.has(id));
  const isShort = because === "context";
  if (missing.length === 0) return null;
  return (
    <section className={own["missing"]}>
      <h2 className={own["heading"]}>
        {formatMessage({ id: isShort ? "copy.short.heading" : "copy.missing.heading" })}
      </h2>
      {missing.map((passage) => (
        <div key={passage.id} className={own["row"]}>
          <div>
            {layRuns([{ ...passage, start: null }]).map((run) => (
              <RunText key={passage.id} run={run} open={open} lang={passage.lang || undefined} />
            ))}
            {isShort && (
              <p className={own["why"]}>{formatMessage({ id: "copy.missing.context" })}</p>
            )}
          </div>
          <Notes passages={[passage.id]} detail={detail} open={open} onEvent={onEvent} />
        </div>
      ))}
    </section>
  );
}
