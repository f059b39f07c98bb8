/** Answers what two sets of events side by side need: each event's days from its zero, and the steps that match. */
import { offsetFrom } from "../../dataset/time/day-band.ts";
import type { Columns } from "../columns/columns.ts";
import type { Criteria } from "../criteria/query.ts";
import type { AlignedSet } from "./align.ts";
import { isPair, type Match, MOST_PAIRS } from "./match.ts";
import type {
  ParallelAnswer,
  ParallelEvent,
  ParallelSet,
  ParallelTerms,
  SetTrouble,
  Step,
} from "./parallel-types.ts";
import { type Candidate, isStep, PARTS, type Proposal, propose, reasonsFor } from "./propose.ts";
import { isCertainDay, turningPoint } from "./zero.ts";

/** More would be no story, and no drawing could be read. */
export const MOST_EVENTS = 2_000;
/** Events of a set, the heaviest, of which alone matches are looked for. */
const MOST_MATCHED = 200;

export type RowsOf = (criteria: Criteria) => Uint32Array;

export function parallel(
  columns: Columns,
  rowsOf: RowsOf,
  { sets: [first, second], matches, lang }: ParallelTerms,
): ParallelAnswer {
  const asked = [first, second].map(({ criteria }) => rowsOf(criteria));
  const few = asked.filter((rows) => rows.length <= MOST_EVENTS).flatMap((rows) => [...rows]);
  const ties = tiesOf(columns, new Set(few));
  const [one, two] = [first, second].map((set, i) =>
    setOf(columns, asked[i] ?? new Uint32Array(), set, lang, ties),
  ) as [ParallelSet, ParallelSet];
  const sets = [one, two] as const;
  if (one.zero === null || two.zero === null) return { sets, steps: [], unknown: [] };
  const [firsts, seconds] = sets.map((set) => candidatesOf(columns, set, ties)) as [
    readonly Candidate[],
    readonly Candidate[],
  ];
  const zeros: Step = { first: one.zero, second: two.zero, name: "", by: "zero", reasons: [] };
  const proposed = propose(
    firsts.filter(({ id }) => id !== one.zero && id !== two.zero),
    seconds.filter(({ id }) => id !== one.zero && id !== two.zero),
    MOST_PAIRS - 1,
  );
  // A story beside itself has no steps that answer others: each is its own.
  const isOne = one.zero === two.zero;
  const given =
    matches ??
    (isOne
      ? []
      : [
          ...proposed.map(({ first, second }) => ({ first, second, name: "" })),
          ...unanswered(firsts, seconds, proposed, zeros),
        ]);
  const known = [one, two].map(({ events }) => new Set(events.map(({ id }) => id)));
  const isKnown = (match: Match) =>
    (match.first === null || known[0]?.has(match.first)) &&
    (match.second === null || known[1]?.has(match.second));
  const steps = given
    .filter(isKnown)
    .filter((match) => match.first !== one.zero && match.second !== two.zero)
    .map((match): Step => ({ ...match, ...judgmentOf(match, proposed, matches === null) }));
  return {
    sets,
    steps: [zeros, ...inOrder(steps, sets)],
    unknown: given
      .filter((match) => !isKnown(match))
      .map(({ first, second }) => [first, second].filter((id) => id !== null).join("~")),
  };
}

function judgmentOf(
  { first, second }: Match,
  proposed: readonly Proposal[],
  isProposed: boolean,
): Pick<Step, "by" | "reasons"> {
  const found = proposed.find((each) => each.first === first && each.second === second);
  if (found) {
    const isEcho = found.reasons.some(({ kind }) => kind === "echo");
    return { by: isEcho ? "echo" : "rule", reasons: found.reasons };
  }
  return { by: isProposed ? "rule" : "reader", reasons: [] };
}

/** The steps by the days of the first set; a step of the second alone stands where its own days are. */
function inOrder(
  steps: readonly Step[],
  sets: readonly [ParallelSet, ParallelSet],
): readonly Step[] {
  const [firsts, seconds] = sets.map(
    ({ events }) => new Map(events.map((each) => [each.id, each])),
  );
  const dayOf = ({ first, second }: Step) =>
    (first === null ? seconds?.get(second ?? "") : firsts?.get(first))?.offset;
  // Pairs first: what has no counterpart is read against them.
  return steps.toSorted((a, b) => {
    const [one, two] = [dayOf(a), dayOf(b)];
    const byPair = Number(isPair(b)) - Number(isPair(a));
    return byPair || compare(one?.least, two?.least) || compare(one?.most, two?.most);
  });
}

/** Infinities are equal to themselves, and nothing is NaN. */
const compare = (a = 0, b = 0): number => (a < b ? -1 : a > b ? 1 : 0);

/** Steps that a story needs, and of which the other has nothing alike. */
function unanswered(
  firsts: readonly Candidate[],
  seconds: readonly Candidate[],
  proposed: readonly Proposal[],
  zeros: Step,
): readonly Match[] {
  const taken = new Set([zeros, ...proposed].flatMap(({ first, second }) => [first, second]));
  const isAlone = (event: Candidate, others: readonly Candidate[]) =>
    event.isCore &&
    isStep(event.kind) &&
    !taken.has(event.id) &&
    !others.some((other) =>
      reasonsFor(event, other, () => false).some(({ kind }) => kind === "kind" || kind === "echo"),
    );
  return [
    ...firsts
      .filter((event) => isAlone(event, seconds))
      .map(({ id }) => ({ first: id, second: null })),
    ...seconds
      .filter((event) => isAlone(event, firsts))
      .map(({ id }) => ({ first: null, second: id })),
  ]
    .slice(0, MOST_PAIRS)
    .map((match) => ({ ...match, name: "" }));
}

