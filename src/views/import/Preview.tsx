import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { FormattedMessage } from "react-intl";
import type { Shown, ShownEvent } from "../../convert/preview/shown.ts";
import { partAt } from "../../dataset/time/calendar.ts";
import { dateText, yearsText } from "../../dataset/wording/date-text.ts";
import { type Language, WORDINGS } from "../../dataset/wording/languages.ts";
import { eventDrawing } from "../../drawing/mark-shape.ts";
import { PLOT } from "../../drawing/mark-sizes.ts";
import { useLanguage } from "../locale/use-language.ts";
import { Picture } from "../marks/Picture.tsx";
import { axisOf, hullOf, placeMarks, type Tick, ticksOf } from "../marks/strip.ts";
import { DateGlyph, formOf } from "./DateGlyph.tsx";
import page from "./Import.module.css";
import css from "./Preview.module.css";

/** The hues that topics have. */
const HUES = 7;
const LINE_PX = 22;
/** Room that the words of a tick need. */
const TICK_PX = 44;

const hueOf = ({ topic }: ShownEvent): number | null =>
  topic === null || topic >= HUES ? null : topic;

/** The first events of the file as marks on an axis, and as a list. */
export function Preview({ shown }: { shown: Shown }): ReactNode {
  const lang = useLanguage();
  const { first, tally, evidence } = shown;
  if (first.length === 0) return null;
  return (
    <section className={page["preview"]} aria-labelledby="import-preview">
      <div className={page["sectionHead"]}>
        <h2 id="import-preview">
          <FormattedMessage id="import.preview" />
        </h2>
        <span className={page["muted"]}>
          {evidence.isTable && <FormattedMessage id="import.preview.follows" />}
        </span>
      </div>
      <Strip events={first} total={tally.events} />
      <ul className={css["becomes"]}>
        {first.map((event) => (
          <li key={event.row}>
            <span className={css["when"]}>{dateText(event.date, lang, "short")}</span>
            <DateGlyph date={event.date} status={event.status} hue={hueOf(event)} />
            <span className={css["title"]} dir="auto">
              {event.title}
              {event.isEitherOrder && (
                <span className={page["either"]}>
                  <FormattedMessage id="import.either" />
                </span>
              )}
            </span>
            {event.quote === null ? (
              <span className={page["muted"]}>
                <FormattedMessage id="import.preview.noPassage" />
              </span>
            ) : (
              <q className={css["quote"]} dir="auto">
                {event.quote}
              </q>
            )}
            <span className={css["of"]} dir="auto">
              {event.source}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Decoration, so to say: the list below has the same in words. */
function Strip({ events, total }: { events: readonly ShownEvent[]; total: number }): ReactNode {
  const lang = useLanguage();
  const plot = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = plot;
    if (current === null) return;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const marks = events.map((event) => ({ title: event.title, extent: event.date.extent }));
  const hull = hullOf(marks.map(({ extent }) => extent));
  if (hull === null) return null;
  const span = axisOf(hull);
  const placed = width > 0 ? placeMarks(marks, span, width) : [];
  const lines = Math.max(1, ...placed.map(({ line }) => line + 1));
  const x = (time: number) => ((time - span.start) / (span.end - span.start)) * width;
  return (
    <div className={css["strip"]}>
      <p className={css["firstOf"]}>
        <b>
          <FormattedMessage
            id="import.preview.first"
            values={{ shown: events.length, events: total }}
          />
        </b>
        <span className={page["muted"]}>
          {yearsText({ ...hull, end: Math.max(hull.end, hull.start + 1) }, lang, "dash")}
        </span>
      </p>
      <div
        ref={plot}
        className={css["plot"]}
        style={{ height: 26 + lines * LINE_PX }}
        aria-hidden="true"
      >
        {width > 0 &&
          ticksOf(span, Math.max(2, Math.floor(width / 90)))
            .filter(({ time }) => x(time) < width - TICK_PX)
            .map((tick) => (
              <span key={tick.time} className={css["tick"]} style={{ left: x(tick.time) }}>
                {tickText(tick, lang)}
              </span>
            ))}
        {placed.map(({ line, leftPx, widthPx, isLabelLeft }, at) => {
          const event = events[at];
          if (event === undefined) return null;
          return (
            <span
              key={event.row}
              className={css["mark"]}
              data-left={isLabelLeft || undefined}
              style={{
                top: 24 + line * LINE_PX,
                maxWidth: isLabelLeft ? leftPx + widthPx : width - leftPx,
                ...(isLabelLeft ? { right: width - leftPx - widthPx } : { left: leftPx }),
              }}
            >
              <Picture
                drawing={eventDrawing(formOf(event.date, event.status), widthPx, PLOT)}
                hue={hueOf(event)}
              />
              <span>{event.title}</span>
            </span>
          );
        })}
      </div>
    </div>
  );
}

function tickText({ time, unit }: Tick, lang: Language): string {
  const { part, shortYear } = WORDINGS[lang];
  if (unit === "day") return part(partAt(time, "day"), "short", false);
  const isJanuary = new Date(time).getUTCMonth() === 0;
  return unit === "year" || isJanuary
    ? shortYear(partAt(time, "year").year)
    : part(partAt(time, "month"), "short", false);
}
