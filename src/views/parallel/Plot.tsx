import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { dateText } from "../../dataset/wording/date-text.ts";
import { offsetText } from "../../dataset/wording/lag-text.ts";
import { type DayWindow, zoomed } from "../../drawing/parallel/days-axis.ts";
import { headOf, homeOf } from "../../drawing/parallel/heads.ts";
import { paintParallel } from "../../drawing/parallel/paint.ts";
import { arrangeParallel, LINE, type ParallelSheet } from "../../drawing/parallel/sheet.ts";
import { isAbout } from "../../drawing/parallel/step-rows.ts";
import { PARALLEL_WORDS } from "../../drawing/parallel/words.ts";
import { PAGE } from "../../drawing/timeline/palette.ts";
import { openEvent } from "../../query/criteria/query.ts";
import { isPair } from "../../query/parallel/match.ts";
import { announce } from "../kit/announce.ts";
import { rendered } from "../marks/Picture.tsx";
import { useReader } from "../state/reader.ts";
import { type Arrow, type MarkPlace, markPlaces, placeFrom } from "./mark-places.ts";
import css from "./Parallel.module.css";
import type { ParallelParts } from "./parallel-parts.ts";
import { useDayGestures } from "./use-day-gestures.ts";
import { type PlotSize, usePlotSize } from "./use-plot-size.ts";

/** One press of a zoom button or key. */
const STEP = 1.5;
/** What stands over and under the lines of both tracks, with some of the table. */
const AROUND_PX = 410;
const LEAST_LINES = 16;

/** The drawing of two stories, whose marks are buttons; the days are zoomed and panned as one. */
export function Plot(parts: ParallelParts): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const size = usePlotSize(box);
  return (
    <div ref={box} className={css["plot"]}>
      {size && size.widthPx > 0 && <SizedPlot {...parts} size={size} />}
    </div>
  );
}

function SizedPlot({ align, answer, names, size }: ParallelParts & { size: PlotSize }): ReactNode {
  const { query, change, lang } = useReader();
  const { formatMessage } = useIntl();
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const home = homeOf(answer);
  const [chosen, setChosen] = useState<DayWindow | null>(null);
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const window = chosen ?? home;
  const sheet = useSteadySheet({ align, answer, size, window, apart, open: query.event });
  const { plot, scale } = sheet;
  const lengthPx = scale.widthPx;
  useDayGestures(drawing, { window, from: plot.left, lengthPx }, setChosen);

  const zoom = (next: DayWindow | null) => {
    setChosen(next);
    const { from, to } = next ?? home;
    const days = { from: Math.round(from), to: Math.round(to) };
    announce(formatMessage({ id: "parallel.zoomed" }, days));
  };
  const by = (factor: number) => zoom(zoomed(window, factor, middleOf(window)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") by(1 / STEP);
    else if (event.key === "-") by(STEP);
    else if (event.key === "0") zoom(null);
    else return;
    event.preventDefault();
  };
  const words = PARALLEL_WORDS[lang];
  const heads = [
    headOf(answer.sets[0], names[0], lang),
    headOf(answer.sets[1], names[1], lang),
  ] as const;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside it
    <div className={css["drawn"]} onKeyDown={onKeyDown}>
      <div className={css["tools"]} data-narrow={plot.left === 0 || undefined}>
        <button
          type="button"
          aria-keyshortcuts="+"
          onClick={() => by(1 / STEP)}
          aria-label={formatMessage({ id: "parallel.closer" })}
        >
          +
        </button>
        <button
          type="button"
          aria-keyshortcuts="-"
          onClick={() => by(STEP)}
          aria-label={formatMessage({ id: "parallel.further" })}
        >
          −
        </button>
        <button
          type="button"
          className="link"
          aria-keyshortcuts="0"
          disabled={chosen === null}
          onClick={() => zoom(null)}
        >
          <FormattedMessage id="parallel.whole" />
        </button>
        {apart.size > 0 && (
          <button type="button" className="link" onClick={() => setApart(new Set())}>
            <FormattedMessage id="parallel.fold" />
          </button>
        )}
      </div>
      <div ref={drawing} className={css["drawing"]}>
        <svg
          width={sheet.widthPx}
          height={sheet.heightPx}
          viewBox={`0 0 ${sheet.widthPx} ${sheet.heightPx}`}
          aria-hidden="true"
        >
          {paintParallel(sheet, {
            palette: PAGE,
            id,
            heads,
            zeroText: words.zero,
            gapText: words.matched,
            earlier: words.earlier,
            later: words.later,
            open: query.event,
            hasType: true,
          }).map(rendered)}
        </svg>
        <MarkButtons
          sheet={sheet}
          parts={{ align, answer, names }}
          open={(event) => change((now) => openEvent(now, event))}
          part={(ids) => setApart(new Set([...apart, ...ids]))}
          show={zoom}
          window={window}
        />
      </div>
    </div>
  );
}

const middleOf = ({ from, to }: DayWindow): number => (from + to) / 2;

/** The sheet, whose tracks grow where they must and do not shrink while days pass by. */
function useSteadySheet({
  align,
  answer,
  size,
  window,
  apart,
  open,
}: Pick<ParallelParts, "align" | "answer"> & {
  size: PlotSize;
  window: DayWindow;
  apart: ReadonlySet<string>;
  open: string | null;
}): ParallelSheet {
  const { lang } = useReader();
  const { widthPx, heightPx, isPrinted } = size;
  const lines = Math.max(LEAST_LINES, Math.floor((heightPx - AROUND_PX) / LINE));
  const mostLines = [Math.ceil(lines / 2), Math.floor(lines / 2)] as const;
  const wish = { lang, widthPx, unit: align.unit, open, apart, mostLines };
  const atHome = arrangeParallel(answer.sets, answer.steps, { ...wish, window: homeOf(answer) });
  const [first, second] = atHome.tracks;
  if (isPrinted) return arrangeParallel(answer.sets, answer.steps, { ...wish, window });
  const leastLines = [first.lines, second.lines] as const;
  return arrangeParallel(answer.sets, answer.steps, { ...wish, window, leastLines });
}

