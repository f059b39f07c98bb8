/** Rows in doubt by kind, with what may be chosen for each, and what was. */
import { statedDate } from "../../dataset/time/stated-date.ts";
import { readingsOf } from "../assembly/choose.ts";
import { type Decided, groupByKind, type Left, type Warning } from "../assembly/conversion.ts";
import { isDateDoubt, type OtherReading, withoutEnd } from "../choices/other-readings.ts";
import type { Conversion } from "../convert-read.ts";
import type { DateContext } from "../dates/date-reading.ts";
import { readDate } from "../dates/read-date.ts";
import { TOO_MANY_CELLS } from "../mapping/join-cells.ts";
import { PARTED } from "../mapping/parted-rows.ts";
import type { MoreOf, ShownDecision, ShownProblem } from "./shown.ts";

export type Problem = Warning | Left | Decided;

type ByKind = ReadonlyMap<string, readonly Problem[]>;

/** Each row stands where it stood before somebody decided it. */
export function problemsByKind({ warnings, left, decided }: Conversion): {
  readonly look: ByKind;
  readonly left: ByKind;
} {
  const open = left.filter(({ kind }) => kind !== "chosen");
  const byKind = (of: MoreOf["of"], all: readonly Problem[]) => {
    const ended = decided.filter((each) => each.of === of);
    const whole = [...all, ...ended];
    if (ended.length > 0) whole.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    return new Map(groupByKind(whole).map(({ kind, members }) => [kind, members]));
  };
  return { look: byKind("look", warnings), left: byKind("left", open) };
}

/** Rows of a kind that are looked through for those that a rule fits. */
const MOST_ALIKE = 2_000;

/** Knows what may be chosen for a row; most rows are never asked about. */
export class Openness {
  readonly #conversion: Conversion;
  readonly #groups: ReturnType<typeof problemsByKind>;
  readonly #context: DateContext;
  readonly #alike = new Map<string, number | null>();
  #dates: ReadonlyMap<number, string> | null = null;
  #doubts: ReadonlyMap<number, number> | null = null;

  constructor(
    conversion: Conversion,
    groups: ReturnType<typeof problemsByKind>,
    context: DateContext,
  ) {
    this.#conversion = conversion;
    this.#groups = groups;
    this.#context = context;
  }

  of(of: MoreOf["of"], problem: Problem): Pick<ShownProblem, "readings" | "mayLeave" | "decision"> {
    if (isDecided(problem)) {
      return { readings: [], mayLeave: false, decision: this.#decision(problem) };
    }
    const readings = this.#readings(of, problem).map((each) => ({
      ...each,
      date: statedDate(each.edtf),
    }));
    const mayLeave = of === "look" && problem.row !== null && isDateDoubt(problem.kind);
    return { readings, mayLeave, decision: null };
  }

  /** The likeliest first: the date as it is read, where it is. */
  #readings(of: MoreOf["of"], problem: Problem): readonly OtherReading[] {
    const { row, kind, value } = problem;
    if (of === "left") return "why" in problem ? readingsOf(value, kind, null, this.#context) : [];
    if (!isDateDoubt(kind)) return [];
    const edtf = this.#reread(kind, value);
    // What is written may be only half of what was read: then nobody can read it another way.
    const isWhole = row === null || isDecided(problem) || this.#dateOf(row) === edtf;
    if (edtf === null || !isWhole) return [];
    return [{ rule: "as-read", edtf }, ...readingsOf(value, kind, edtf, this.#context)];
  }

  /** What is written, read again by itself; null where it is no date. */
  #reread(kind: string, value: string): string | null {
    if (kind === "unread-end") return withoutEnd(value, this.#context);
    const read = readDate(value, this.#context);
    return read.ok ? read.edtf : null;
  }

  #dateOf(row: number): string | null {
    const { eventDates, eventRows } = this.#conversion;
    this.#dates ??= new Map(eventRows.map((each, index) => [each, eventDates[index] ?? ""]));
    return this.#dates.get(row) ?? null;
  }

  #decision(decided: Decided): ShownDecision {
    const { of, kind, date, byKind } = decided;
    const isJoin = kind === TOO_MANY_CELLS || kind === PARTED;
    const rule =
      date === null
        ? "leave-out"
        : (this.#readings(of, decided).find(({ edtf }) => edtf === date)?.rule ?? null);
    const alike = byKind || rule === null ? 0 : this.#alikeOf(of, kind, rule);
    return { isJoin, date: date === null ? null : statedDate(date), rule, byKind, alike };
  }

  #alikeOf(of: MoreOf["of"], kind: string, rule: string): number | null {
    const key = `${of} ${kind} ${rule}`;
    const known = this.#alike.get(key);
    if (known !== undefined) return known;
    const open = (this.#groups[of].get(kind) ?? []).filter((each) => !isDecided(each));
    const fits = (each: Problem) =>
      this.#doubtsOf(each.row) < 2 &&
      (rule === "leave-out" || this.#readings(of, each).some((reading) => reading.rule === rule));
    const count = open.length > MOST_ALIKE ? null : open.filter(fits).length;
    this.#alike.set(key, count);
    return count;
  }

  /** How much is doubted of the date of a row: what is said of a kind settles only one thing. */
  #doubtsOf(row: number | null): number {
    if (this.#doubts === null) {
      const doubts = new Map<number, number>();
      for (const { row: each, kind } of this.#conversion.warnings) {
        if (each !== null && isDateDoubt(kind)) doubts.set(each, (doubts.get(each) ?? 0) + 1);
      }
      this.#doubts = doubts;
    }
    return this.#doubts.get(row ?? 0) ?? 0;
  }
}

const isDecided = (problem: Problem): problem is Decided => "of" in problem;
