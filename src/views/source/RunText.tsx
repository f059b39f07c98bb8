import type { ReactNode } from "react";
import type { Piece } from "../../dataset/copy/copy-layout.ts";
import { leadIn, leadOut } from "../../dataset/quotation/quote-ends.ts";
import type { Run } from "./runs.ts";
import css from "./SourceText.module.css";

/**
 * The words of a run. Quoted ones are in ink and between quotation marks, which are copied with
 * them; context is muted; those of the open passage are marked.
 */
export function RunText({
  run,
  open,
  lang,
}: {
  run: Run;
  open: string | null;
  lang: string | undefined;
}): ReactNode {
  const pieces = run.pieces.map((piece, i) => trimmed(run, piece, i));
  return (
    <p className={css["words"]} lang={lang} dir="auto">
      {stretches(pieces).map(({ at, isQuoted, pieces }) =>
        isQuoted ? (
          <q key={at}>
            <span className={css["context"]}>“</span>
            <Pieces pieces={pieces} open={open} />
            <span className={css["context"]}>”</span>
          </q>
        ) : (
          <Pieces key={at} pieces={pieces} open={open} />
        ),
      )}
    </p>
  );
}

/** Neighbouring pieces that are all quoted, or all context. */
function stretches(pieces: readonly Piece[]) {
  const found: { readonly at: number; readonly isQuoted: boolean; readonly pieces: Piece[] }[] = [];
  pieces.forEach((piece, at) => {
    const isQuoted = piece.passages.length > 0;
    const last = found.at(-1);
    if (last?.isQuoted === isQuoted) last.pieces.push(piece);
    else found.push({ at, isQuoted, pieces: [piece] });
  });
  return found;
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

/** Context at either end of a run says by dots that the text goes on. */
function trimmed(run: Run, piece: Piece, i: number): Piece {
  if (piece.passages.length > 0) return piece;
  if (i === 0) return { ...piece, text: leadIn(piece.text, run.span?.start === 0) };
  if (i === run.pieces.length - 1) return { ...piece, text: leadOut(piece.text) };
  return piece;
}
