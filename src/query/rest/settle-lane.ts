/**
 * Settles the marks of one lane, and the words of each, on so many lines.
 *
 *     line 0   ● title  who says so      title ●         ~~~~ title ~~~~
 *     line 1        ● title              5 title  and 4 more  Feb–Mar
 *                                        ▔▔▔▔
 *
 * Nothing is cut and nothing stands without words. What finds no place joins a neighbour in the same
 * region, those first that are nearest; so a lane of any crowd settles on a single line. Of one day there is
 * at most one crowd.
 */
import type { Edges } from "../window/geometry.ts";
import {
  bareChoice,
  type Choice,
  choicesOverFolds,
  datesOutOfFolds,
  labelChoices,
} from "./label-choices.ts";
import type { Region, RestPlacement, RestUnit, Words } from "./rest-unit.ts";

export interface SettledLane {
  readonly placements: readonly RestPlacement[];
  /** Lines in use; at least 1. */
  readonly lines: number;
}

/** Makes a cluster of two neighbours. */
export type Join = (a: RestUnit, b: RestUnit) => RestUnit;

/**
 * What is on the screen settles as if nothing else were. What is beyond its edges takes the room that is left
 * on the same lines: it joins nobody who is seen, and asks for no line that would be empty on the screen.
 *
 * @param lines  at least 1; more are used where somebody who can join nobody would have no words.
 */
export function settleLane(
  units: readonly RestUnit[],
  regions: readonly Region[],
  lines: number,
  join: Join,
): SettledLane {
  const [seen, beyond] = [true, false].map((isSeen) => units.filter((u) => u.isSeen === isSeen));
  const shown = settleSeen(seen ?? [], regions, lines, join);
  const room = Array.from({ length: shown.lines }, (_, line): readonly Edges[] =>
    shown.placements.filter((each) => each.line === line).map(({ box }) => box),
  );
  return {
    ...shown,
    placements: [...shown.placements, ...settleBeyond(beyond ?? [], regions, room, join)],
  };
}

interface Settled extends SettledLane {
  readonly placements: readonly Placed[];
}

/** A placement, and the room that it takes. */
interface Placed extends RestPlacement {
  readonly box: Edges;
}

function settleSeen(
  units: readonly RestUnit[],
  regions: readonly Region[],
  lines: number,
  join: Join,
): Settled {
  const settle = (from: readonly RestUnit[], count: number) =>
    joinUntilPlaced(from, regions, emptyLines(count), join);
  const all = inOrder(units);
  let count = lines;
  let found = settle(all, count);
  while (found.stuck.size > 0 && count < lines + MOST_EXTRA) {
    count += 1;
    found = settle(found.units, count);
  }
  // Who was joined for want of such a line may stand alone on it.
  const again = count > lines ? settle(all, count) : found;
  const { placements, stuck } = again.stuck.size === 0 ? again : found;
  return withStuck(placements, stuck, emptyLines(count), regions);
}

/** @param room  what is taken of each line already. */
function settleBeyond(
  units: readonly RestUnit[],
  regions: readonly Region[],
  room: Room,
  join: Join,
): readonly RestPlacement[] {
  const { placements, stuck } = joinUntilPlaced(inOrder(units), regions, room, join);
  // Until the hand rests again, rather over another than on a line of its own.
  const last = room.length - 1;
  return withStuck(placements, stuck, room, regions).placements.map((each) =>
    each.line > last ? { ...each, line: last } : each,
  );
}

/** Joins neighbours until each unit has a place, or none is left to be joined. */
function joinUntilPlaced(
  from: readonly RestUnit[],
  regions: readonly Region[],
  room: Room,
  join: Join,
): Attempt & { readonly units: readonly RestUnit[] } {
  for (let units = from; ; ) {
    const attempt = placeAll(units, regions, room);
    const joined = attempt.stuck.size === 0 ? null : joinNearest(units, attempt.stuck, join);
    if (!joined) return { ...attempt, units };
    units = joined;
  }
}

/** Settles each unit by itself, on as many lines as it takes; one whose words fit nowhere has none. */
export function settleApart(units: readonly RestUnit[], regions: readonly Region[]): SettledLane {
  const { placements, stuck } = placeAll(inOrder(units), regions, emptyLines(units.length));
  return withStuck(placements, stuck, emptyLines(linesOf(placements)), regions);
}

/** What is taken of each line. */
type Room = readonly (readonly Edges[])[];

