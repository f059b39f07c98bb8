/** Makes the marks of a window, and clusters of them, each with the words it may have. */
import { localText } from "../../dataset/format/localized.ts";
import { DAY_MS, hull, type Interval } from "../../dataset/time/interval.ts";
import { spanInYear } from "../../dataset/wording/date-text.ts";
import { type Language, WORDINGS } from "../../dataset/wording/languages.ts";
import type { TimeScale } from "../axis/time-scale.ts";
import type { EventBrief } from "../columns/brief.ts";
import type { Columns } from "../columns/columns.ts";
import {
  clusterEdges,
  drawnSpan,
  type Edges,
  eventEdges,
  finiteExtent,
  wholeEdges,
} from "../window/geometry.ts";
import { type GlyphWidths, textWidth } from "../window/glyph-widths.ts";
import { eventLabel, labelWidth } from "../window/label.ts";
import { clusterWords, foldWords } from "./cluster-words.ts";
import type { Region, RestUnit, Wording, Words } from "./rest-unit.ts";

export interface RestUnitTerms {
  readonly scale: TimeScale;
  readonly regions: readonly Region[];
  readonly lang: Language;
  /** Null makes units without words. */
  readonly glyphs: GlyphWidths | null;
  /** The row of the open event; -1 where none is. */
  readonly open: number;
}

export interface RestUnitMaker {
  single(row: number): RestUnit;
  join(a: RestUnit, b: RestUnit): RestUnit;
  /** The hull of what the members cover, an open side ending at the date that is known. */
  extentOf(unit: RestUnit): Interval;
}

/** Less of a mark is not seen: what ends where the window begins may reach into it by rounding. */
const SEEN_FROM_PX = 0.5;

/** From so many events on, one episode may speak for a cluster; and so much of it must be that. */
const EPISODE_FROM = 8;
const EPISODE_SHARE = 0.75;
/** An axis says each year where one is so wide (CSS pixels). */
const YEAR_PX = 42;
const YEAR_MS = 365.2425 * DAY_MS;
/** Of a larger cluster's titles so many are tried: what is worse documented speaks for nobody. */
const TITLES_TRIED = 12;
/** A shortened title keeps so much of itself, and is so long, or it says nothing. */
const SHORTENED_SHARES = [0.8, 0.62];
const SHORTENED_LEAST_PX = 110;
/** Of a cluster even less of a title says more than its count does. */
const LEAD_SHARES = [...SHORTENED_SHARES, 0.45, 0.3];
const LEAD_LEAST_PX = 60;

