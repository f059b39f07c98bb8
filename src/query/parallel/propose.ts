/**
 * Proposes which steps of two stories answer each other: first those that the dataset's `echoes` tie, then
 * those of one kind, or with the same part in their story, that have most in common. A few points for each
 * reason, and each is said. Of all sets of pairs the one with the most points is proposed, in which no event
 * stands twice, and no pair certainly crosses another.
 */
import type { EventKind, LinkType } from "../../dataset/format/vocabulary.ts";
import { type DayBand, isSurelyBefore, lagBetween } from "../../dataset/time/day-band.ts";
import type { Reason } from "./parallel-types.ts";

/** An event as far as it can answer another one. */
export interface Candidate {
  readonly id: string;
  readonly offset: DayBand;
  readonly kind: EventKind;
  readonly isCore: boolean;
  readonly actors: readonly string[];
  readonly countries: readonly string[];
  readonly topics: readonly string[];
  /** Links to other events of its own set, by which it has a part in the story. */
  readonly parts: readonly LinkType[];
  /** Events that it echoes or that echo it, and whether that is inferred. */
  readonly echoes: ReadonlyMap<string, boolean>;
}

export interface Proposal {
  readonly first: string;
  readonly second: string;
  readonly reasons: readonly Reason[];
}

/** A step that has a part: it answers, reports or contradicts something. To belong to something, or to come before it, is none. */
export const PARTS: ReadonlySet<LinkType> = new Set([
  "responds-to",
  "reports",
  "about",
  "deadline-of",
  "despite",
  "contradicts",
]);

/** Kinds that say nothing of what was done: two forecasts are not alike for being forecasts. */
const NO_STEPS: ReadonlySet<EventKind> = new Set(["expectation", "other"]);

export const isStep = (kind: EventKind): boolean => !NO_STEPS.has(kind);

const POINTS = {
  echo: 20,
  echoOfOne: 10,
  kind: 2,
  onlyOfKind: 3,
  part: 3,
  actor: 2,
  country: 1,
  topic: 1,
  core: 1,
  order: 1,
} as const;

/** Fewer points are a coincidence; only what a pair has above `ENOUGH` counts, or many weak ones would beat a few good ones. */
const LEAST = 7;
const ENOUGH = 5;
/** Pairs, the best ones, that are tried together; beyond these one hardly ever has a place. */
const TRIED = 40;
/** Steps of the search after which the best of what was found is good enough. */
const PATIENCE = 20_000;

interface Pair extends Proposal {
  readonly from: DayBand;
  readonly to: DayBand;
  readonly points: number;
}

/** The pairs that are proposed, in order of the first set, at most so many. */
export function propose(
  firsts: readonly Candidate[],
  seconds: readonly Candidate[],
  most: number,
): readonly Proposal[] {
  const isSided = ({ from, to }: Pair) =>
    !(crosses({ from, to }, ZERO) || crosses(ZERO, { from, to }));
  const kinds = [firsts, seconds].map(countKinds);
  const isOnly = (kind: EventKind) => kinds.some((counts) => counts.get(kind) === 1);
  const pairs = firsts
    .flatMap((first) => seconds.flatMap((second) => pairOf(first, second, isOnly) ?? []))
    .filter(isSided)
    .toSorted((a, b) => b.points - a.points || apart(a) - apart(b));
  return bestOf(pairs.slice(0, TRIED), most)
    .toSorted((a, b) => a.from.least - b.from.least || a.to.least - b.to.least)
    .map(({ first, second, reasons }) => ({ first, second, reasons }));
}

/** The fewest days between the two. Of equals the nearest come first: else many would all be of one event. */
const apart = ({ from, to }: Pair): number => {
  const { least, most } = lagBetween(from, to);
  return Math.max(0, least, -most);
};

