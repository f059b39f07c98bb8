import { countText } from "../../dataset/wording/count-text.ts";
import { type Language, WORDINGS } from "../../dataset/wording/languages.ts";
import type { EventBrief } from "../columns/brief.ts";
import { MARK } from "./geometry.ts";
import { type GlyphWidths, textWidth } from "./glyph-widths.ts";
import type { Label, Mark } from "./mark.ts";

export function eventLabel(event: EventBrief, lang: Language): Label {
  const { title, by, date } = event;
  const note = by && !names(title.text, by.text) ? WORDINGS[lang].says(by.text) : "";
  return { title: date.uncertain ? `${title.text}?` : title.text, note };
}

/** Whether a title already names somebody, in full or by the last of their names. */
const names = (title: string, name: string): boolean =>
  title.includes(name) || title.includes(name.split(/\s+/).at(-1) ?? name);

/** @param title  of its most telling member. */
export const clusterLabel = (title: string, events: number, lang: Language): Label => ({
  title,
  note: WORDINGS[lang].more(events - 1),
});

export const markLabel = (mark: Mark, lang: Language): Label =>
  mark.type === "event"
    ? eventLabel(mark.event, lang)
    : clusterLabel(mark.title.text, mark.events, lang);

/** CSS pixels from the count of a cluster to its words: hardly any to a counter, which is one word with its number, as in "6건". */
export const countGap = ({ title }: Label): number =>
  title === WORDINGS.ko.counted ? JOINED_PX : MARK.noteGap;
const JOINED_PX = 1;

/** CSS pixels that the bold count before a cluster's words takes, with the gap after it. */
export const countWidth = (events: number, words: Label): number =>
  countText(events).length * MARK.digit + countGap(words);

/** Width in CSS pixels of the whole label on one line. */
export const labelWidth = ({ title, note }: Label, glyphs: GlyphWidths): number =>
  textWidth(title, glyphs) + noteWidth(note, glyphs);

/** Of a note with the gap before it; 0 without one. */
export const noteWidth = (note: string, glyphs: GlyphWidths): number =>
  note === "" ? 0 : MARK.noteGap + textWidth(note, glyphs);
