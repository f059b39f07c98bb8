import type { CSSProperties, ReactNode } from "react";
import type { MarkForm } from "../../drawing/form.ts";
import css from "./Gutter.module.css";

/** The piece of a bar that stands beside one row. */
export interface BarPiece {
  /** Of the event whose bar it is. */
  readonly id: string;
  readonly track: number;
  readonly form: MarkForm;
  readonly hue: number | null;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** The bars that pass a row. Decoration: the dates say the same. */
export function Gutter({ pieces }: { pieces: readonly BarPiece[] }): ReactNode {
  return pieces.map(({ id, track, form, hue, begins, ends }) => (
    <i
      key={id}
      aria-hidden="true"
      className={css["bar"]}
      data-hue={hue ?? "none"}
      data-fill={form.fill}
      data-about={form.about || undefined}
      data-begins={begins || undefined}
      data-ends={ends || undefined}
      data-soft-start={(begins && isSoft(form, form.openStart)) || undefined}
      data-soft-end={(ends && isSoft(form, form.openEnd)) || undefined}
      style={{ "--track": track } as CSSProperties}
    />
  ));
}

/** As on the wide screen: an end fades unless it was stated to be one. */
const isSoft = ({ lasted, fill }: MarkForm, isOpen: boolean): boolean =>
  isOpen || !(lasted || fill === "outline");