/** Counts the events of each kind. */
function countKinds(events: readonly Candidate[]): ReadonlyMap<EventKind, number> {
  const counts = new Map<EventKind, number>();
  for (const { kind } of events) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The reasons why one may answer the other; empty where nothing but its kind, at most, is alike. */
export function reasonsFor(
  first: Candidate,
  second: Candidate,
  isOnly: (kind: EventKind) => boolean,
): readonly Reason[] {
  if (first.id === second.id) return [];
  const shared = (one: readonly string[], other: readonly string[]) =>
    one.filter((each) => other.includes(each));
  const echo = echoOf(first, second);
  const part = first.parts.find((each) => second.parts.includes(each));
  const inCommon: readonly Reason[] = (["actor", "country", "topic"] as const).flatMap((kind) => {
    const values = shared(valuesOf(first, kind), valuesOf(second, kind));
    return values.length === 0 ? [] : [{ kind, values }];
  });
  const more: readonly Reason[] = [
    ...(part === undefined ? [] : [{ kind: "part", value: part } as const]),
    ...inCommon,
  ];
  if (echo === null && more.length === 0) return [];
  const isAlike = first.kind === second.kind && isStep(first.kind);
  return [
    ...(echo === null ? [] : [echo]),
    ...(isAlike ? [{ kind: "kind", value: first.kind, only: isOnly(first.kind) } as const] : []),
    ...more,
  ];
}

function valuesOf(event: Candidate, kind: "actor" | "country" | "topic"): readonly string[] {
  switch (kind) {
    case "actor":
      return event.actors;
    case "country":
      return event.countries;
    case "topic":
      return event.topics;
  }
}

function echoOf(first: Candidate, second: Candidate): Extract<Reason, { kind: "echo" }> | null {
  const direct = first.echoes.get(second.id) ?? second.echoes.get(first.id);
  if (direct !== undefined) return { kind: "echo", direct: true, inferred: direct };
  for (const [id, inferred] of first.echoes) {
    const other = second.echoes.get(id);
    if (other !== undefined) return { kind: "echo", direct: false, inferred: inferred || other };
  }
  return null;
}

function pairOf(
  first: Candidate,
  second: Candidate,
  isOnly: (kind: EventKind) => boolean,
): Pair | null {
  const reasons = reasonsFor(first, second, isOnly);
  const has = (kind: Reason["kind"]) => reasons.some((reason) => reason.kind === kind);
  if (!has("echo") && !has("kind") && !has("part")) return null;
  const points =
    reasons.reduce((sum, reason) => sum + pointsOf(reason), 0) +
    POINTS.core * (Number(first.isCore) + Number(second.isCore));
  if (points < LEAST) return null;
  return {
    first: first.id,
    second: second.id,
    from: first.offset,
    to: second.offset,
    reasons,
    points,
  };
}

function pointsOf(reason: Reason): number {
  switch (reason.kind) {
    case "echo":
      return reason.direct ? POINTS.echo : POINTS.echoOfOne;
    case "kind":
      return POINTS.kind + (reason.only ? POINTS.onlyOfKind : 0);
    case "part":
      return POINTS.part;
    case "actor":
    case "country":
    case "topic":
      return POINTS[reason.kind] * Math.min(reason.values.length, reason.kind === "topic" ? 1 : 2);
  }
}

/** True where the two pairs can stand in one table. */
const agree = (a: Pair, b: Pair): boolean =>
  a.first !== b.first && a.second !== b.second && !crosses(a, b) && !crosses(b, a);

type Course = Pick<Pair, "from" | "to">;

/** The course from zero to zero: what comes before it answers nothing that comes after. */
const ZERO: Course = { from: { least: 0, most: 0 }, to: { least: 0, most: 0 } };

const crosses = (a: Course, b: Course): boolean =>
  isSurelyBefore(a.from, b.from) && isSurelyBefore(b.to, a.to);

const keepsOrder = (a: Course, b: Course): boolean =>
  isSurelyBefore(a.from, b.from) && isSurelyBefore(a.to, b.to);

/**
 * The pairs that together have the most points, a further one for every two in the same certain order.
 * Branches that cannot be better than the best are left.
 *
 * @param pairs  the best first.
 */
function bestOf(pairs: readonly Pair[], most: number): readonly Pair[] {
  let best: readonly Pair[] = [];
  let bestPoints = 0;
  let left = PATIENCE;
  const visit = (at: number, chosen: readonly Pair[], points: number): void => {
    if (points > bestPoints) {
      best = chosen;
      bestPoints = points;
    }
    if (at === pairs.length || chosen.length === most || left-- <= 0) return;
    let hope = points;
    for (const [i, pair] of pairs.slice(at, at + most - chosen.length).entries()) {
      hope += pair.points - ENOUGH + POINTS.order * (chosen.length + i + 1);
    }
    if (hope <= bestPoints) return;
    const next = pairs[at];
    if (next && chosen.every((each) => agree(each, next))) {
      const order = [ZERO, ...chosen].filter(
        (each) => keepsOrder(each, next) || keepsOrder(next, each),
      );
      const more = next.points - ENOUGH + POINTS.order * order.length;
      visit(at + 1, [...chosen, next], points + more);
    }
    visit(at + 1, chosen, points);
  };
  visit(0, [], 0);
  return best;
}
