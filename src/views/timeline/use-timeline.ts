import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Interval } from "../../dataset/time/interval.ts";
import { WORDINGS } from "../../dataset/wording/languages.ts";
import { decadeHeading } from "../../dataset/wording/tick-text.ts";
import type { DatasetSummary } from "../../query/answers/answer-types.ts";
import { EVEN } from "../../query/axis/folding.ts";
import type { WindowLayout } from "../../query/window/mark.ts";
import { inView } from "../state/in-view.ts";
import { useReader } from "../state/reader.ts";
import { axisLabels } from "./axis/axis-labels.ts";
import { createDecades, type Decades } from "./axis/decades.ts";
import { createLiveWindow, type LiveWindow } from "./frame/live-window.ts";
import { createMarksLayer, type MarksLayer, type MarksLayerOptions } from "./marks/marks-layer.ts";
import { createController, type LayoutTerms, type TimelineController } from "./timeline.ts";

/** The height of the widget's axis, two rows of labels; its style sheet makes it so. */
export const AXIS_PX = 46;

export interface Parts {
  readonly at: TimelineController;
  readonly marks: MarksLayer;
  readonly decades: Decades;
}

interface Timeline {
  /** Where the widget goes. */
  readonly container: RefObject<HTMLDivElement | null>;
  /** Over its axis. */
  readonly axis: RefObject<HTMLDivElement | null>;
  /** Null until the widget is there. */
  readonly parts: Parts | null;
  readonly live: LiveWindow;
  readonly failure: { readonly cause: unknown } | null;
}

interface Handlers extends MarksLayerOptions {
  /** The window has come to rest. */
  onSettled(window: Interval): void;
  /** What the store answers, to be drawn with what follows. */
  onLayout(layout: WindowLayout, parts: Parts): void;
}

/**
 * What React does not draw: the widget, the marks over it and the decades over its axis. They are
 * made once; only the range, which belongs to the dataset, makes others.
 *
 * @param range all that can be panned to.
 * @param terms  what the marks are laid out by.
 */
export function useParts(range: Interval, terms: LayoutTerms, handlers: Handlers): Timeline {
  const container = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLDivElement>(null);
  const { query, store, summary, lang } = useReader();
  const [live] = useState(() => createLiveWindow(query.window ?? range));
  const [parts, setParts] = useState<Parts | null>(null);
  const [failure, setFailure] = useState<Timeline["failure"]>(null);

  const onSettled = useEffectEvent(handlers.onSettled);
  const onLayout = useEffectEvent(handlers.onLayout);
  const onOpen = useEffectEvent(handlers.onOpen);
  const onEdge = useEffectEvent(handlers.onEdge);
  /** What the controller knows. */
  const told = useRef<{ terms: LayoutTerms; summary: DatasetSummary } | null>(null);
  const first = useEffectEvent(() => {
    told.current = { terms, summary };
    return { window: query.window ?? range, labels: axisLabels(lang), terms };
  });
  useEffect(() => {
    if (!container.current || !axis.current) return;
    const { window, labels, terms } = first();
    const decades = createDecades(axis.current);
    let made: Parts | null = null;
    const at = createController(container.current, {
      store,
      window,
      range,
      folding: EVEN,
      heightPx: AXIS_PX,
      labels,
      terms,
      onWindow(shown) {
        live.setState({ window: shown.scale.shown() });
        made?.marks.setWindow(shown);
        decades.follow(shown.scale);
      },
      onSettled: (next) => onSettled(next),
      onLayout: (layout) => made && onLayout(layout, made),
      onFailure: (cause) => setFailure({ cause }),
    });
    const marks = createMarksLayer(at.plot, axis.current, {
      onOpen: (mark) => onOpen(mark),
      onEdge: (mark, direction) => onEdge(mark, direction),
    });
    made = { at, marks, decades };
    at.redraw();
    setParts(made);
    return () => {
      at.destroy();
      marks.destroy();
      decades.destroy();
      setParts(null);
      inView.setState({ totals: null });
    };
  }, [live, range, store]);

  const tell = useEffectEvent((made: Parts) => {
    if (told.current?.terms === terms && told.current.summary === summary) return;
    told.current = { terms, summary };
    made.at.setTerms(terms);
  });
  // Also when more of the dataset has arrived, which changes the answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (parts) tell(parts);
  }, [parts, terms, summary]);

  useEffect(() => {
    parts?.at.setLabels(axisLabels(lang));
    parts?.decades.setNames((year, step) =>
      step === 10 ? decadeHeading(year, lang) : WORDINGS[lang].shortYear(year),
    );
  }, [parts, lang]);

  return { container, axis, live, parts, failure };
}
