/**
 * What the timeline is told to draw for one window: which marks, in which line, with the label on
 * which side. Coordinates stay in time (epoch ms) and the view multiplies by its own scale, so
 * that one layout serves every pan and small zooms.
 */

import type { LocalText } from "../../dataset/format/localized.ts";
import type { Interval } from "../../dataset/time/interval.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { Folding } from "../axis/folding.ts";
import type { EventBrief } from "../columns/brief.ts";
import type { Lanes } from "../criteria/facets.ts";
import type { Criteria } from "../criteria/query.ts";
import type { GlyphWidths } from "./glyph-widths.ts";

/** What stands beside a mark: the title, and in grey what must not be read without it. */
export interface Label {
  readonly title: string;
  /** Who says so, for a second-hand event; how many more, for a cluster; else empty. */
  readonly note: string;
}

/** Beside the mark, parting its bar, or over the bar of a cluster with its count. */
export type LabelSide = "right" | "left" | "middle" | "over" | "none";

export interface EventMark {
  readonly type: "event";
  readonly id: string;
  readonly event: EventBrief;
  /** Extent with infinite sides; the view fades them. */
  readonly extent: Interval;
  readonly lane: number;
  /** Line inside the lane, from 0. */
  readonly line: number;
  readonly label: LabelSide;
}

export interface ClusterMark {
  readonly type: "cluster";
  /** The same events at the same zoom have the same id. */
  readonly id: string;
  readonly events: number;
  /** The hull of its members' extents: what it spans, and what zooming in must show. */
  readonly extent: Interval;
  /** Where its bar is drawn from and to (epoch ms); equal when all stand at one point. */
  readonly bar: { readonly from: number; readonly to: number };
  /** Where on its bar each member begins, from 0 to 1; none when they would be too many to tell apart. */
  readonly ticks: readonly number[];
  /** Of its most telling member, which speaks for it. */
  readonly title: LocalText;
  /** The id of that member. */
  readonly lead: string;
  /** Its members in order, at most 200; at most 2,000 where no zoom can open it and it is shown as a list. */
  readonly members: readonly string[];
  /** Whether its members share one moment, so that zooming would never part them. */
  readonly together: boolean;
  readonly hue: number | null;
  readonly lane: number;
  readonly line: number;
  readonly label: LabelSide;
}

export type Mark = (EventMark | ClusterMark) & RestWords;

/** What is decided of a mark's words once the hand is at rest; absent while the window moves. */
export interface RestWords {
  /** The words that have room, which may be fewer than the mark's own; null for none. */
  readonly words?: Label | null;
  /** The time (epoch ms) at which words begin that stand over a bar, and in the middle of those that part one. */
  readonly wordsTime?: number | null;
}

export interface LaneBand {
  /** The facet value it stands for, "" for the single lane, "+" for the others, "-" for no value. */
  readonly key: string;
  /** How many values share the lane: 1 but for that of the others. */
  readonly values: number;
  readonly label: LocalText | null;
  readonly hue: number | null;
  readonly lines: number;
  /** Matching events in the lane, whatever the window. */
  readonly events: number;
  /** Of those, how many have their mark in the window. */
  readonly inView: number;
  /** Matching events that have its value at all: more than `events` where some stand in another lane. */
  readonly having: number;
  /** The nearest event before and after the window, for the line an empty lane shows. */
  readonly before: EventBrief | null;
  readonly after: EventBrief | null;
}

/** From one line of a lane to the next, and the padding above and below them all; CSS pixels. */
export interface Spacing {
  readonly linePx: number;
  readonly paddingPx: number;
}

export interface WindowLayout {
  /** Lines stand close on a folded axis, where many lanes share one screen. */
  readonly spacing: Spacing;
  readonly lanes: readonly LaneBand[];
  readonly marks: readonly Mark[];
  readonly totals: {
    readonly total: number;
    readonly matching: number;
    /** Matching events wholly inside the window, and others whose marks are in it. */
    readonly inView: number;
    readonly partlyInView: number;
  };
  /** The span of time whose marks are all here: pan beyond it and ask again. */
  readonly valid: Interval;
}

/** Where an event stands that does not match, in the lane it would have; equal times for a point (epoch ms). */
export interface Ghost {
  readonly lane: number;
  readonly from: number;
  readonly to: number;
}

/** A lane that is not drawn, for nothing of its own matches. */
export type MissingLane = Pick<LaneBand, "key" | "values" | "label" | "hue">;

/** What the criteria leave out; empty where they do not filter. */
export interface Outside {
  readonly ghosts: readonly Ghost[];
  readonly missing: readonly MissingLane[];
}

/** What the store says of a window. */
export type WindowAnswer = WindowLayout & Outside;

export interface WindowRequest {
  readonly criteria: Criteria;
  /** Where each time stands on the axis. */
  readonly folding: Folding;
  readonly window: Interval;
  readonly widthPx: number;
  /** Room for the lanes; they take more when they must. */
  readonly heightPx: number;
  /** The part of that height that each lane's name takes above its lines; nothing unless said. */
  readonly namePx?: number;
  readonly lanes: Lanes;
  readonly lang: Language;
  /** Label widths are added up from these; null draws marks without labels. */
  readonly glyphs: GlyphWidths | null;
  /**
   * Where the hand is at rest, what is open; null while the window moves. With `every` no events share a mark,
   * whatever lines that takes.
   */
  readonly rest: { readonly open: string | null; readonly every?: boolean } | null;
}