const emptyLines = (count: number): Room => Array.from({ length: count }, () => []);

const MOST_EXTRA = 3;

const linesOf = (placements: readonly RestPlacement[]): number =>
  placements.reduce((most, { line }) => Math.max(most, line + 1), 1);

/** The open event first; then bars that cross regions, the furthest reach on top; then by where they begin. */
const inOrder = (units: readonly RestUnit[]): readonly RestUnit[] =>
  units.toSorted(
    (a, b) =>
      Number(b.isOpen) - Number(a.isOpen) ||
      Number(b.crosses) - Number(a.crosses) ||
      (a.crosses && b.crosses ? b.mark.right - b.mark.left - (a.mark.right - a.mark.left) : 0) ||
      a.mark.left - b.mark.left ||
      firstOf(a) - firstOf(b),
  );

const firstOf = ({ members }: RestUnit): number => members[0] ?? 0;

interface Attempt {
  readonly placements: readonly Placed[];
  readonly stuck: ReadonlySet<RestUnit>;
}

/** @param room  what is taken of each line already. */
function placeAll(units: readonly RestUnit[], regions: readonly Region[], room: Room): Attempt {
  const lines = room.map((taken) => [...taken]);
  const placements: Placed[] = [];
  /** What clusters are called: words that a neighbour has would not tell one from the other. */
  const called = new Set<string>();
  const place = (unit: RestUnit, choices: Iterable<Choice>): boolean => {
    const isCluster = unit.members.length > 1;
    const placed = firstPlace(unit, choices, lines, isCluster ? called : NOBODY);
    if (!placed) return false;
    placements.push(placed);
    if (isCluster && placed.words) called.add(placed.words.title);
    return true;
  };
  const left = units.filter((unit) => !place(unit, choicesOf(unit, regions)));
  for (const each of placements.filter(({ words }) => words?.says === "part")) {
    const boxes = lines[each.line];
    boxes?.splice(boxes.indexOf(each.box), 1);
    if (place(each.unit, titleChoicesOf(each.unit, regions))) {
      placements.splice(placements.indexOf(each), 1);
    } else boxes?.push(each.box);
  }
  // One that has to be cut to reach so far rather joins a neighbour, whose title may be whole.
  const isWhole = ({ words }: Choice) => words?.says === "title";
  const stuck = left.filter((unit) => !place(unit, titleChoicesOf(unit, regions).filter(isWhole)));
  return { placements, stuck: new Set(stuck) };
}

const NOBODY: ReadonlySet<string> = new Set();

/** Dates may be those of several. */
const isTaken = (words: Words | null, called: ReadonlySet<string>): boolean =>
  words !== null && words.says !== "when" && called.has(words.title);

type ChoicesOf = (unit: RestUnit, regions: readonly Region[]) => readonly Choice[];

/** A lane is settled for several numbers of lines, and each time from the start: choices stay the same. */
function remembered(find: ChoicesOf): ChoicesOf {
  const known = new WeakMap<readonly Region[], WeakMap<RestUnit, readonly Choice[]>>();
  return (unit, regions) => {
    const own = known.get(regions) ?? new WeakMap<RestUnit, readonly Choice[]>();
    known.set(regions, own);
    const choices = own.get(unit) ?? find(unit, regions);
    own.set(unit, choices);
    return choices;
  };
}

const choicesOf = remembered((unit, regions) =>
  unit.words().length === 0 ? [bareChoice(unit)] : [...labelChoices(unit, regions)],
);
const titleChoicesOf = remembered((unit, regions) => [...choicesOverFolds(unit, regions)]);

function firstPlace(
  unit: RestUnit,
  choices: Iterable<Choice>,
  lines: readonly Edges[][],
  called = NOBODY,
): Placed | null {
  for (const { side, words, wordsPx, box } of choices) {
    if (isTaken(words, called)) continue;
    const line = lines.findIndex((boxes) => boxes.every((other) => apart(other, box)));
    if (line < 0) continue;
    lines[line]?.push(box);
    return { unit, line, side, words, wordsPx, box };
  }
  return null;
}

const apart = (a: Edges, b: Edges): boolean => a.right <= b.left || b.right <= a.left;

/** A bar that crosses regions would make a cluster of everything under it. */
const CROSSING_COST = 10_000;
/** A pair that has a place gives it up only for one that is much nearer. */
const PLACED_COST = 60;
/** Each event in a cluster, so that clusters grow alike. */
const MEMBER_COST = 4;