/** A link of an event, from whichever end it is told. */
interface Tie {
  readonly other: string;
  readonly isEcho: boolean;
  readonly inferred: boolean;
}

/** Gives the links of an event in either direction. */
type TiesOf = (id: string) => readonly Tie[];

/** The links of some rows. One pass over all links, of which only those events are read that have one of these. */
function tiesOf(columns: Columns, rows: ReadonlySet<number>): TiesOf {
  const ties = new Map<string, Tie[]>();
  const add = (id: string, tie: Tie) => {
    const known = ties.get(id);
    if (known) known.push(tie);
    else ties.set(id, [tie]);
  };
  const { from, to } = columns.links;
  const linking = new Set(rows);
  for (const [i, row] of from.entries()) if (rows.has(to[i] ?? -1)) linking.add(row);
  for (const row of linking) {
    const { id, links } = columns.event(row);
    for (const { event, type, inferred } of links) {
      add(id, { other: event, isEcho: type === "echoes", inferred });
      add(event, { other: id, isEcho: type === "echoes", inferred });
    }
  }
  return (id) => ties.get(id) ?? [];
}

function setOf(
  columns: Columns,
  matching: Uint32Array,
  { criteria, zero: asked }: AlignedSet,
  lang: string,
  ties: TiesOf,
): ParallelSet {
  const { episode } = criteria;
  const stated = columns.dataset.episodes.find(({ id }) => id === episode);
  const none = { count: 0, zero: null, events: [], days: [] };
  if (episode !== null && !stated) {
    return { ...none, troubles: [{ reason: "no-episode", value: episode }] };
  }
  const rows = Array.from(matching);
  if (rows.length === 0) return { ...none, troubles: [{ reason: "empty" }] };
  if (rows.length > MOST_EVENTS) {
    return { ...none, count: rows.length, troubles: [{ reason: "too-many" }] };
  }
  const events = rows.map((row) => columns.event(row));
  const briefs = rows.map((row) => columns.brief(row, lang));
  const days = briefs.flatMap(({ id, date }) => (isCertainDay(date) ? [id] : []));
  const troubles: SetTrouble[] = [];
  const trouble = asked === null ? null : refusalOf(asked, days, events, columns);
  if (trouble) troubles.push(trouble);
  // An episode by itself begins where it says; a part of it may not have that event.
  const own = stated?.zero !== undefined && days.includes(stated.zero) ? stated.zero : null;
  const zero =
    (trouble === null ? asked : null) ??
    own ??
    turningPoint(
      events.map(({ id, weight, status, claims }, i) => ({
        id,
        date: (briefs[i] ?? columns.brief(rows[i] ?? 0, lang)).date,
        isCore: weight === "core",
        hasHappened: status === "occurred",
        echoes: ties(id).filter(({ isEcho }) => isEcho).length,
        links: ties(id).length,
        passages: claims.length,
      })),
    );
  const day = briefs.find(({ id }) => id === zero)?.date.extent;
  if (zero === null || day === undefined) {
    return { ...none, count: rows.length, troubles: [...troubles, { reason: "no-day" }] };
  }
  return {
    count: rows.length,
    zero,
    events: briefs.map((brief, i): ParallelEvent => {
      const { weight = null, claims = [] } = events[i] ?? {};
      return {
        ...brief,
        offset: offsetFrom(day, brief.date.extent),
        weight,
        passages: new Set(claims.map(({ passage }) => passage)).size,
      };
    }),
    days,
    troubles,
  };
}

function refusalOf(
  asked: string,
  days: readonly string[],
  events: readonly { readonly id: string }[],
  columns: Columns,
): SetTrouble | null {
  if (days.includes(asked)) return null;
  if (columns.rowOf(asked) === undefined) return { reason: "unknown-zero", value: asked };
  const isThere = events.some(({ id }) => id === asked);
  return { reason: isThere ? "zero-without-day" : "zero-outside", value: asked };
}

/** The heaviest events of a set, as far as they can answer others. */
function candidatesOf(
  columns: Columns,
  { events }: ParallelSet,
  ties: TiesOf,
): readonly Candidate[] {
  const inSet = new Set(events.map(({ id }) => id));
  return events
    .toSorted(
      (a, b) =>
        Number(b.weight === "core") - Number(a.weight === "core") || b.passages - a.passages,
    )
    .slice(0, MOST_MATCHED)
    .toSorted(
      (a, b) => compare(a.offset.least, b.offset.least) || compare(a.offset.most, b.offset.most),
    )
    .map(({ id, offset, kind, weight, countries, topics }): Candidate => {
      const event = columns.event(columns.rowOf(id) ?? 0);
      const echoes = ties(id).filter(({ isEcho }) => isEcho);
      return {
        id,
        offset,
        kind,
        isCore: weight === "core",
        actors: event.actors,
        countries,
        topics,
        parts: event.links.flatMap(({ type, event: to }) =>
          PARTS.has(type) && inSet.has(to) ? [type] : [],
        ),
        echoes: new Map(echoes.map(({ other, inferred }) => [other, inferred])),
      };
    });
}
