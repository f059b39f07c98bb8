/** What does not match: where some of it stands near a window, beside what does. */
import { DAY_MS } from "../../src/dataset/time/interval.ts";
import { firstIndex } from "../../src/query/arrays/sorted.ts";
import { ghostSpan, stepOf } from "../../src/query/rest/ghosts.ts";
import type { Ghost, WindowRequest } from "../../src/query/window/mark.ts";
import { OPEN_START } from "../load/event-rows.ts";
import { type Condition, every, not } from "./conditions.ts";
import type { OutsideLanes } from "./lanes.ts";
import { isIn, type LineTable } from "./line-table.ts";
import { fromHalfOf, HALF_MS, toHalfOf } from "./lines.ts";
import type { Opened } from "./opened.ts";
import type { RowLines } from "./row-lines.ts";
import { firstFrom } from "./whole-numbers.ts";

/** The lanes of what does not match, and how many of it have begun by a day. */
export interface OutsideOf extends Omit<OutsideLanes, "begun"> {
  /** Days on which some begin, in order, and how many have begun before each. */
  readonly days: readonly number[];
  readonly begun: readonly number[];
}

export function outsideOf({ begun: byDay, ...outside }: OutsideLanes): OutsideOf {
  const days = [...byDay.keys()].sort((a, b) => a - b);
  const begun = [0];
  for (const day of days) begun.push((begun.at(-1) ?? 0) + (byDay.get(day) ?? 0));
  return { ...outside, days, begun };
}

/** What matches, and its lines where they are in memory. */
interface Matched {
  readonly condition: Condition;
  readonly table: LineTable | null;
  /** All events, led as those are that do not match; null where they are not in memory. */
  readonly others: RowLines | null;
}

/**
 * Where what does not match stands near a window; of much, some.
 *
 * @param runs  lines of all events in one lane: those of each two days follow each other. Null where they are not in memory
 */
export async function nearOutside(
  opened: Opened,
  outside: OutsideOf,
  matched: Matched,
  runs: LineTable | null,
  request: WindowRequest,
): Promise<readonly Ghost[]> {
  const { days, begun } = outside;
  const { from, to } = ghostSpan(request);
  const begunBy = (day: number) =>
    begun[firstIndex(0, days.length, (at) => (days[at] ?? 0) >= day)] ?? 0;
  const [first, last] = [firstFrom(from, DAY_MS), firstFrom(to, DAY_MS)];
  const [begins, beyond] = [begunBy(first), begunBy(last)];
  // Of those before the window only what reaches into it is shown; of both, some are looked at.
  const looked: Looked = {
    first,
    last,
    fromHalf: firstFrom(from, HALF_MS),
    toHalf: firstFrom(to, HALF_MS),
    stepBefore: stepOf(begins),
    step: stepOf(beyond - begins),
  };
  if (beyond === 0) return [];
  const rows = runs === null ? null : rowsOfRuns(runs, matched.table, looked);
  return rows === null
    ? await askedOutside(opened, outside, matched, looked)
    : (outsideInMemory(outside, matched, rows) ??
        (await outsideOfRows(opened, outside, matched, rows)));
}

/** The days and half days between which events are looked at, and of how many one. */
interface Looked {
  readonly first: number;
  readonly last: number;
  readonly fromHalf: number;
  readonly toHalf: number;
  readonly stepBefore: number;
  readonly step: number;
}

async function askedOutside(
  opened: Opened,
  { all, lane }: OutsideOf,
  { condition }: Matched,
  looked: Looked,
): Promise<readonly Ghost[]> {
  const near = all.each(
    `start_day < {ghost_to:Int64}
    AND row % if(start_day < {ghost_from:Int64}, {step_before:UInt32}, {step:UInt32}) = 0
    AND from_half < {ghost_to_half:Int64} AND to_half >= {ghost_from_half:Int64} AND NOT (${condition.sql})`,
  );
  const found = await opened.read(
    `SELECT ${lane.sql} AS lane, from_half, to_half FROM ${near} WHERE lane >= 0 ORDER BY row`,
    {
      ...lane.values,
      ...all.values,
      ...condition.values,
      ghost_from: looked.first,
      ghost_to: looked.last,
      step_before: looked.stepBefore,
      step: looked.step,
      ghost_from_half: looked.fromHalf,
      ghost_to_half: looked.toHalf,
    },
  );
  return found.map((row) => {
    const [own = 0, fromHalf = 0, toHalf = 0] = row.map(Number);
    return { lane: own, from: fromHalf * HALF_MS, to: toHalf * HALF_MS };
  });
}

