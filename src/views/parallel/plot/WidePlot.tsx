import { type ReactNode, useId, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { type DayWindow, zoomed } from "../../../drawing/parallel/days-axis.ts";
import { headOf, homeOf } from "../../../drawing/parallel/heads.ts";
import { paintParallel } from "../../../drawing/parallel/paint.ts";
import { arrangeParallel, LINE, type ParallelSheet } from "../../../drawing/parallel/sheet.ts";
import { PARALLEL_WORDS } from "../../../drawing/parallel/words.ts";
import { PAGE } from "../../../drawing/timeline/palette.ts";
import { announce } from "../../kit/announce.ts";
import { useReader } from "../../state/reader.ts";
import { type Way, waysBeyond } from "./beyond.ts";
import { DrawnSheet } from "./DrawnSheet.tsx";
import { type Arrow, markPlaces } from "./mark-places.ts";
import type { ParallelParts } from "./parallel-parts.ts";
import { useDayGestures } from "./use-day-gestures.ts";
import type { PlotSize } from "./use-plot-size.ts";
import { ZoomTools } from "./ZoomTools.tsx";

/** What stands over and under the lines of both tracks, with some of the table. */
const AROUND_PX = 410;
const LEAST_LINES = 16;

const ARROWS: Readonly<Record<string, Arrow>> = {
  ArrowLeft: "earlier",
  ArrowRight: "later",
  ArrowUp: "across",
  ArrowDown: "across",
};

/** Two stories one under the other; the days are zoomed and panned as one. */
export function WidePlot({
  align,
  answer,
  names,
  size,
}: ParallelParts & { readonly size: PlotSize }): ReactNode {
  const { query, lang } = useReader();
  const { formatMessage } = useIntl();
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const home = homeOf(answer);
  const [chosen, setChosen] = useState<DayWindow | null>(null);
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const window = chosen ?? home;
  const sheet = useSteadySheet({ align, answer, size, window, apart, open: query.event });
  const { plot, scale } = sheet;
  useDayGestures(
    drawing,
    { window, from: plot.left, lengthPx: scale.widthPx, zoom: size.zoom },
    setChosen,
  );

  const zoom = (next: DayWindow | null) => {
    setChosen(next);
    const { from, to } = next ?? home;
    const days = { from: Math.round(from), to: Math.round(to) };
    announce(formatMessage({ id: "parallel.zoomed" }, days));
  };
  const words = PARALLEL_WORDS[lang];
  return (
    <ZoomTools
      by={(factor) => zoom(zoomed(window, 1 / factor, (window.from + window.to) / 2))}
      whole={chosen === null ? null : () => zoom(null)}
      fold={apart.size > 0 ? () => setApart(new Set()) : null}
      isOver={plot.left === 0}
    >
      <DrawnSheet
        place={drawing}
        sheet={sheet}
        shapes={paintParallel(sheet, {
          palette: PAGE,
          id,
          heads: [headOf(answer.sets[0], names[0], lang), headOf(answer.sets[1], names[1], lang)],
          zeroText: words.zero,
          gapText: words.matched,
          earlier: words.earlier,
          later: words.later,
          open: query.event,
          hasType: true,
        })}
        zoom={size.zoom}
        places={markPlaces(sheet)}
        arrows={ARROWS}
        parts={{ align, answer, names }}
        part={(ids) => setApart(new Set([...apart, ...ids]))}
        ways={[waysOf(sheet, 0, window), waysOf(sheet, 1, window)]}
        show={zoom}
      />
    </ZoomTools>
  );
}

/** Room for the words that count what lies beyond an edge. */
const BEYOND_PX = 84;

function waysOf({ tracks, plot }: ParallelSheet, side: 0 | 1, window: DayWindow): readonly Way[] {
  const track = tracks[side];
  const at = (left: number) => ({
    left,
    top: track.bottom - LINE,
    widthPx: BEYOND_PX,
    heightPx: LINE,
  });
  return waysBeyond(track, window, { before: at(plot.left), after: at(plot.right - BEYOND_PX) });
}

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