export function restUnitMaker(columns: Columns, terms: RestUnitTerms): RestUnitMaker {
  const { scale, regions, lang, glyphs, open } = terms;
  const { starts, ends, weights } = columns;
  const episodeOf = episodesByRow(columns);
  const zeros = new Set(
    columns.dataset.episodes.map(({ zero }) => (zero === undefined ? -1 : columns.rowOf(zero))),
  );
  /** A lane is settled for several numbers of lines, and joins the same neighbours each time. */
  const joined = new WeakMap<RestUnit, WeakMap<RestUnit, RestUnit>>();
  /** A title is asked for by each cluster that its event may speak for. */
  const briefs = new Map<number, EventBrief>();

  function briefOf(row: number): EventBrief {
    const brief = briefs.get(row) ?? columns.brief(row, lang);
    briefs.set(row, brief);
    return brief;
  }

  const statedExtent = (row: number): Interval => ({
    start: starts[row] ?? 0,
    end: ends[row] ?? 0,
  });
  const extentOf = ({ members }: Pick<RestUnit, "members">): Interval =>
    members.map((row) => finiteExtent(statedExtent(row))).reduce(hull);

  function momentOf(members: readonly number[]): string | null {
    const [first = 0] = members;
    const [start, end] = [starts[first] ?? 0, ends[first] ?? 0];
    return members.every((row) => starts[row] === start && ends[row] === end)
      ? `${start}/${end}`
      : null;
  }

  function unitOf(
    members: readonly number[],
    lead: number,
    mark: Edges,
    startPx: number,
  ): RestUnit {
    const region = regionAt(regions, startPx);
    const own = regions[region];
    const crosses =
      members.length === 1 && !!own && (mark.left < own.left || mark.right > own.right);
    const wordsRegion = members.length > 1 ? regionForWords(regions, region, mark) : region;
    const isOpen = members.includes(open);
    const isSeen = regions.some(
      ({ left, right, inView }) =>
        inView && mark.left < right - SEEN_FROM_PX && mark.right > left + SEEN_FROM_PX,
    );
    const moment = momentOf(members);
    const base = { members, lead, mark, region, wordsRegion, crosses, isOpen, isSeen, moment };
    // Most clusters are joined further before their words are asked for.
    let words: readonly Words[] | null = null;
    return {
      ...base,
      words: () => {
        words ??= glyphs ? wordsOf(base, glyphs) : [];
        return words;
      },
      fewerWords: () => (glyphs ? fewerWordsOf(base, glyphs) : []),
    };
  }

  function fewerWordsOf(
    { members, lead }: Pick<RestUnit, "members" | "lead">,
    widths: GlyphWidths,
  ): readonly Words[] {
    const extent = extentOf({ members });
    const said = (title: string) => measured({ title, note: "", says: "when" }, widths);
    if (members.length > 1) return [said(WORDINGS[lang].counted)];
    const less = shortened(briefOf(lead).title.text, widths, LEAD_SHARES, LEAD_LEAST_PX);
    return [...less, said(spanInYear(extent, lang))];
  }

  function wordsOf(
    { members, lead, wordsRegion, crosses }: Omit<RestUnit, "words" | "fewerWords">,
    widths: GlyphWidths,
  ): readonly Words[] {
    if (regions[wordsRegion]?.folded && !crosses) {
      return foldWords(extentOf({ members }), lang).map((label) => measured(label, widths));
    }
    const brief = briefOf(lead);
    if (members.length > 1) {
      const words = clusterWords(
        {
          events: members.length,
          lead: brief,
          shorter: shorterTitles(members, lead),
          cut: shortened(brief.title.text, widths, LEAD_SHARES, LEAD_LEAST_PX).map(
            ({ title }) => title,
          ),
          episode: episodeFor(members),
          extent: extentOf({ members }),
        },
        lang,
        !saysYearsIn(regions[wordsRegion]),
      );
      return words.map((label) => measured(label, widths));
    }
    const full = measured({ ...eventLabel(brief, lang), says: "title" }, widths);
    const title = full.note === "" ? [] : [measured({ ...full, note: "" }, widths)];
    return [full, ...title, ...shortened(full.title, widths)];
  }

  /** True where the axis says the year of whatever stands in a region. */
  const saysYearsIn = (region: Region | undefined): boolean =>
    !!region &&
    (region.right - region.left) * YEAR_MS >=
      (scale.toTime(region.right) - scale.toTime(region.left)) * YEAR_PX;

  /** Titles of members other than the lead, the best documented first, each shorter than the one before. */
  function shorterTitles(members: readonly number[], lead: number): readonly string[] {
    const best = members
      .toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
      .slice(0, TITLES_TRIED);
    const shorter: string[] = [];
    let least = briefOf(lead).title.text.length;
    for (const row of best) {
      const { text } = briefOf(row).title;
      if (text.length >= least) continue;
      least = text.length;
      shorter.push(text);
    }
    return shorter;
  }

  function episodeFor(members: readonly number[]): string | null {
    if (members.length < EPISODE_FROM) return null;
    const counts = new Map<number, number>();
    for (const row of members) {
      for (const episode of episodeOf.get(row) ?? []) {
        counts.set(episode, (counts.get(episode) ?? 0) + 1);
      }
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (!most || most[1] < members.length * EPISODE_SHARE) return null;
    const episode = columns.dataset.episodes[most[0]];
    return episode ? localText(episode.title, lang).text : null;
  }

  return {
    extentOf,
    single(row) {
      const extent = statedExtent(row);
      const { from } = drawnSpan(extent);
      return unitOf([row], row, eventEdges(extent, scale), scale.toPx(from));
    },
    join(a, b) {
      const known = joined.get(a)?.get(b);
      if (known) return known;
      const unit = together(a, b);
      const own = joined.get(a) ?? new WeakMap<RestUnit, RestUnit>();
      joined.set(a, own.set(b, unit));
      return unit;
    },
  };

  function together(a: RestUnit, b: RestUnit): RestUnit {
    const members = [...a.members, ...b.members].sort((x, y) => x - y);
    const lead = moreTelling(a.lead, b.lead) ? a.lead : b.lead;
    const spans = members.map((row) => drawnSpan(statedExtent(row)));
    const bar = {
      from: Math.min(...spans.map(({ from }) => from)),
      to: Math.max(...spans.map(({ to }) => to)),
    };
    const mark = wholeEdges(clusterEdges(bar, members.length, scale), bar, scale);
    return unitOf(members, lead, mark, scale.toPx(bar.from));
  }

  /** True where `a` tells more: it is what an episode is counted from, or else more sources say it. */
  function moreTelling(a: number, b: number): boolean {
    if (zeros.has(a) !== zeros.has(b)) return zeros.has(a);
    const [first, second] = [weights[a] ?? 0, weights[b] ?? 0];
    return first > second || (first === second && a < b);
  }
}

function measured(wording: Wording, glyphs: GlyphWidths): Words {
  return { ...wording, widthPx: labelWidth(wording, glyphs) };
}

/** The title cut after a word, where enough of it is left to be understood. */
function shortened(
  title: string,
  glyphs: GlyphWidths,
  shares: readonly number[] = SHORTENED_SHARES,
  leastPx = SHORTENED_LEAST_PX,
): readonly Words[] {
  const cuts = shares.map((share) => cutAfterWord(title, Math.floor(title.length * share)));
  return [...new Set(cuts)].flatMap((cut) => {
    const text = `${cut} …`;
    const widthPx = textWidth(text, glyphs);
    return cut.length > 0 && widthPx >= leastPx
      ? [{ title: text, note: "", says: "part", widthPx }]
      : [];
  });
}

function cutAfterWord(title: string, most: number): string {
  const at = title.lastIndexOf(" ", most);
  return at < 0 ? "" : title.slice(0, at).replace(/[\s,;:–—-]+$/, "");
}

/** The nearest region for what begins beyond them all. */
function regionAt(regions: readonly Region[], px: number): number {
  const found = regions.findIndex(({ right }) => px < right);
  return found < 0 ? regions.length - 1 : found;
}

/**
 * Where a cluster's words stand: where it begins, or, where that is in a fold or out of view, over as
 * much of its bar as reaches a region that has a scale and is in view.
 */
function regionForWords(regions: readonly Region[], own: number, { left, right }: Edges): number {
  const reach = ({ left: from, right: to }: Region) => Math.min(right, to) - Math.max(left, from);
  const found = (isBetter: (region: Region) => boolean) =>
    regions.findIndex((each) => each.inView && isBetter(each) && reach(each) >= REACH_LEAST_PX);
  const home = regions[own];
  if (home?.inView && !home.folded) return own;
  const scaled = found(({ folded }) => !folded);
  if (scaled >= 0) return scaled;
  const shown = home?.inView ? own : found(() => true);
  return shown >= 0 ? shown : own;
}

/** So much of a bar must be seen under its words. */
const REACH_LEAST_PX = 40;

/** The episodes an event belongs to, as places in the dataset's list, by row. */
function episodesByRow(columns: Columns): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [index, { events }] of columns.dataset.episodes.entries()) {
    for (const id of events) {
      const row = columns.rowOf(id);
      if (row === undefined) continue;
      const own = found.get(row);
      if (own) own.push(index);
      else found.set(row, [index]);
    }
  }
  return found;
}
