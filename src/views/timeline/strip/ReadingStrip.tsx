import { memo, type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { useIntl } from "react-intl";
import { withId } from "../../../dataset/format/with-id.ts";
import { dateText } from "../../../dataset/wording/date-text.ts";
import { WORDINGS } from "../../../dataset/wording/languages.ts";
import type { EventPreview } from "../../../query/answers/answer-types.ts";
import type { Mark } from "../../../query/window/mark.ts";
import { useWidth } from "../../kit/use-width.ts";
import { EventGlyph } from "../../marks/Glyph.tsx";
import { shortName } from "../../names/source-name.ts";
import { useAnswer, useReader } from "../../state/reader.ts";
import { passageLine } from "./passage-line.ts";
import css from "./ReadingStrip.module.css";
import { type AddLayer, createRestingMark } from "./resting-mark.ts";

/** Shows the event that a reader points at, with its passage. What is left out is not shown. */
export const ReadingStrip = memo(function ReadingStrip({
  addLayer,
}: {
  readonly addLayer: AddLayer | undefined;
}): ReactNode {
  const { formatMessage } = useIntl();
  const { lang, query, anyTime: criteria } = useReader();
  const [resting] = useState(createRestingMark);
  useEffect(() => addLayer?.(resting.layer), [addLayer, resting]);
  const rest = useSyncExternalStore(resting.subscribe, resting.getState);
  const first = useFirstEvent();
  const last = rest.mark && eventOf(rest.mark);
  const id = rest.by ? last : (query.event ?? last ?? first);
  const preview = useAnswer({ kind: "preview", id, criteria, lang });
  // Since the hand was there, it may have been left out.
  const mark = rest.by && preview?.event.id === last ? rest.mark : null;
  return (
    <>
      {/* Only what is pointed at is told: that the filters leave another event is told by the count. */}
      <div className={css["shown"]} aria-live={mark ? "polite" : "off"}>
        {preview && <Shown preview={preview} />}
      </div>
      <div className={css["right"]}>
        <span className={css["source"]}>{preview && <SourceName preview={preview} />}</span>
        <span className={css["act"]}>{formatMessage(...actOn(mark, rest.by))}</span>
      </div>
    </>
  );
});

const eventOf = (mark: Mark): string => (mark.type === "event" ? mark.id : mark.lead);

/** What there is to do with what is pointed at, and with what: a message and its values. */
function actOn(
  mark: Mark | null,
  by: string | null,
): [{ id: string }, Record<string, number | string | null>?] {
  if (mark === null) return [{ id: "strip.point" }];
  if (mark.type === "event") return [{ id: "strip.opens" }, { by }];
  return [{ id: "strip.opensAll" }, { by, events: mark.events }];
}

/** The event that an episode is about: of the one that is walked, else of the first. */
function useFirstEvent(): string | null {
  const { query, summary } = useReader();
  const { episodes } = summary;
  const episode = episodes.find(({ id }) => id === query.episode) ?? episodes[0];
  return episode?.zero ?? episode?.events[0] ?? null;
}

function Shown({ preview: { event, passage } }: { preview: EventPreview }): ReactNode {
  const { lang } = useReader();
  const { title, date, by } = event;
  return (
    <>
      <p className={css["date"]}>{dateText(date, lang, "long")}</p>
      <div className={css["words"]}>
        <p className={css["title"]}>
          <EventGlyph event={event} />
          <b lang={title.lang || undefined} dir="auto">
            {title.text}
          </b>
          {by && <span className={css["by"]}>{WORDINGS[lang].says(by.text)}</span>}
        </p>
        {passage && <Passage key={event.id} {...passage} />}
      </div>
    </>
  );
}

function Passage({ exact, dated, lang }: NonNullable<EventPreview["passage"]>): ReactNode {
  const { ref, widthPx } = useWidth<HTMLParagraphElement>();
  const [context] = useState(() => document.createElement("canvas").getContext("2d"));
  if (context && ref.current) context.font = getComputedStyle(ref.current).font;
  const fits = (text: string): boolean =>
    context !== null && context.measureText(`“${text}”`).width <= widthPx - SPARE_PX;
  return (
    <p ref={ref} className={css["passage"]} lang={lang || undefined} dir="auto">
      {widthPx > 0 && <q>{passageLine(exact, dated, fits)}</q>}
    </p>
  );
}

/** The browser may set a line a little wider than it measures it. */
const SPARE_PX = 2;

function SourceName({ preview: { passage } }: { preview: EventPreview }): ReactNode {
  const { summary, lang } = useReader();
  const source = withId(summary.sources, passage?.source);
  return source && shortName(source, lang);
}
