import { type ReactNode, useEffect, useId, useMemo, useRef } from "react";
import { useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import type { SourceDetail } from "../../query/answers/answer-types.ts";
import { closePassage, openBeside, openPassage, type Query } from "../../query/criteria/query.ts";
import { useEscape } from "../kit/keys/use-escape.ts";
import { PANEL, tabId } from "../kit/landmarks.ts";
import { SOURCE_WORDS } from "../locale/source-words.ts";
import { WithWords } from "../locale/WithWords.tsx";
import { usePageTitle } from "../state/page-title.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { showsEvent } from "../state/view.ts";
import { CopyDesk } from "./copy/CopyDesk.tsx";
import { inText } from "./copy/shelf.ts";
import { ShippedText } from "./copy/shipped-text.tsx";
import { useDesk } from "./copy/use-desk.ts";
import { PassageBar } from "./PassageBar.tsx";
import { SourceHead } from "./SourceHead.tsx";
import css from "./SourceReader.module.css";
import { SourceSpine } from "./SourceSpine.tsx";
import { Sources } from "./Sources.tsx";
import { SourceText } from "./SourceText.tsx";
import { useLitPassage } from "./use-lit-passage.ts";

/** The sources, and one of them as what is quoted of it, beside the events that yielded. */
export function SourceReader(): ReactNode {
  const { query, change, lang } = useReader();
  const { formatMessage } = useIntl();
  const reader = useRef<HTMLElement>(null);
  const detail = useShownSource();

  const open = (passage: string) => change((query) => opened(query, passage, detail));
  const leave = () => change(closePassage);
  const beside = showsEvent(query);
  // With an event beside the text, Escape is its panel's: one step back at a time.
  useEscape(query.passage !== null && !beside, leave);
  useLitPassage();

  const shown = detail?.source.id ?? null;
  useHeadingFocus(reader, query.passage === null ? shown : null);
  usePageTitle("source", detail && localText(detail.source.title, lang).text);

  const heading = useId();
  return (
    <WithWords words={SOURCE_WORDS}>
      <div className={css["reader"]} data-beside={beside || undefined}>
        <nav className={css["sources"]} aria-labelledby={heading}>
          <Sources current={shown} headingId={heading} onOpen={open} />
        </nav>
        <main>
          <div id={PANEL} role="tabpanel" aria-labelledby={tabId("sources")} tabIndex={-1}>
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
        </main>
      </div>
    </WithWords>
  );
}

/** A passage opened in its source; an event that is open beside it follows. */
function opened(query: Query, passage: string, detail: SourceDetail | null): Query {
  if (!showsEvent(query)) return openPassage(query, query.event, passage);
  const events = detail?.passages.find(({ id }) => id === passage)?.events ?? [];
  const own = events.find(({ event }) => event.id === query.event) ?? events[0];
  return openBeside(query, own?.event.id ?? null, passage);
}

/** Whatever was pressed to come here is gone; without a passage, reading starts at the title. */
function useHeadingFocus(
  reader: { readonly current: HTMLElement | null },
  shown: string | null,
): void {
  useEffect(() => {
    const active = document.activeElement;
    if (shown === null || (active !== null && active !== document.body)) return;
    if (!navigator.userActivation?.hasBeenActive) return;
    reader.current?.querySelector("h1")?.focus({ preventScroll: true });
  }, [reader, shown]);
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
      <SourceSpine detail={placed} open={query.passage} onOpen={onOpen} />
      <article className={css["body"]}>
        <PassageBar detail={detail} copy={copy} onOpen={onOpen} onLeave={onLeave} />
        <SourceHead source={detail.source} shows={copy ? "copy" : shipped ? "shipped" : "quoted"} />
        <ShippedText detail={detail} />
        <CopyDesk detail={detail} onOpen={onOpen} />
        <SourceText
          detail={detail}
          whole={whole}
          open={query.passage}
          onOpen={onOpen}
          onEvent={(event, passage) => change((query) => openBeside(query, event, passage))}
        />
      </article>
    </>
  );
}

/** The open passage's source; without one, the source that is filtered by, else the first. */
function useShownSource(): SourceDetail | null {
  const { query, summary, lang } = useReader();
  const { passage, event, facets } = query;
  const otherwise = facets.source.values[0] ?? summary.sources[0]?.id ?? null;
  // Until an event without a passage has its own lit, the text stays.
  const lit = useRef<string | null>(null);
  if (passage !== null || event === null) lit.current = passage;
  const shown = otherwise === null ? null : ({ kind: "source", id: otherwise, lang } as const);
  return useAnswer(lit.current === null ? shown : { kind: "sourceOf", passage: lit.current, lang });
}
