import { type ReactNode, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { linesOf } from "./lines.ts";
import css from "./Measure.module.css";
import { PieceToMeasure } from "./page/PieceOnPage.tsx";
import type { Cut, Measured, Piece } from "./page/pieces.ts";

/** Pieces that are measured at a time: some hundredths of a second, in between which the page answers. */
const AT_ONCE = 60;

/**
 * Sets pieces where nobody sees them, as they will be printed, and tells their heights.
 *
 * @param done  hears the heights of all of them, in their order. Another list, or another width, is measured anew.
 */
export function Measure({
  pieces,
  widthPx,
  roomPx,
  told,
  done,
}: {
  pieces: readonly Piece[];
  widthPx: number;
  /** What is higher is measured line by line. */
  roomPx: number;
  told: (count: number) => void;
  done: (measured: readonly Measured[]) => void;
}): ReactNode {
  const [from, setFrom] = useState(0);
  const found = useRef<Measured[]>([]);
  const place = useRef<HTMLDivElement>(null);
  const report = useEffectEvent((measured: readonly Measured[]) => {
    if (measured.length < pieces.length) told(measured.length);
    else done(measured);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the next ones that are measured
  useLayoutEffect(() => {
    const host = place.current;
    if (host === null || from >= pieces.length) return;
    const shown = pieces.slice(from, from + AT_ONCE);
    const measured = shown.map((piece, i) => measure(host.children[i], piece, roomPx));
    found.current = [...found.current.slice(0, from), ...measured];
    report(found.current);
    const timer = setTimeout(() => setFrom(from + AT_ONCE));
    return () => clearTimeout(timer);
  }, [from]);
  return (
    <div className={css["measure"]} aria-hidden="true" inert>
      <div ref={place} style={{ width: widthPx }}>
        {pieces.slice(from, from + AT_ONCE).map((piece) => (
          <div key={piece.key} className={css["piece"]}>
            <PieceToMeasure piece={piece} />
          </div>
        ))}
      </div>
    </div>
  );
}

function measure(element: Element | undefined, piece: Piece, roomPx: number): Measured {
  if (!element) return { partsPx: [0], cuts: null };
  if (piece.kind === "passages") {
    const cells = [...element.querySelectorAll("li")];
    return { partsPx: cells.map(heightOf), cuts: null };
  }
  const height = heightOf(element);
  if (piece.kind !== "entry" || height <= roomPx) return { partsPx: [height], cuts: null };
  return byLines(element);
}

/** No less than it takes, and whole pixels, so that sums are what they seem. */
const heightOf = (element: Element): number => Math.ceil(element.getBoundingClientRect().height);

/** The lines of an entry that is longer than a page: its head stands with the first of them. */
function byLines(element: Element): Measured {
  const cuts: Cut[] = [];
  const partsPx: number[] = [];
  const { top, bottom } = element.getBoundingClientRect();
  let above = top;
  for (const paragraph of element.querySelectorAll<HTMLElement>("[data-paragraph]")) {
    const text = paragraph.querySelector("[data-text]")?.firstChild;
    if (!(text instanceof Text)) continue;
    for (const { start, end, bottomPx } of linesOf(text)) {
      cuts.push({ paragraph: Number(paragraph.dataset["paragraph"]), start, end });
      partsPx.push(Math.ceil(bottomPx - above));
      above = bottomPx;
    }
  }
  if (partsPx.length === 0) return { partsPx: [Math.ceil(bottom - top)], cuts: null };
  partsPx[partsPx.length - 1] = (partsPx.at(-1) ?? 0) + Math.ceil(bottom - above);
  const first = element.querySelector("[data-paragraph]");
  const againPx = first ? Math.ceil(first.getBoundingClientRect().top - top) : 0;
  return { partsPx, cuts, againPx };
}
