/** Where the words of a mark may stand, best first, and the room that takes. */
import { type Edges, MARK } from "../window/geometry.ts";
import { countWidth } from "../window/label.ts";
import type { LabelSide } from "../window/mark.ts";
import type { Region, RestUnit, Words } from "./rest-unit.ts";

export interface Choice {
  readonly side: LabelSide;
  readonly words: Words | null;
  readonly wordsPx: number | null;
  /** Mark and words, with the air they need. */
  readonly box: Edges;
}

/** CSS pixels between words and the edge of their region. */
const EDGE_PX = 5;
/** Air beyond the end of words, and beside a mark. */
const WORDS_AIR = 9;
const MARK_AIR = 2;
/** Of a bar, that must be seen on either side of words that stand in it. */
const BESIDE_IN_BAR = 20;

/** Of a mark at the edge of a window so much is seen, or it is no mark to a reader. */
const SEEN_LEAST_PX = 1;

/** The room of a mark without words. */
const bareBox = ({ mark }: RestUnit): Edges => ({
  left: mark.left - MARK_AIR,
  right: mark.right + MARK_AIR,
});

export const bareChoice = (unit: RestUnit): Choice => ({
  side: "none",
  words: null,
  wordsPx: null,
  box: bareBox(unit),
});

/**
 * For each wording, from the fullest: over or in the bar, right of the mark, left of it. Words are on the screen
 * where their mark is, and nowhere else.
 */
export function* labelChoices(unit: RestUnit, regions: readonly Region[]): Generator<Choice> {
  const { region, wordsRegion } = unit;
  yield* choicesFor(unit, unit.words(), regions);
  // Where the bar begins there is at least room for its dates.
  const dates = unit.words().at(-1);
  const atStart = region !== wordsRegion && dates ? overBar(unit, regions[region])(dates) : null;
  if (atStart && regions[region]?.inView === unit.isSeen) yield atStart;
}

/**
 * Places for a title that its own stretch is too narrow for, whole if it can be: it reaches over the torn edge, into the
 * folds beside it, where there is no scale that it could be read by. That of the open event reaches as far as it must.
 */
export function* choicesOverFolds(unit: RestUnit, regions: readonly Region[]): Generator<Choice> {
  if (!regions.some(({ folded }) => folded)) return;
  const titles = unit.words().filter(({ says, note }) => says !== "when" && note === "");
  yield* choicesFor(unit, titles, regions, (own) => {
    if (unit.isOpen) return hullOf(regions.filter(({ inView }) => inView === own.inView));
    const at = regions.indexOf(own);
    const into = (beside: Region | undefined) =>
      !own.folded && beside?.folded && beside.inView === own.inView ? beside : own;
    return { left: into(regions[at - 1]).left, right: into(regions[at + 1]).right };
  });
}

/**
 * Places for the date of what is seen of a fold alone, where that is too narrow for it: a sliver at the window's edge, say.
 * It reaches out over the torn edge. A date is read without a scale, wherever it stands.
 */
export function* datesOutOfFolds(unit: RestUnit, regions: readonly Region[]): Generator<Choice> {
  const { mark } = unit;
  const near = unit.isSeen ? regions.filter(({ inView }) => inView) : [];
  const own = near.filter(
    ({ left, right }) => Math.min(mark.right, right) - Math.max(mark.left, left) > SEEN_LEAST_PX,
  );
  const [first] = own;
  if (!first || own.some(({ folded }) => !folded)) return;
  const dates = [...unit.words(), ...unit.fewerWords()].filter(({ says }) => says === "when");
  const fromHere = { ...unit, wordsRegion: regions.indexOf(first) };
  yield* choicesFor(fromHere, dates, regions, (region) => {
    const at = near.indexOf(region);
    return hullOf(near.slice(Math.max(0, at - 1), at + 2));
  });
}

const hullOf = (regions: readonly Region[]): Edges => ({
  left: Math.min(...regions.map(({ left }) => left)),
  right: Math.max(...regions.map(({ right }) => right)),
});

/** Gives how far words may reach that stand in a region. */
type Reach = (region: Region) => Edges;

const itself: Reach = (region) => region;

function* choicesFor(
  unit: RestUnit,
  wordings: readonly Words[],
  regions: readonly Region[],
  reachOf = itself,
): Generator<Choice> {
  const { members, wordsRegion } = unit;
  const sides =
    members.length > 1
      ? [overBar(unit, regions[wordsRegion], reachOf)]
      : sidesOf(unit, regions, reachOf);
  for (const words of wordings) {
    for (const side of sides) {
      const choice = side(words);
      if (choice) yield choice;
    }
  }
}

type Side = (words: Words) => Choice | null;

/** A cluster's words stand over its bar, from its start where there is room, else shifted to end in time. */
function overBar(unit: RestUnit, region: Region | undefined, reachOf = itself): Side {
  const { mark, members } = unit;
  const bare = bareBox(unit);
  return (words) => {
    if (!region || region.inView !== unit.isSeen) return null;
    const reach = reachOf(region);
    const width = countWidth(members.length, words) + words.widthPx;
    const from = Math.max(mark.left, reach.left + EDGE_PX);
    const at = Math.min(from, reach.right - EDGE_PX - width);
    if (at < reach.left + EDGE_PX) return null;
    const right = Math.max(bare.right, at + width + WORDS_AIR);
    const box = { left: Math.min(bare.left, at - MARK_AIR), right };
    return { side: "over", words, wordsPx: at, box };
  };
}

function sidesOf(unit: RestUnit, regions: readonly Region[], reachOf: Reach): readonly Side[] {
  const { mark, crosses } = unit;
  const bare = bareBox(unit);
  const own = regions[unit.region];
  const near = regions.filter(({ inView }) => inView === unit.isSeen);
  const home = own?.inView === unit.isSeen ? own : undefined;
  const at = (px: number) => (crosses ? (holding(near, px) ?? home) : home);
  const [start, end] = [mark.left, mark.right].map((px) => {
    const region = at(px);
    return region && reachOf(region);
  });
  const bars = crosses ? near.toSorted((a, b) => Number(a.folded) - Number(b.folded)) : [home];
  return [
    ...bars.map(
      (region): Side =>
        (words) =>
          region ? middleIn(reachOf(region), unit, words) : null,
    ),
    // What crosses regions is in all of them, and so may its words be.
    (words) => (crosses && near.length > 0 ? middleIn(hullOf(near), unit, words) : null),
    (words) => {
      const reach = mark.right + MARK.labelGap + words.widthPx;
      if (!end || reach > end.right - EDGE_PX || mark.right < end.left) return null;
      return { side: "right", words, wordsPx: null, box: { ...bare, right: reach + WORDS_AIR } };
    },
    (words) => {
      const reach = mark.left - MARK.labelGap - words.widthPx;
      if (!start || reach < start.left + EDGE_PX || mark.left > start.right) return null;
      return { side: "left", words, wordsPx: null, box: { ...bare, left: reach - WORDS_AIR } };
    },
  ];
}

/** The region a place stands in; none where it is beyond them all. */
const holding = (regions: readonly Region[], px: number): Region | undefined =>
  regions.find(({ left, right }) => px >= left && px < right);

/** Words parting a bar, in as much of it as a region shows. */
function middleIn(region: Edges, unit: RestUnit, words: Words): Choice | null {
  const left = Math.max(unit.mark.left, region.left);
  const right = Math.min(unit.mark.right, region.right);
  if (right - left < words.widthPx + 2 * BESIDE_IN_BAR) return null;
  return { side: "middle", words, wordsPx: (left + right) / 2, box: bareBox(unit) };
}
