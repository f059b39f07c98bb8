/** Takes an edition apart into the pieces that are laid out on its pages, in their order. */
import type { CitedSource, Edition, Entry } from "./edition.ts";
import type { Box } from "./paginate.ts";

export type Piece = { readonly key: string } & (
  | { readonly kind: "title" }
  | { readonly kind: "drawing" }
  | { readonly kind: "entry"; readonly entry: Entry }
  | { readonly kind: "sources" }
  | { readonly kind: "source"; readonly cited: CitedSource }
  | { readonly kind: "passages"; readonly cited: CitedSource }
  | { readonly kind: "marks" }
  | { readonly kind: "colophon" }
);

export function piecesOf({ entries, sources }: Edition): readonly Piece[] {
  return [
    { key: "title", kind: "title" },
    { key: "drawing", kind: "drawing" },
    ...entries.map((entry) => ({ key: `entry ${entry.event.id}`, kind: "entry" as const, entry })),
    ...(sources.length > 0 ? [{ key: "sources", kind: "sources" as const }] : []),
    ...sources.flatMap((cited): Piece[] => [
      { key: `source ${cited.source.id}`, kind: "source", cited },
      ...(cited.passages.length > 0
        ? [{ key: `passages ${cited.source.id}`, kind: "passages" as const, cited }]
        : []),
    ]),
    { key: "marks", kind: "marks" },
    { key: "colophon", kind: "colophon" },
  ];
}

/** A stretch of one paragraph of an entry that is longer than a page. */
export interface Cut {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A piece as it was measured. */
export interface Measured {
  readonly partsPx: readonly number[];
  /** Of an entry that is longer than a page, what each of its parts holds. */
  readonly cuts: readonly Cut[] | null;
  /** Height of its head, which such an entry has on each of its pages. */
  readonly againPx?: number;
}

/** Height of the axis that is drawn again above what goes on overleaf. */
const AXIS_AGAIN_PX = 52;

/** A piece as the layout knows it. */
export function boxOf(piece: Piece, { partsPx, againPx = 0 }: Measured): Box {
  switch (piece.kind) {
    case "title":
      return { kind: "whole", partsPx, keepsNext: true };
    case "drawing":
      return { kind: "flowing", partsPx, againPx: AXIS_AGAIN_PX };
    case "sources":
      return { kind: "whole", partsPx, keepsNext: true, beginsPage: true };
    case "source":
      return { kind: "whole", partsPx, keepsNext: piece.cited.passages.length > 0 };
    case "passages":
      return { kind: "columns", partsPx };
    case "entry":
      return { kind: "whole", partsPx, againPx };
    case "marks":
    case "colophon":
      return { kind: "whole", partsPx };
  }
}

/** The paragraphs of some parts of an entry, each from one letter up to another. */
export function stretches(cuts: readonly Cut[]): readonly Cut[] {
  const found: Cut[] = [];
  for (const cut of cuts) {
    const last = found.at(-1);
    if (last?.paragraph === cut.paragraph) found[found.length - 1] = { ...last, end: cut.end };
    else found.push(cut);
  }
  return found;
}
