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
  return (
    <>
      <p className={css["date"]}>{dateText(event.date, lang, "long")}</p>
      <div className={css["words"]}>
        <p className={css["title"]}>
          <EventGlyph event={event} />
          <Title key={event.id} {...event} />
        </p>
        {passage && <Passage key={event.id} {...passage} />}
      </div>
    </>
  );
}

function Title({ title, by }: EventPreview["event"]): ReactNode {
  const { lang } = useReader();
  const { ref, widthPx } = useWidth<HTMLSpanElement>();
  const measure = useMeasure();
  const line = ref.current;
  const says = by ? WORDINGS[lang].says(by.text) : "";
  const beside = line && says !== "" ? BY_GAP_PX + measure(says, line) : 0;
  const words = line?.firstElementChild;
  const fits = (text: string): boolean =>
    !words || measure(text, words) + beside <= widthPx - SPARE_PX;
  return (
    <span ref={ref} className={css["line"]}>
      <b lang={title.lang || undefined} dir="auto">
        {passageLine(title.text, "", fits)}
      </b>
      {by && <span className={css["by"]}>{says}</span>}
    </span>
  );
}

/** As the style sheet has it. */
const BY_GAP_PX = 6;

function Passage({ exact, dated, lang }: NonNullable<EventPreview["passage"]>): ReactNode {
  const { ref, widthPx } = useWidth<HTMLParagraphElement>();
  const measure = useMeasure();
  const line = ref.current;
  const fits = (text: string): boolean =>
    line !== null && measure(`“${text}”`, line) <= widthPx - SPARE_PX;
  return (
    <p ref={ref} className={css["passage"]} lang={lang || undefined} dir="auto">
      {widthPx > 0 && <q>{passageLine(exact, dated, fits)}</q>}
    </p>
  );
}

/** Gives how wide a text is in the font of an element, in CSS pixels. */
function useMeasure(): (text: string, as: Element) => number {
  const [context] = useState(() => document.createElement("canvas").getContext("2d"));
  let asBefore: Element | null = null;
  return (text, as) => {
    if (!context) return Number.POSITIVE_INFINITY;
    // To set a font takes longer than to measure a line in it.
    if (as !== asBefore) {
      asBefore = as;
      // Its short form is empty where the page's numerals are set apart.
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(as);
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    }
    return context.measureText(text).width;
  };
}

/** The browser may set a line a little wider than it measures it. */
const SPARE_PX = 2;

function SourceName({ preview: { passage } }: { preview: EventPreview }): ReactNode {
  const { summary, lang } = useReader();
  const source = withId(summary.sources, passage?.source);
  return source && shortName(source, lang);
}
