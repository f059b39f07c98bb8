import {
  type ReactNode,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { FormattedMessage } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import { partAt } from "../../../dataset/time/calendar.ts";
import type { Interval } from "../../../dataset/time/interval.ts";
import { parseDate } from "../../../dataset/time/stated-date.ts";
import { spanText } from "../../../dataset/wording/date-text.ts";
import { type Language, WORDINGS } from "../../../dataset/wording/languages.ts";
import type { EventForm } from "../../../draft/desk/desk-types.ts";
import { type MarkForm, markForm } from "../../../drawing/form.ts";
import { eventDrawing, selectionDrawing } from "../../../drawing/mark-shape.ts";
import { PLOT } from "../../../drawing/mark-sizes.ts";
import type { Drawing } from "../../../drawing/shape.ts";
import type { EventBrief } from "../../../query/columns/brief.ts";
import { EVERYTHING } from "../../../query/criteria/query.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { Picture } from "../../marks/Picture.tsx";
import { placeMarks, type Tick, ticksOf } from "../../marks/strip.ts";
import { facetHues } from "../../state/facet-hues.ts";
import { useReader } from "../../state/reader.ts";
import { useWriting } from "../writing.ts";
import { BESIDE, stretchesAround } from "./stand.ts";
import css from "./WhereStands.module.css";

const LINE_PX = 20;
const TOP_PX = 26;
/** Room that the words of a tick need. */
const TICK_PX = 40;
const MOST_LINES = 3;

interface Around {
  readonly span: Interval;
  readonly neighbours: readonly EventBrief[];
}

interface Standing {
  readonly key: string;
  readonly title: string;
  readonly extent: Interval;
  readonly form: MarkForm;
  readonly hue: number | null;
  readonly isNew: boolean;
}

/** A small piece of the timeline with the event in it, hollow until it is added. Decoration, so to say. */
export function WhereStands({ form }: { form: EventForm }): ReactNode {
  const lang = useLanguage();
  const { summary } = useReader();
  const { date: text, title, status, span: filled } = form.fields;
  const parsed = parseDate(text);
  const date = parsed.ok ? parsed.date : null;
  const around = useAround(date?.extent ?? null, form.id);
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot);
  if (date === null || around === null) return null;
  const [topic] = form.topics;
  const isSecondHand = form.claims[0]?.by !== undefined;
  const own = markForm({
    date,
    status,
    certainty: isSecondHand ? ["second-hand"] : [],
    lasted: filled === "lasted",
  });
  const marks: Standing[] = [
    {
      key: "new",
      title: localText(title, lang).text || "…",
      extent: date.extent,
      form: form.id === null ? { ...own, fill: "outline" } : own,
      hue: topic && "id" in topic ? (facetHues(summary, "topic")(topic.id) ?? null) : null,
      isNew: true,
    },
    ...around.neighbours.map((event) => ({
      key: event.id,
      title: event.title.text,
      extent: event.date.extent,
      form: markForm(event),
      hue: event.hue,
      isNew: false,
    })),
  ];
  const { span } = around;
  const placed = width > 0 ? placeMarks(marks, span, width) : [];
  const lines = Math.min(MOST_LINES, Math.max(2, ...placed.map(({ line }) => line + 1)));
  const x = (time: number) => ((time - span.start) / (span.end - span.start)) * width;
  return (
    <section className={css["stands"]}>
      <div className={css["head"]}>
        <h3>
          <FormattedMessage id="form.stands" />
        </h3>
        <span>{spanText(span, lang)}</span>
      </div>
      <div
        ref={plot}
        className={css["plot"]}
        style={{ height: TOP_PX + lines * LINE_PX }}
        aria-hidden="true"
      >
        {width > 0 &&
          ticksOf(span, Math.max(2, Math.floor(width / 70))).map((tick) => (
            <span key={tick.time} className={css["tick"]} style={{ left: x(tick.time) }}>
              {x(tick.time) < width - TICK_PX && tickText(tick, lang)}
            </span>
          ))}
        {placed.map(({ line, leftPx, widthPx, isLabelLeft }, at) => {
          const mark = marks[at];
          if (mark === undefined || line >= lines) return null;
          return (
            <span
              key={mark.key}
              className={css["mark"]}
              data-left={isLabelLeft || undefined}
              data-new={mark.isNew || undefined}
              style={{
                top: TOP_PX + line * LINE_PX,
                maxWidth: isLabelLeft ? leftPx + widthPx : width - leftPx,
                ...(isLabelLeft ? { right: width - leftPx - widthPx } : { left: leftPx }),
              }}
            >
              <Picture drawing={drawn(mark, widthPx)} hue={mark.hue} />
              <span>{mark.title}</span>
            </span>
          );
        })}
      </div>
    </section>
  );
}

/** The mark of an event; a day that the form is about is ringed, as the open one on the timeline. */
function drawn({ form, isNew }: Standing, widthPx: number): Drawing {
  const drawing = eventDrawing(form, widthPx, PLOT);
  // Round a bar the ring would fade as the bar does.
  if (!isNew || form.shape !== "disc") return drawing;
  const ring = selectionDrawing(form.shape, widthPx);
  return { ...drawing, shapes: [...drawing.shapes, ...ring.shapes] };
}

/** The nearest stretch of time that has neighbours of an event, with the nearest of them; null without a date. */
function useAround(extent: Interval | null, own: string | null): Around | null {
  const { store, lang, summary } = useReader();
  const { version } = useWriting();
  const [around, setAround] = useState<Around | null>(null);
  const ask = useEffectEvent(async (): Promise<Around | null> => {
    if (extent === null) return null;
    const stretches = stretchesAround(extent);
    let near: Around | null = null;
    for (const span of stretches) {
      const criteria = { ...EVERYTHING, within: span };
      const middle = Math.max(span.start, extent.start);
      const before = await store.ask({
        kind: "beginning",
        criteria,
        span: { start: span.start, end: middle },
      });
      const { entries } = await store.ask({
        kind: "list",
        criteria,
        lang,
        from: Math.max(0, before - BESIDE),
        to: before + BESIDE + 1,
      });
      const neighbours = entries.filter(({ id }) => id !== own).slice(0, BESIDE * 2);
      if (neighbours.length > 0) return { span, neighbours };
      // Where nothing stands within two hundred years, its own weeks tell most.
      near ??= { span, neighbours };
    }
    return near;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands there changes with the draft
  useEffect(() => {
    let isStale = false;
    void ask().then((answer) => {
      if (!isStale) setAround(answer);
    });
    return () => {
      isStale = true;
    };
  }, [extent?.start, extent?.end, own, version, summary]);
  return extent === null ? null : around;
}

/** Width of an element that may come late. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  const observed = useRef<{ of: HTMLElement; observer: ResizeObserver } | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (observed.current?.of === current) return;
    observed.current?.observer.disconnect();
    observed.current = null;
    if (current === null) return;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    observed.current = { of: current, observer };
  });
  useEffect(() => () => observed.current?.observer.disconnect(), []);
  return width;
}

function tickText({ time, unit }: Tick, lang: Language): string {
  const { part, shortYear } = WORDINGS[lang];
  if (unit === "day") return part(partAt(time, "day"), "short", false);
  const { year } = partAt(time, "year");
  if (unit === "year") return shortYear(year);
  const isJanuary = new Date(time).getUTCMonth() === 0;
  return part(partAt(time, "month"), "short", isJanuary);
}
