import type { ReactNode } from "react";
import type { EventBrief } from "../../query/store.ts";
import { markForm } from "./form.ts";
import { Glyph } from "./Glyph.tsx";

/** The mark of an event as the timeline draws it, 16 × 14, for rows and references. */
export function EventGlyph({ event }: { event: EventBrief }): ReactNode {
  return <Glyph form={markForm(event)} hue={event.hue} />;
}
