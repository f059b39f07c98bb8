/** What the view is told of a mark: its place, and of whom it speaks. */
import type { Language } from "../../dataset/wording/languages.ts";
import type { TimeScale } from "../axis/time-scale.ts";
import { drawnFrom } from "./geometry.ts";
import type { LongBar } from "./long-bars.ts";
import type { LabelSide, Mark } from "./mark.ts";
import { type EventUnit, type MarkedRows, MIXED } from "./mark-units.ts";

/** More would be a thick line, and on a narrower bar they would run into each other. */
export const TICKS = 40;
const TICKED_FROM_PX = 20;

interface Place {
  readonly lane: number;
  readonly line: number;
  readonly label: LabelSide;
}

/** What a tile is laid out by. */
interface MarkTerms {
  readonly scale: TimeScale;
  readonly lang: Language;
}

export function markOf(
  columns: MarkedRows,
  unit: EventUnit,
  place: Place,
  { scale, lang }: MarkTerms,
): Mark {
  const lead = columns.brief(unit.lead, lang);
  if (unit.events === 1) {
    return { type: "event", id: lead.id, event: lead, extent: lead.date.extent, ...place };
  }
  const ids = unit.members.map((row) => columns.id(row));
  const ticked = unit.events <= TICKS && unit.mark.right - unit.mark.left > TICKED_FROM_PX;
  const { from, to } = unit.bar;
  const shareOf = (row: number) => {
    const start = drawnFrom(columns.starts[row] ?? 0, columns.ends[row] ?? 0);
    const barPx = scale.toPx(to) - scale.toPx(from);
    return barPx > 0 ? (scale.toPx(start) - scale.toPx(from)) / barPx : 0.5;
  };
  return {
    type: "cluster",
    id: `${ids[0]}+${unit.events - 1}`,
    events: unit.events,
    extent: unit.extent,
    bar: unit.bar,
    ticks: ticked ? unit.members.map(shareOf) : [],
    title: lead.title,
    lead: lead.id,
    members: ids,
    together: from === to,
    hue: unit.hue === MIXED || unit.hue < 0 ? null : unit.hue,
    ...place,
  };
}

/** Its label stands inside; the view finds another place when too little of the bar is in sight. */
export function longMark(
  columns: Pick<MarkedRows, "brief">,
  { event, lane, line }: LongBar,
  lang: Language,
  labelled: boolean,
): Mark {
  const brief = columns.brief(event, lang);
  const { extent } = brief.date;
  const label = labelled ? "middle" : "none";
  return { type: "event", id: brief.id, event: brief, extent, lane, line, label };
}
