import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { THUMB_PX } from "../../../drawing/parallel/column.ts";
import type { DayWindow } from "../../../drawing/parallel/days-axis.ts";
import { homeOf } from "../../../drawing/parallel/heads.ts";
import { paintUpright } from "../../../drawing/parallel/paint-upright.ts";
import { arrangeUpright, type UprightSheet } from "../../../drawing/parallel/upright-sheet.ts";
import { PARALLEL_WORDS } from "../../../drawing/parallel/words.ts";
import { PAGE } from "../../../drawing/timeline/palette.ts";
import { announce } from "../../kit/announce.ts";
import { useReader } from "../../state/reader.ts";
import { type Way, waysBeyond } from "./beyond.ts";
import { DrawnSheet } from "./DrawnSheet.tsx";
import { type Arrow, uprightPlaces } from "./mark-places.ts";
import css from "./Plot.module.css";
import type { ParallelParts } from "./parallel-parts.ts";
import { type Held, usePinch } from "./use-pinch.ts";
import type { PlotSize } from "./use-plot-size.ts";
import { ZoomTools } from "./ZoomTools.tsx";

/** The line of days, in heights of the screen, and in any case: what is longer is hardly scrolled through. */
const SCREENS = 1.5;
const LEAST_PX = 640;
const MOST_PX = 24_000;

const ARROWS: Readonly<Record<string, Arrow>> = {
  ArrowUp: "earlier",
  ArrowDown: "later",
  ArrowLeft: "across",
  ArrowRight: "across",
};

/** Two stories beside each other, the days down between them: one finger scrolls the page, two draw the days apart. */
export function UprightPlot({
  align,
  answer,
  names,
  size,
}: ParallelParts & { readonly size: PlotSize }): ReactNode {
  const { query, lang } = useReader();
  const { formatMessage } = useIntl();
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const [firstPx] = useState(() => Math.max(LEAST_PX, Math.round(size.heightPx * SCREENS)));
  const [chosenPx, setLength] = useState<number | null>(null);
  const [wider, setWider] = useState<DayWindow | null>(null);
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const lengthPx = chosenPx ?? firstPx;
  const window = wider ?? homeOf(answer);
  const sheet = arrangeUpright(answer.sets, answer.steps, {
    lang,
    widthPx: size.widthPx,
    window,
    unit: align.unit,
    open: query.event,
    apart,
    lengthPx,
  });
  const { scale, top } = sheet;
  const held = useHeldDay(drawing, sheet, size.zoom);

  const dayAt = (clientY: number): number => {
    const { top: edge = 0 } = drawing.current?.getBoundingClientRect() ?? {};
    return scale.toDay((clientY - edge) / size.zoom - top);
  };
  const zoom = (next: number | null, about: Held) => {
    held.current = about;
    setLength(next && Math.min(MOST_PX, Math.max(LEAST_PX / 2, next)));
  };
  usePinch(drawing, lengthPx, dayAt, zoom);
  const middle = (): Held => ({ clientY: innerHeight / 2, day: dayAt(innerHeight / 2) });
  const tell = (factor: number) => {
    const days = (scale.toDay(innerHeight) - scale.toDay(0)) / factor;
    const { day } = middle();
    announce(
      formatMessage(
        { id: "parallel.zoomed" },
        { from: Math.round(day - days / 2), to: Math.round(day + days / 2) },
      ),
    );
  };
  const words = PARALLEL_WORDS[lang];
  const isWhole = chosenPx === null && wider === null;
  return (
    <ZoomTools
      by={(factor) => {
        zoom(lengthPx * factor, middle());
        tell(factor);
      }}
      whole={
        isWhole
          ? null
          : () => {
              setWider(null);
              zoom(null, middle());
              tell(firstPx / lengthPx);
            }
      }
      fold={apart.size > 0 ? () => setApart(new Set()) : null}
      isOver
    >
      <div className={css["columns"]} aria-hidden="true">
        {names.map((name, side) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are two, and both may have one name
          <p key={side}>
            <b lang={name.lang || undefined}>{name.text}</b>{" "}
            <span>{words.events(answer.sets[side as 0 | 1].count)}</span>
          </p>
        ))}
      </div>
      <DrawnSheet
        place={drawing}
        sheet={sheet}
        shapes={paintUpright(sheet, {
          palette: PAGE,
          id,
          zeroText: words.zero,
          earlier: words.earlier,
          later: words.later,
          open: query.event,
          hasType: true,
        })}
        zoom={size.zoom}
        isUpright
        places={uprightPlaces(sheet)}
        arrows={ARROWS}
        parts={{ align, answer, names }}
        part={(ids) => setApart(new Set([...apart, ...ids]))}
        ways={[waysOf(sheet, 0, window), waysOf(sheet, 1, window)]}
        show={setWider}
      />
    </ZoomTools>
  );
}

function waysOf(
  { columns, top, heightPx }: UprightSheet,
  side: 0 | 1,
  window: DayWindow,
): readonly Way[] {
  const { left, right } = columns[side];
  const at = (y: number) => ({ left, top: y, widthPx: right - left, heightPx: THUMB_PX });
  return waysBeyond(columns[side], window, {
    before: at(top - THUMB_PX),
    after: at(heightPx - THUMB_PX),
  });
}

/** Keeps a day where the fingers hold it, while the line of days grows or shrinks under them. */
function useHeldDay(
  drawing: { readonly current: HTMLElement | null },
  { scale, top }: UprightSheet,
  zoom: number,
): { current: Held | null } {
  const held = useRef<Held | null>(null);
  useLayoutEffect(() => {
    const { current: about } = held;
    held.current = null;
    if (about === null || drawing.current === null) return;
    const edge = drawing.current.getBoundingClientRect().top;
    const y = edge + (top + scale.toPx(about.day)) * zoom;
    scrollBy({ top: y - about.clientY, behavior: "instant" });
  });
  return held;
}