/** Rows that are looked at, every so many, of those that begin on some days. */
interface LookedRows {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Where each is drawn that is near. */
  readonly drawn: Map<number, Omit<Ghost, "lane">>;
}

/** Of few in the lanes that are drawn, each is looked at, and of all others with them: so many are not listed. */
const MOST_ROWS = 60_000;

/** Those before a window and those in it; null where they are too many. */
function rowsOfRuns(
  runs: LineTable,
  matched: LineTable | null,
  looked: Looked,
): readonly LookedRows[] | null {
  const { first, last, stepBefore, step } = looked;
  const parts: readonly LookedRows[] = [
    { from: OPEN_START, to: first, step: stepBefore, drawn: new Map() },
    { from: first, to: last, step, drawn: new Map() },
  ];
  let line = 0;
  for (const part of parts) {
    for (; line < runs.count && (runs.start[line] ?? 0) < part.to; line++) {
      lookAt(part, runs, line, matched, looked);
      if (part.drawn.size > MOST_ROWS) return null;
    }
  }
  return parts;
}

/** Adds the rows of a line that are looked at: most have none. */
function lookAt(
  { step, drawn }: LookedRows,
  runs: LineTable,
  line: number,
  matched: LineTable | null,
  looked: Looked,
): void {
  const last = runs.lastRow[line] ?? 0;
  let row = Math.ceil((runs.row[line] ?? 0) / step) * step;
  if (row > last) return;
  const halves = halvesNear(runs.start[line] ?? 0, runs.end[line] ?? 0, looked);
  for (; halves !== null && row <= last; row += step) {
    if (matched?.events !== null || !isIn(matched, row)) drawn.set(row, halves);
  }
}

/** Where something is drawn that is near; else null. */
function halvesNear(
  start: number,
  end: number,
  { fromHalf, toHalf }: Looked,
): Omit<Ghost, "lane"> | null {
  const from = fromHalfOf(start, end);
  const to = toHalfOf(start, end);
  return from < toHalf && to >= fromHalf ? { from: from * HALF_MS, to: to * HALF_MS } : null;
}

/** Null where it is not known what leads them, or whether they match. */
function outsideInMemory(
  { lane }: OutsideOf,
  { table, others }: Matched,
  parts: readonly LookedRows[],
): readonly Ghost[] | null {
  if (others === null || table?.events !== null) return null;
  const laneByLead = others.leads.map((lead) => lane.of(lead));
  const unknown = lane.of(undefined);
  return parts.flatMap(({ drawn }) => {
    const leads = others.leadsOf(drawn.keys());
    const ghosts: Ghost[] = [];
    let at = 0;
    for (const ghost of drawn.values()) {
      const own = laneByLead[leads[at++] ?? 0] ?? unknown;
      if (own >= 0) ghosts.push({ lane: own, ...ghost });
    }
    return ghosts;
  });
}

/** What leads them is all that has to be asked, and where it is not known whether they match that as well. */
async function outsideOfRows(
  opened: Opened,
  { all, lane }: OutsideOf,
  { condition, table }: Matched,
  parts: readonly LookedRows[],
): Promise<readonly Ghost[]> {
  const { sql, values } = table?.events === null ? every([]) : not(condition);
  const ghosts = parts.map(async ({ from, to, step, drawn }): Promise<readonly Ghost[]> => {
    if (drawn.size === 0) return [];
    // Their days and the step name many more quickly than a list of them.
    const isListed = drawn.size < MANY_ROWS;
    const where = isListed
      ? "row IN {rows:Array(UInt32)}"
      : "start_day >= {ghost_from:Int64} AND start_day < {ghost_to:Int64} AND row % {step:UInt32} = 0";
    const found = await opened.packed(
      `SELECT row, CAST(${lane.sql} AS Int16) AS lane FROM ${all.each(`${where} AND ${sql}`)}
        WHERE lane >= 0 ORDER BY row`,
      {
        ...lane.values,
        ...all.values,
        ...values,
        ...(isListed ? { rows: [...drawn.keys()] } : { ghost_from: from, ghost_to: to, step }),
      },
    );
    const [rows, lanes] = found.columns;
    return Array.from(rows?.numbers ?? []).flatMap((row, at) => {
      const ghost = drawn.get(row);
      return ghost ? [{ lane: lanes?.numbers[at] ?? 0, ...ghost }] : [];
    });
  });
  return (await Promise.all(ghosts)).flat();
}

const MANY_ROWS = 2_000;
