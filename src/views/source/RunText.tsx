import type { ReactNode } from "react";
import { leadIn, leadOut } from "../names/quote-ends.ts";
import type { Piece, Run } from "./runs.ts";
import css from "./SourceText.module.css";

/** The words of a run: quoted ones in ink, context muted, those of the open passage marked. */
export function RunText({
  run,
  open,
  lang,
}: {
  run: Run;
  open: string | null;
  lang: string | undefined;
}): ReactNode {
  return (
    <p className={css["words"]} lang={lang}>
      <Pieces pieces={run.pieces.map((piece, i) => trimmed(run, piece, i))} open={open} />
    </p>
  );
}

/** Words as text; those of the open passage, and what it has between them, in one mark. */
export function Pieces({
  pieces,
  open,
}: {
  pieces: readonly Piece[];
  open: string | null;
}): ReactNode {
  const keyed = pieces.map((piece, i) => ({ at: `${i}`, ...piece }));
  const marked = ({ passages }: Piece) => open !== null && passages.includes(open);
  const from = keyed.findIndex(marked);
  const to = keyed.findLastIndex(marked) + 1;
  const show = (some: typeof keyed) => some.map((piece) => <Words key={piece.at} piece={piece} />);
  if (from < 0) return show(keyed);
  return (
    <>
      {show(keyed.slice(0, from))}
      <mark key={open} className={css["open"]}>
        {show(keyed.slice(from, to))}
      </mark>
      {show(keyed.slice(to))}
    </>
  );
}

function Words({ piece }: { piece: Piece }): ReactNode {
  // Of several passages that quote the same words, the one that starts last is the most telling.
  const passage = piece.passages.at(-1);
  return passage === undefined ? (
    <span className={css["context"]}>{piece.text}</span>
  ) : (
    <span className={css["quoted"]} data-passage={passage}>
      {piece.text}
    </span>
  );
}

/** Context at either end of a run says by dots whether it breaks off inside a sentence. */
function trimmed(run: Run, piece: Piece, i: number): Piece {
  if (piece.passages.length > 0) return piece;
  if (i === 0) return { ...piece, text: leadIn(piece.text) };
  if (i === run.pieces.length - 1) return { ...piece, text: leadOut(piece.text) };
  return piece;
}
