import type { ReactNode } from "react";
import { legendForm, type MarkForm, markForm } from "../../drawing/form.ts";
import { eventDrawing, otherDateDrawing } from "../../drawing/mark-shape.ts";
import { TEXT, TEXT_WIDTH_PX } from "../../drawing/mark-sizes.ts";
import type { EventBrief } from "../../query/columns/brief.ts";
import type { Certainty } from "../../query/criteria/evidence.ts";
import { Picture } from "./Picture.tsx";

/** A mark in a line of text. Decoration: the words beside it say the same. */
export function Glyph({ form, hue }: { form: MarkForm; hue: number | null }): ReactNode {
  return <Picture drawing={eventDrawing(form, TEXT_WIDTH_PX, TEXT)} hue={hue} />;
}

/** Another stated date of the same event. */
export function OtherDateGlyph({ hue }: { hue: number | null }): ReactNode {
  return <Picture drawing={otherDateDrawing(TEXT)} hue={hue} />;
}

/** The legend: the mark each value of the certainty filter stands for, in ink. */
export function CertaintyGlyph({ certainty }: { certainty: Certainty }): ReactNode {
  return <Glyph form={legendForm(certainty)} hue={null} />;
}

/** The mark of an event, for rows and references. */
export function EventGlyph({ event }: { event: EventBrief }): ReactNode {
  return <Glyph form={markForm(event)} hue={event.hue} />;
}
