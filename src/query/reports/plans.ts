/**
 * Plans and expectations, whether their time has come, and what the dataset says became of them. It says no more than
 * the links do: where none leads to something later, that is an open end, and no failure.
 */
import type { DatedEvent } from "../../dataset/format/schema.ts";
import type { ClaimRole, LinkType } from "../../dataset/format/vocabulary.ts";
import { type StatedDate, statedDate } from "../../dataset/time/stated-date.ts";
import type { BackReferences } from "../answers/back-references.ts";
import { codesOf } from "../arrays/code-lists.ts";
import type { EventBrief } from "../columns/brief.ts";
import type { Columns } from "../columns/columns.ts";

/**
 * The state of a plan: its time had come before the newest source was printed; came since, of which no source here
 * can know; is still to come; or nobody says when it is.
 */
export const DUE = ["past", "since", "ahead", "undated"] as const;
export type Due = (typeof DUE)[number];

export interface PlansAnswer {
  readonly groups: readonly PlanGroup[];
  /** False where there are more links than are looked through for deadlines. */
  readonly isAll: boolean;
}

export interface PlanGroup {
  readonly due: Due;
  readonly total: number;
  /** Plans of which an event tells what became of them. */
  readonly told: number;
  /** The first of them, by their time. */
  readonly plans: readonly Plan[];
}

export interface Plan {
  readonly event: EventBrief;
  /** The time when it is to be, by the claim that says so, else by its date; null where that only says when it was voiced. */
  readonly due: StatedDate | null;
  /** Events that are linked to it as an answer, a result or its opposite; none where nothing is. */
  readonly followed: readonly Followed[];
}

export interface Followed {
  readonly event: EventBrief;
  readonly type: LinkType;
  readonly direction: "in" | "out";
  readonly inferred: boolean;
}

/**
 * Links that tell what became of something, by who states them: what came of it, and what answers, reports or undoes
 * it. That something is about a plan, or stands before it in the text, tells nothing of it.
 */
const TELLING: Readonly<Record<Followed["direction"], ReadonlySet<LinkType>>> = {
  out: new Set<LinkType>(["leads-to", "contradicts"]),
  in: new Set<LinkType>(["responds-to", "reports", "despite", "contradicts"]),
};

/** Events with links that are read, to see whether one of them is a deadline. */
const LINKING_READ = 10_000;

/** The days by which plans are told apart, and how much is wanted (epoch ms). */
export interface PlanTerms {
  readonly today: number;
  /** The end of the last day of which the sources can know; null where none says when it was printed. */
  readonly knownTo: number | null;
  readonly lang: string;
  /** The most plans of each group. */
  readonly most: number;
}

/** @param rows  the events asked about. */
export function plansOf(
  columns: Columns,
  back: BackReferences,
  rows: Uint32Array,
  { today, knownTo, lang, most }: PlanTerms,
): PlansAnswer {
  const { deadlines, isAll } = deadlinesIn(columns);
  const groups = new Map<Due, PlannedRow[]>(DUE.map((due) => [due, []]));
  const { values } = columns.facets.status;
  const planned = new Set(
    ["planned", "projected"].map((status) => values.indexOf(status)).filter((code) => code >= 0),
  );
  for (const row of rows) {
    const isDeadline = deadlines.has(row);
    if (!isDeadline && !codesOf(columns.facets.status, row).some((code) => planned.has(code)))
      continue;
    const due = dueDate(columns.event(row), isDeadline);
    groups.get(dueOf(due, knownTo, today))?.push({ row, due });
  }
  return {
    isAll,
    groups: [...groups].map(([due, members]) => {
      const inTime = members.toSorted((a, b) => endOf(a.due) - endOf(b.due) || a.row - b.row);
      const followed = inTime.map((member) => followedBy(columns, back, member));
      return {
        due,
        total: members.length,
        told: followed.filter((links) => links.length > 0).length,
        plans: inTime.slice(0, most).map((member, at) => ({
          event: columns.brief(member.row, lang),
          due: member.due,
          followed: (followed[at] ?? []).map(({ row: other, ...link }) => ({
            ...link,
            event: columns.brief(other, lang),
          })),
        })),
      };
    }),
  };
}

