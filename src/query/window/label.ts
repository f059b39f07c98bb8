import type { EventBrief } from "../store.ts";
import { type GlyphWidths, textWidth } from "./glyphs.ts";
import type { Mark } from "./marks.ts";

/** What stands beside a mark: the title, and in grey what must not be read without it. */
export interface Label {
  readonly title: string;
  /** Who says so, for a second-hand event; how many more, for a cluster; else empty. */
  readonly note: string;
}

const SPACE_PX = 6;

export function eventLabel(event: EventBrief): Label {
  const doubted = event.date.uncertain ? `${event.title.text}?` : event.title.text;
  return { title: doubted, note: event.by?.text ?? "" };
}

export const clusterLabel = (lead: EventBrief, events: number): Label => ({
  title: lead.title.text,
  note: `+${events - 1}`,
});

export const markLabel = (mark: Mark): Label =>
  mark.type === "event" ? eventLabel(mark.event) : clusterLabel(mark.lead, mark.events);

/** Width in CSS pixels of the whole label on one line. */
export const labelWidth = (label: Label, glyphs: GlyphWidths): number =>
  textWidth(label.title, glyphs) + (label.note ? SPACE_PX + textWidth(label.note, glyphs) : 0);
