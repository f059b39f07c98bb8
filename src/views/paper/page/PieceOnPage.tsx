import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { DrawingPart } from "./DrawingPart.tsx";
import { ColophonPiece, MarksPiece } from "./EndPieces.tsx";
import { EntryPiece } from "./EntryPiece.tsx";
import css from "./PieceOnPage.module.css";
import { COLUMNS, columnCounts, type Placed } from "./paginate.ts";
import { usePaper } from "./paper-context.ts";
import type { Measured, Piece } from "./pieces.ts";
import { PassageCell, SourcePiece } from "./SourcePieces.tsx";

/** Those parts of a piece that stand on one page. */
export function PieceOnPage({
  piece,
  measured,
  placed: { from, to },
}: {
  piece: Piece;
  measured: Measured;
  placed: Pick<Placed, "from" | "to">;
}): ReactNode {
  const { formatMessage } = useIntl();
  const { drawn } = usePaper();
  switch (piece.kind) {
    case "title":
      return <TitlePiece />;
    case "drawing":
      return <DrawingPart drawn={drawn} from={from} to={to} />;
    case "entry":
      return <EntryPiece entry={piece.entry} cuts={measured.cuts?.slice(from, to) ?? null} />;
    case "sources":
      return <h2 className={css["sources"]}>{formatMessage({ id: "paper.sources" })}</h2>;
    case "source":
      return <SourcePiece cited={piece.cited} />;
    case "passages": {
      const counts = columnCounts(measured.partsPx.slice(from, to));
      const starts = counts.map((_, i) => counts.slice(0, i).reduce((sum, n) => sum + n, from));
      return (
        <div className={css["columns"]}>
          {starts.map((start, i) => (
            <ol key={start} className={css["column"]}>
              {piece.cited.passages.slice(start, start + (counts[i] ?? 0)).map((numbered) => (
                <PassageCell key={numbered.number} numbered={numbered} />
              ))}
            </ol>
          ))}
        </div>
      );
    }
    case "marks":
      return <MarksPiece />;
    case "colophon":
      return <ColophonPiece />;
  }
}

/** A piece as it is measured: whole, and the cells of columns one under the other. */
export function PieceToMeasure({ piece }: { piece: Piece }): ReactNode {
  if (piece.kind !== "passages") {
    const all = { from: 0, to: Number.POSITIVE_INFINITY };
    return <PieceOnPage piece={piece} measured={UNKNOWN} placed={all} />;
  }
  return (
    <ol className={css["column"]} data-columns={COLUMNS}>
      {piece.cited.passages.map((numbered) => (
        <PassageCell key={numbered.number} numbered={numbered} />
      ))}
    </ol>
  );
}

const UNKNOWN: Measured = { partsPx: [], cuts: null };

/** The title, how many events from how many sources, and the filter in words. */
function TitlePiece(): ReactNode {
  const { formatMessage } = useIntl();
  const { title, edition, shown, matching, total } = usePaper();
  const { entries, sources } = edition;
  const quoted = entries.filter(({ quotations }) => quotations.length > 0).length;
  const standfirst =
    quoted === 0
      ? "paper.standfirst.bare"
      : quoted === entries.length
        ? "paper.standfirst"
        : "paper.standfirst.some";
  const counted = formatMessage({ id: "paper.counted" }, { events: matching, all: total });

  return (
    <div className={css["title"]}>
      <h1>{title}</h1>
      <p className={css["standfirst"]}>
        {formatMessage({ id: standfirst }, { events: entries.length, sources: sources.length })}
      </p>
      {matching < total && (
        <p className={css["shown"]}>
          {formatMessage({ id: "paper.shown" }, { counted, sentences: shown.sentences.join(" ") })}
        </p>
      )}
    </div>
  );
}
