import type { ReactNode } from "react";
import type { EventStatus } from "../../dataset/format/vocabulary.ts";
import type { StatedDate } from "../../dataset/time/stated-date.ts";
import { type MarkForm, markForm } from "../../drawing/form.ts";
import { Glyph } from "../marks/Glyph.tsx";

interface Props {
  readonly date: StatedDate;
  readonly status: EventStatus;
  readonly hue?: number | null;
}

/** The mark that a date will become, by the rules of all marks. */
export const formOf = (date: StatedDate, status: EventStatus): MarkForm =>
  markForm({ date, status, certainty: [], lasted: false });

export function DateGlyph({ date, status, hue = null }: Props): ReactNode {
  return <Glyph form={formOf(date, status)} hue={hue} />;
}
