import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useIntl } from "react-intl";
import type { SourceDetail } from "../../query/answers/answer-types.ts";
import { closePassage, openEvent, openPassage } from "../../query/criteria/query.ts";
import { PANEL } from "../kit/landmarks.ts";
import { useEscape } from "../kit/use-escape.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { CopyDesk } from "./copy/CopyDesk.tsx";
import { inText } from "./copy/shelf.ts";
import { ShippedText } from "./copy/shipped-text.tsx";
import { useDesk } from "./copy/use-desk.ts";
import { SourceHead } from "./SourceHead.tsx";
import css from "./SourceReader.module.css";
import { Sources } from "./Sources.tsx";
import { SourceText } from "./SourceText.tsx";
import { Spine } from "./Spine.tsx";

/** The sources, and one of them as what is quoted of it, beside the events that yielded. */
export function SourceReader(): ReactNode {
  const { query, change } = useReader();
  const { formatMessage } = useIntl();
  const reader = useRef<HTMLElement>(null);
  const detail = useShownSource();

  const open = (passage: string) => change((query) => openPassage(query, query.event, passage));
  const leave = () => change(closePassage);
  useEscape(query.passage !== null, leave);

  // Whatever was pressed to come here is gone; reading starts at the top of what replaced it.
  const shown = detail?.source.id ?? null;
  useEffect(() => {
    const active = document.activeElement;
    if (shown === null || (active !== null && active !== document.body)) return;
    if (!navigator.userActivation?.hasBeenActive) return;
    reader.current?.querySelector("h1")?.focus({ preventScroll: true });
  }, [shown]);

  return (
    <div className={css["reader"]}>
      <main id={PANEL} className={css["sources"]}>
        <Sources current={shown} onOpen={open} />
      </main>
      <aside
        ref={reader}
        className={css["source"]}
        aria-label={formatMessage({ id: "source.panel" })}
      >
        {detail && (
          <OneSource key={detail.source.id} detail={detail} onOpen={open} onLeave={leave} />
        )}
      </aside>
    </div>
  );
}

/** A source as its text: the reader's copy, else what the dataset ships, else what is quoted. */
function OneSource({
  detail,
  onOpen,
  onLeave,
}: {
  detail: SourceDetail;
  onOpen: (passage: string) => void;
  onLeave: () => void;
}): ReactNode {
  const { query, change } = useReader();
  const { copy, shipped } = useDesk(detail.source.id);
  const whole = copy ?? shipped;
  const placed = useMemo(() => (whole ? inText(detail, whole) : detail), [detail, whole]);
  return (
    <>
      <Spine detail={placed} open={query.passage} onOpen={onOpen} />
      <article className={css["body"]}>
        <PassageBar detail={detail} onOpen={onOpen} onLeave={onLeave} />
        <SourceHead source={detail.source} shows={copy ? "copy" : shipped ? "shipped" : "quoted"} />
        <ShippedText detail={detail} />
        <CopyDesk detail={detail} onOpen={onOpen} />
        <SourceText
          detail={detail}
          whole={whole}
          open={query.passage}
          onOpen={onOpen}
          onEvent={(event) => change((query) => openEvent(query, event))}
        />
      </article>
    </>
  );
}

/** The open passage's source; without one, the source that is filtered by, else the first. */
function useShownSource(): SourceDetail | null {
  const { query, summary, lang } = useReader();
  const { passage, facets } = query;
  const otherwise = facets.source.values[0] ?? summary.sources[0]?.id ?? null;
  const shown = otherwise === null ? null : ({ kind: "source", id: otherwise, lang } as const);
  return useAnswer(passage === null ? shown : { kind: "sourceOf", passage, lang });
}

function PassageBar({
  detail,
  onOpen,
  onLeave,
}: {
  detail: SourceDetail;
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
        <span className={css["short"]}>{formatMessage({ id: `event.${direction}` })}</span>
      </button>
    );
  };
  // Nothing to go back to where sources are the view and no event led here.
  const back = query.event !== null ? "source.back" : query.view !== "sources" && "source.close";
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
    </div>
  );
}
