import { useEffect, useMemo, useRef, useState } from "react";
import { drawSpot, SPOT } from "../../drawing/timeline/draw-spot.ts";
import { type DrawnTimeline, drawTimeline } from "../../drawing/timeline/draw-timeline.ts";
import { type DrawingWish, PRINT } from "../../drawing/timeline/wish.ts";
import type { EventDetail } from "../../query/answers/answer-types.ts";
import { EVERYTHING } from "../../query/criteria/query.ts";
import type { EventStore } from "../../query/store.ts";
import { useLaneNames } from "../drawing/use-drawing.ts";
import { useReader } from "../state/reader.ts";
import { askEvents, MOST_EVENTS } from "./ask-events.ts";
import { DRAWING_ID } from "./page/DrawingPart.tsx";
import { type Edition, editionOf } from "./page/edition.ts";
import { contentPx, type SheetName } from "./page/sheet-size.ts";

/** More lines of marks would be a list, which follows anyway: then events share marks. */
const MOST_DRAWN = 300;

/** An edition on its way. */
export type Coming =
  | { readonly kind: "fetching"; readonly done: number; readonly all: number }
  | { readonly kind: "drawing" }
  | { readonly kind: "none" }
  | { readonly kind: "too-many"; readonly count: number }
  | { readonly kind: "failed" }
  | ({ readonly kind: "there" } & Made);

export interface Made {
  /** Grows with every edition that is made here. */
  readonly serial: number;
  readonly edition: Edition;
  readonly drawn: DrawnTimeline;
  /** The paper whose width it is drawn for. */
  readonly sheet: SheetName;
  readonly matching: number;
  readonly total: number;
  readonly sha256: string | null;
}

/** The edition of what the reader's filter leaves, or of one event, anew where that, the dataset or the paper is another. */
export function useEdition(sheet: SheetName, event: string | null): Coming {
  const { store, summary, criteria, query, lang } = useReader();
  const nameOf = useLaneNames();
  const [coming, setComing] = useState<Coming>({ kind: "fetching", done: 0, all: 0 });
  const serial = useRef(0);
  const { axis, only } = query;
  // A window that does not filter is where somebody looked last: paper shows all.
  const window = useMemo(() => (only === null ? null : query.window), [only, query.window]);
  useEffect(() => {
    let stale = false;
    const tell = (next: Coming) => {
      if (!stale) setComing(next);
    };
    const make = async () => {
      tell({ kind: "fetching", done: 0, all: 0 });
      const { matching: found, total } = await store.ask({ kind: "facets", criteria });
      const matching = event === null ? found : 1;
      if (matching === 0) return tell({ kind: "none" });
      if (matching > MOST_EVENTS) return tell({ kind: "too-many", count: matching });
      const events =
        event === null
          ? await askEvents(
              store,
              { criteria, lang, count: matching },
              (done) => tell({ kind: "fetching", done, all: matching }),
              () => !stale,
            )
          : await askOne(store, event, lang);
      if (events === null) return;
      if (events.length === 0) return tell({ kind: "none" });
      tell({ kind: "drawing" });
      const wish = wishOf({ lang, criteria, window, axis, widthPx: contentPx(sheet) }, matching);
      const drawn =
        (await drawAlone(store, { ...wish, event })) ??
        (await drawTimeline(store, summary, wish, nameOf));
      const sha256 = await store.ask({ kind: "fingerprint" });
      const edition = editionOf(events, summary.sources);
      serial.current += 1;
      tell({
        kind: "there",
        serial: serial.current,
        edition,
        drawn,
        sheet,
        matching,
        total,
        sha256,
      });
    };
    make().catch(() => tell({ kind: "failed" }));
    return () => {
      stale = true;
    };
  }, [store, summary, criteria, lang, window, axis, sheet, event, nameOf]);
  return coming;
}

/** A drawing in which every event has a mark of its own, as far as that is a picture. */
const wishOf = (
  asked: Pick<DrawingWish, "lang" | "criteria" | "window" | "axis" | "widthPx">,
  matching: number,
): DrawingWish => ({
  ...PRINT,
  ...asked,
  id: DRAWING_ID,
  every: matching <= MOST_DRAWN,
  lanes: matching <= MOST_DRAWN ? PRINT.lanes : null,
});

async function askOne(
  store: EventStore,
  id: string,
  lang: string,
): Promise<readonly EventDetail[]> {
  const found = await store.ask({ kind: "event", id, criteria: EVERYTHING, lang });
  return found === null ? [] : [found];
}

/** One event among its neighbours, which is not cut; null where none is meant. */
async function drawAlone(
  store: EventStore,
  { event, lang, widthPx, theme, id }: DrawingWish,
): Promise<DrawnTimeline | null> {
  if (event === null) return null;
  const drawn = await drawSpot(store, { ...SPOT, event, lang, widthPx, theme, id });
  return drawn && { ...drawn, cuts: [] };
}
