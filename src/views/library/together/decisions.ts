/** What the reader decided of pairs of events: kept in this browser, beside the files, which stay as they are. */
import type { Decision, FileEvent } from "../../../workers/merge-files.ts";
import { Watched } from "../../kit/watched.ts";

const KEY = "dateline.together";

interface Decisions {
  readonly all: readonly Decision[];
  /** False where the browser keeps nothing: then they last until the page is left. */
  readonly lasting: boolean;
}

/** What was last read or decided here, for where the browser keeps nothing. */
let known: readonly Decision[] = [];
/** True where the last decision could not be kept: what the browser has is then older than what is known. */
let isAhead = false;

export const decisions = new Watched<Decisions>({ all: kept(), lasting: true });

// Another tab has decided.
addEventListener("storage", ({ key }) => {
  if (key === KEY && !isAhead) decisions.set({ all: kept(), lasting: true });
});

type Pair = Decision["events"];

/** The decision of a pair; null while there is none. */
export const decisionOf = (all: readonly Decision[], pair: Pair): Decision | null =>
  all.find(({ events }) => isSamePair(events, pair)) ?? null;

/** The decisions that are about events of some datasets alone. */
export const decisionsAmong = (
  all: readonly Decision[],
  datasets: readonly string[],
): readonly Decision[] =>
  all.filter(({ events }) => events.every(({ dataset }) => datasets.includes(dataset)));

/** True where the same was decided in the same order. */
export const areSame = (some: readonly Decision[], others: readonly Decision[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);

/** Decides, in place of what was decided of the pair before. */
export const decide = (decision: Decision): void =>
  write([...without(kept(), decision.events), decision]);

/** Takes back what was decided of a pair. */
export const undecide = (pair: Pair): void => write(without(kept(), pair));

const without = (all: readonly Decision[], pair: Pair): readonly Decision[] =>
  all.filter(({ events }) => !isSamePair(events, pair));

const isSamePair = ([a, b]: Pair, [c, d]: Pair): boolean =>
  (isSame(a, c) && isSame(b, d)) || (isSame(a, d) && isSame(b, c));

const isSame = (a: FileEvent, b: FileEvent): boolean =>
  a.dataset === b.dataset && a.event === b.event;

/** Read anew each time: another tab may have written a moment ago. */
function kept(): readonly Decision[] {
  if (isAhead) return known;
  try {
    known = parseDecisions(localStorage.getItem(KEY));
  } catch {
    // Forbidden, by the reader or by an embedding page.
  }
  return known;
}

function write(all: readonly Decision[]): void {
  known = all;
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
    isAhead = false;
  } catch {
    isAhead = true;
  }
  decisions.set({ all, lasting: !isAhead });
}

/** The decisions in a text, without what is none. */
export function parseDecisions(text: string | null): readonly Decision[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? list.filter(isDecision) : [];
  } catch {
    return [];
  }
}

function isDecision(value: unknown): value is Decision {
  const { as, events } = (value ?? {}) as Partial<Decision>;
  return (
    (as === "one" || as === "apart") &&
    Array.isArray(events) &&
    events.length === 2 &&
    events.every((each) => typeof each?.dataset === "string" && typeof each.event === "string")
  );
}