interface ButtonsProps {
  readonly sheet: ParallelSheet;
  readonly parts: Pick<ParallelParts, "align" | "answer" | "names">;
  readonly window: DayWindow;
  open(event: string): void;
  /** Has the members of a cluster stand by themselves. */
  part(ids: readonly string[]): void;
  show(window: DayWindow): void;
}

/** The marks as buttons over the drawing, one tab stop for all; the arrows go along a story, and across to its answers. */
function MarkButtons({ sheet, parts, window, open, part, show }: ButtonsProps): ReactNode {
  const { answer, names } = parts;
  const places = markPlaces(sheet);
  const [current, setCurrent] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const nameOf = useMarkName(parts);
  useEffect(() => {
    if (wanted === null) return;
    box.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted)}"]`)?.focus();
    setWanted(null);
  }, [wanted]);
  const answers = new Map(
    answer.steps.flatMap(({ first, second }) =>
      first === null || second === null
        ? []
        : ([
            [first, second],
            [second, first],
          ] as const),
    ),
  );
  const stop = places.find(({ key }) => key === current) ?? places[0];
  const onKeyDown = (event: KeyboardEvent, from: MarkPlace) => {
    const arrow = ARROWS[event.key];
    if (arrow === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const to = placeFrom(places, from, arrow, answers);
    if (to !== null) setWanted(to.key);
  };
  const press = ({ mark }: MarkPlace) => {
    if (mark.type === "event") return open(mark.event.id);
    const [first] = mark.members;
    part(mark.members.map(({ id }) => id));
    if (first) {
      setCurrent(first.id);
      setWanted(first.id);
    }
  };
  return (
    <div ref={box}>
      {([0, 1] as const).map((side) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
        <div key={side} role="group" aria-label={names[side].text}>
          {places
            .filter((place) => place.side === side)
            .map((place) => (
              <button
                key={place.key}
                type="button"
                className={css["mark"]}
                data-key={place.key}
                tabIndex={place === stop ? 0 : -1}
                aria-label={nameOf(place)}
                aria-expanded={place.mark.type === "cluster" ? false : undefined}
                style={{
                  left: place.left,
                  top: place.top,
                  width: place.widthPx,
                  height: place.heightPx,
                }}
                onFocus={() => setCurrent(place.key)}
                onKeyDown={(event) => onKeyDown(event, place)}
                onClick={() => press(place)}
              />
            ))}
          <Beyond sheet={sheet} side={side} window={window} show={show} />
        </div>
      ))}
    </div>
  );
}

const ARROWS: Readonly<Record<string, Arrow>> = {
  ArrowLeft: "earlier",
  ArrowRight: "later",
  ArrowUp: "across",
  ArrowDown: "across",
};

/** Gives the name of a mark for who does not see where it stands: its title, date, days and step. */
function useMarkName({ align, answer }: ButtonsProps["parts"]): (place: MarkPlace) => string {
  const { lang } = useReader();
  const { formatMessage } = useIntl();
  const numbers = new Map(
    answer.steps.filter(isPair).flatMap(({ first, second }, i) => [
      [first, i + 1],
      [second, i + 1],
    ]),
  );
  return ({ mark, band }) => {
    const inUnit = (about: boolean) => offsetText(band, align.unit, lang, about);
    if (mark.type === "cluster") {
      const { members } = mark;
      return formatMessage(
        { id: "parallel.cluster" },
        {
          count: members.length,
          span: formatMessage({ id: "parallel.day" }, { offset: inUnit(false) }),
          title: mark.label?.title ?? members[0]?.title.text ?? "",
          more: members.length - 1,
        },
      );
    }
    const { event } = mark;
    const number = numbers.get(event.id);
    const offset = formatMessage({ id: "parallel.day" }, { offset: inUnit(isAbout(event)) });
    return (
      formatMessage(
        { id: "parallel.mark" },
        { title: event.title.text, date: dateText(event.date, lang, "short"), offset },
      ) + (number === undefined ? "" : formatMessage({ id: "parallel.matchedAs" }, { number }))
    );
  };
}

/** The ways to the events beyond each edge, over the words that count them. */
function Beyond({
  sheet,
  side,
  window,
  show,
}: Pick<ButtonsProps, "sheet" | "window" | "show"> & { side: 0 | 1 }): ReactNode {
  const { formatMessage } = useIntl();
  const { before, after, bottom } = sheet.tracks[side];
  const { left, right } = sheet.plot;
  const ends = (events: typeof before) =>
    events.flatMap(({ offset: { least, most } }) => [least, most].filter(Number.isFinite));
  const room = (window.to - window.from) * 0.06;
  const button = (edge: "before" | "after", count: number, x: number, wider: Partial<DayWindow>) =>
    count > 0 && (
      <button
        type="button"
        className={css["mark"]}
        aria-label={formatMessage({ id: "parallel.beyond" }, { side: edge, count })}
        style={{ left: x, top: bottom - LINE, width: BEYOND_PX, height: LINE }}
        onClick={() => show({ ...window, ...wider })}
      />
    );
  return (
    <>
      {button("before", before.length, left, { from: Math.min(...ends(before)) - room })}
      {button("after", after.length, right - BEYOND_PX, {
        to: Math.max(...ends(after)) + room * 4,
      })}
    </>
  );
}

const BEYOND_PX = 84;