/** Of those that found no place, so many are helped before all are placed anew. */
const JOINED_AT_ONCE = 1 / 3;

/** The units with the nearest pairs made one; null where no two may be. */
function joinNearest(
  units: readonly RestUnit[],
  stuck: ReadonlySet<RestUnit>,
  join: Join,
): readonly RestUnit[] | null {
  const wanting = new Set([...stuck].map(({ region }) => region));
  const byTime = units
    .filter(({ isOpen, region }) => !isOpen && wanting.has(region))
    .toSorted(
      (a, b) => a.region - b.region || a.mark.left - b.mark.left || firstOf(a) - firstOf(b),
    );
  const pairs = byTime
    .flatMap((right, i) => {
      const left = byTime[i - 1];
      if (!left || left.region !== right.region) return [];
      return [{ cost: costOf(left, right, stuck), left, right }];
    })
    .sort((a, b) => a.cost - b.cost || firstOf(a.left) - firstOf(b.left));
  const gone = new Set<RestUnit>();
  const made: RestUnit[] = [];
  const most = Math.max(1, Math.floor(stuck.size * JOINED_AT_ONCE));
  for (const { left, right } of pairs) {
    if (made.length >= most) break;
    if (gone.has(left) || gone.has(right)) continue;
    gone.add(left).add(right);
    made.push(join(left, right));
  }
  if (made.length === 0) return null;
  return inOrder(gathered([...units.filter((unit) => !gone.has(unit)), ...made], join, 2, 2));
}

/**
 * Gathers what no zoom can part into one crowd, so that its count is that of the day. The open event stays
 * by itself.
 *
 * @param size  the fewest members of a unit that is gathered.
 * @param least  the fewest units that are.
 */
export function gathered(
  units: readonly RestUnit[],
  join: Join,
  size: number,
  least: number,
): readonly RestUnit[] {
  const days = new Map<string | null, RestUnit[]>();
  for (const unit of units) {
    const key = unit.isOpen || unit.members.length < size ? null : unit.moment;
    const day = days.get(key) ?? [];
    days.set(key, day);
    day.push(unit);
  }
  return [...days].flatMap(([key, day]) =>
    key === null || day.length < least ? day : [day.reduce(join)],
  );
}

function costOf(left: RestUnit, right: RestUnit, stuck: ReadonlySet<RestUnit>): number {
  const spanPx = Math.max(left.mark.right, right.mark.right) - left.mark.left;
  return (
    spanPx +
    (left.members.length + right.members.length) * MEMBER_COST +
    (left.crosses || right.crosses ? CROSSING_COST : 0) +
    (stuck.has(left) || stuck.has(right) ? 0 : PLACED_COST)
  );
}

/**
 * What neither company nor more lines could help says less, on a line more if need be; and where there is no room
 * for any word, it stands without, where no mark is in its way.
 *
 * @param room  what others take of each line besides the placements.
 */
function withStuck(
  placements: readonly Placed[],
  stuck: ReadonlySet<RestUnit>,
  room: Room,
  regions: readonly Region[],
): Settled {
  const taken = (of: (each: Placed) => Edges) =>
    [...room, []].map((others, line) => [
      ...others,
      ...placements.filter((each) => each.line === line).map(of),
    ]);
  const boxes = taken(({ box }) => box);
  const marks = taken(({ unit }) => unit.mark);
  const helped = [...stuck].map((unit): Placed => {
    const fewer = labelChoices({ ...unit, words: unit.fewerWords }, regions);
    const choices = [...titleChoicesOf(unit, regions), ...fewer, ...datesOutOfFolds(unit, regions)];
    const found = unit.isOpen ? null : firstPlace(unit, choices, boxes);
    return found ?? bare(unit, marks);
  });
  const all = [...placements, ...helped];
  return { placements: all, lines: linesOf(all) };
}

/** @param marks  what is on each line. */
function bare(unit: RestUnit, marks: Edges[][]): Placed {
  const free = marks.findIndex((others) => others.every((other) => apart(other, unit.mark)));
  const line = free < 0 ? marks.length : free;
  marks[line] = [...(marks[line] ?? []), unit.mark];
  // Who is open is named all the same, over whatever is beside it.
  const words = unit.isOpen ? (unit.words().at(-1) ?? null) : null;
  return { unit, line, side: "none", words, wordsPx: null, box: unit.mark };
}