interface PlannedRow {
  readonly row: number;
  readonly due: StatedDate | null;
}

/** Roles of a claim whose date is when something is to be, and of one whose date is when it was said. */
const HORIZON: ReadonlySet<ClaimRole> = new Set<ClaimRole>(["projected", "deadline"]);
const VOICED: ReadonlySet<ClaimRole> = new Set<ClaimRole>(["announced", "reported"]);

function dueDate({ date, claims }: DatedEvent, isDeadline: boolean): StatedDate | null {
  const horizon = claims.find(({ role }) => HORIZON.has(role));
  if (horizon) {
    const due = statedDate(horizon.date ?? date);
    return isSomeDay(due, statedDate(date)) ? null : due;
  }
  const [preferred] = claims;
  const isVoiced =
    preferred !== undefined &&
    (VOICED.has(preferred.role) || preferred.dating.basis === "publication");
  return isVoiced && !isDeadline ? null : statedDate(date);
}

/** True for a time that is any day after it was voiced, which is no day by which to look. */
const isSomeDay = ({ extent }: StatedDate, voiced: StatedDate): boolean =>
  extent.end === Number.POSITIVE_INFINITY && extent.start <= voiced.extent.end;

/** The end of a time; where nobody says when, or it is open, one after all others. */
const endOf = (due: StatedDate | null): number =>
  Math.min(due?.extent.end ?? Number.MAX_VALUE, Number.MAX_VALUE);

function dueOf(due: StatedDate | null, knownTo: number | null, today: number): Due {
  if (due === null) return "undated";
  if (knownTo !== null && due.extent.end <= knownTo) return "past";
  return due.extent.end <= today ? "since" : "ahead";
}

interface LinkedRow extends Omit<Followed, "event"> {
  readonly row: number;
}

/**
 * Finds what the links tell of it: events that are not themselves plans, and do not end before it was voiced or meant to
 * begin. Only what calls it off comes before its day.
 */
function followedBy(
  columns: Columns,
  back: BackReferences,
  { row, due }: PlannedRow,
): readonly LinkedRow[] {
  const { date, links } = columns.event(row);
  const out = links.flatMap(({ event, type, inferred }) => {
    const other = columns.rowOf(event);
    return other === undefined ? [] : [{ row: other, type, direction: "out" as const, inferred }];
  });
  const inward = back.linksTo(row).map(({ row: other, link: { type, inferred } }) => ({
    row: other,
    type,
    direction: "in" as const,
    inferred,
  }));
  const start = columns.starts[row] ?? 0;
  const isItsDay = due?.text === date;
  const tells = [...out, ...inward].filter(({ row: other, type, direction }) => {
    if (!TELLING[direction].has(type)) return false;
    const callsOff = isItsDay && direction === "in" && type === "contradicts";
    if (!callsOff && (columns.ends[other] ?? 0) <= start) return false;
    const { status } = columns.event(other);
    return status === "occurred" || status === "alleged";
  });
  return eachOnce(tells);
}

/** Each relation once, however many passages state it; it is inferred where none does. */
function eachOnce(links: readonly LinkedRow[]): readonly LinkedRow[] {
  const told = new Map<string, LinkedRow>();
  for (const link of links) {
    const key = `${link.direction} ${link.type} ${link.row}`;
    if (!link.inferred || !told.has(key)) told.set(key, link);
  }
  return [...told.values()];
}

/** Rows of events that are the day by which another is to be done. */
function deadlinesIn({ links, event }: Columns): {
  readonly deadlines: ReadonlySet<number>;
  readonly isAll: boolean;
} {
  const linking = [...new Set(links.from)];
  const read = linking.slice(0, LINKING_READ);
  const isDeadline = (row: number) => event(row).links.some(({ type }) => type === "deadline-of");
  return { deadlines: new Set(read.filter(isDeadline)), isAll: read.length === linking.length };
}
