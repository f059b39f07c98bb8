import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from "react";
import type { EventDetail } from "../../query/answers/answer-types.ts";
import css from "./Layout.module.css";
import { Measure } from "./Measure.tsx";
import { edgesOf } from "./page/DrawingPart.tsx";
import { Page } from "./page/Page.tsx";
import { PieceOnPage } from "./page/PieceOnPage.tsx";
import { type Placed, paginate } from "./page/paginate.ts";
import { usePaper } from "./page/paper-context.ts";
import { boxOf, type Measured, type Piece, piecesOf } from "./page/pieces.ts";
import { contentPx, roomPx } from "./page/sheet-size.ts";

/** Pages that are put on the screen at a time. */
const AT_ONCE = 16;

/** State of the layout: pieces that were measured, then pages that are there. */
export type Progress =
  | { readonly kind: "measuring"; readonly done: number; readonly all: number }
  | { readonly kind: "ready"; readonly pages: number };

/** An edition laid out on pages, once its pieces are measured. */
export function Layout({ told }: { told: (progress: Progress) => void }): ReactNode {
  const terms = usePaper();
  const { edition, sheet, drawn } = terms;
  const pieces = useMemo(() => piecesOf(edition), [edition]);
  const [measured, setMeasured] = useState<readonly Measured[] | null>(null);
  const tell = useEffectEvent(told);
  const room = roomPx(sheet);
  const pages = useMemo(() => {
    if (measured === null) return null;
    const boxes = pieces.map((piece, i) => boxOf(piece, measured[i] ?? NOTHING));
    return paginate(boxes, room);
  }, [measured, pieces, room]);
  const [count, setCount] = useState(AT_ONCE);
  useEffect(() => {
    if (pages === null) return;
    if (count >= pages.length) return tell({ kind: "ready", pages: pages.length });
    const timer = setTimeout(() => setCount(count + AT_ONCE));
    return () => clearTimeout(timer);
  }, [pages, count]);
  if (measured === null || pages === null) {
    return (
      <Measure
        pieces={pieces}
        widthPx={contentPx(sheet)}
        roomPx={room}
        told={(done) => told({ kind: "measuring", done, all: pieces.length })}
        done={(found) =>
          setMeasured(
            found.map((each, i) =>
              pieces[i]?.kind === "drawing"
                ? { partsPx: heightsOf(edgesOf(drawn)), cuts: null }
                : each,
            ),
          )
        }
      />
    );
  }
  return (
    <div className={css["pages"]}>
      {pages.slice(0, count).map((placed, i) => (
        <Page
          key={keyOf(placed)}
          page={i + 1}
          pages={pages.length}
          events={eventsOn(placed, pieces)}
        >
          {placed.map((each) => {
            const piece = pieces[each.box];
            const known = measured[each.box];
            return (
              piece &&
              known && <PieceOnPage key={piece.key} piece={piece} measured={known} placed={each} />
            );
          })}
        </Page>
      ))}
    </div>
  );
}

const NOTHING: Measured = { partsPx: [], cuts: null };

const heightsOf = (edges: readonly number[]): readonly number[] =>
  edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0));

const keyOf = ([first]: readonly Placed[]): string => `${first?.box}/${first?.from}`;

const eventsOn = (placed: readonly Placed[], pieces: readonly Piece[]): readonly EventDetail[] =>
  placed.flatMap(({ box }) => {
    const piece = pieces[box];
    return piece?.kind === "entry" ? [piece.entry.event] : [];
  });
