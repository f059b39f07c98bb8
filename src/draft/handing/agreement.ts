/** Lays two people's codings of one text side by side: where they agree, where not, and how far in numbers. */
import type { Dataset, DatedEvent } from "../../dataset/format/schema.ts";
import { EVENT_KINDS } from "../../dataset/format/vocabulary.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import { type FieldChange, fieldsBetween } from "./field-changes.ts";
import { krippendorffAlpha } from "./krippendorff.ts";
import { matchEvents } from "./match-events.ts";

export interface MatchedPair {
  readonly a: string;
  readonly b: string;
  /** The greatest part that a passage of one has in common with one of the other, up to 1. */
  readonly overlap: number;
  /** Before is the first coder's, after the second's; the id and name are those of the first's event. */
  readonly differences: readonly FieldChange[];
}

export interface Agreement {
  /** In the order of the first coding. */
  readonly pairs: readonly MatchedPair[];
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  /** Events that both have, as a part of all that either has; null where there is none. */
  readonly common: number | null;
  /** Pairs whose dates, and whose kinds, are the same. */
  readonly sameDates: number;
  readonly sameKinds: number;
  /**
   * Krippendorff's alpha of the pairs' dates and kinds; null where it is not defined. Of events that only one has
   * it says nothing: that is `common`.
   */
  readonly alpha: {
    /**
     * Ordinal. By the distance in days, one event of another decade would make every disagreement look small.
     */
    readonly dates: number | null;
    /** The same by the distance in days, as others report it. */
    readonly datesInDays: number | null;
    /** Nominal. */
    readonly kinds: number | null;
  };
}

export function agreementOf(first: Dataset, second: Dataset): Agreement {
  const matched = matchEvents(first, second);
  const [a, b] = [new Set(matched.map((pair) => pair.a)), new Set(matched.map((pair) => pair.b))];
  const onlyA = first.events.filter((event) => !a.has(event)).map(({ id }) => id);
  const onlyB = second.events.filter((event) => !b.has(event)).map(({ id }) => id);
  const all = matched.length + onlyA.length + onlyB.length;
  const both = <T>(of: (event: DatedEvent) => T) =>
    matched.map((pair): readonly [T, T] => [of(pair.a), of(pair.b)]);
  const same = (of: (event: DatedEvent) => string) => both(of).filter(([x, y]) => x === y).length;
  const days = both(dayOf).map((values) => values.filter((day) => day !== null));
  const kinds = both(({ kind }) => EVENT_KINDS.indexOf(kind));
  return {
    pairs: matched.map((pair) => ({
      a: pair.a.id,
      b: pair.b.id,
      overlap: pair.overlap,
      differences: differencesOf(pair.a, pair.b),
    })),
    onlyA,
    onlyB,
    common: all === 0 ? null : matched.length / all,
    sameDates: same(({ date }) => date),
    sameKinds: same(({ kind }) => kind),
    alpha: {
      dates: krippendorffAlpha(days, "ordinal"),
      datesInDays: krippendorffAlpha(days, "interval"),
      kinds: krippendorffAlpha(kinds, "nominal"),
    },
  };
}

/** Of each, how it was coded; links and passages are named differently by everybody. */
function codingOf({ claims, links: _, ...event }: DatedEvent): object {
  const [first] = claims;
  return { ...event, role: first?.role, basis: first?.dating.basis };
}

const differencesOf = (a: DatedEvent, b: DatedEvent): readonly FieldChange[] =>
  fieldsBetween(codingOf(a), codingOf(b)).map((field) => ({
    list: "events",
    id: a.id,
    name: a.title,
    ...field,
  }));

/**
 * The day in the middle of what a date covers, in days since 1970: a year is nearer to its months than to the
 * next year. Of a date open on one side, the day that it names; null where it names none.
 */
function dayOf({ date }: DatedEvent): number | null {
  const parsed = parseDate(date);
  if (!parsed.ok) return null;
  const { start, end } = parsed.date.extent;
  if (Number.isFinite(start) && Number.isFinite(end)) return (start + end) / 2 / DAY_MS;
  if (Number.isFinite(start)) return start / DAY_MS;
  return Number.isFinite(end) ? end / DAY_MS : null;
}
