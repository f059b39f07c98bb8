/** Guesses what each column becomes, from its name and then from its contents, and says why. */
import { cellText } from "../tables/table.ts";
import { cellIn, filledIn } from "../tables/text-rows.ts";
import { isForPrograms } from "./addresses.ts";
import { contentsOf } from "./column-contents.ts";
import {
  complementaryDates,
  datedColumn,
  dateOfPublication,
  otherDates,
} from "./date-by-contents.ts";
import {
  agesAsTopics,
  BEGINS,
  endAsDate,
  isDue,
  isEndOfAnother,
  isOfAnEnd,
  isOfDays,
  isTag,
  precisions,
  shownAsDate,
  withoutDoubleDates,
  withoutLives,
  yearsBesideMonths,
} from "./dates-by-name.ts";
import { isNameless } from "./find-header.ts";
import {
  areAlternatives,
  type Decide,
  type Guess,
  hasWhereEmpty,
  MOST,
  type Table,
} from "./guesses.ts";
import { type KnownTable, knownTable } from "./known-tables.ts";
import { offersByName } from "./name-offers.ts";
import { foldedName, isOfAPicture, type Role, SHARED } from "./roles.ts";
import { titleByContents } from "./title-by-contents.ts";

export interface GuessedColumn {
  readonly name: string;
  readonly role: Role;
  /** The reason, a clause for people. */
  readonly why: string;
  /** Its first value that is not empty. */
  readonly first: string;
  /** Rows in which it has something. */
  readonly filled: number;
}

/** The columns in their order, and which program's table it is. */
export function guessColumns(
  table: Table,
  wished: ReadonlyMap<string, Role>,
): { readonly columns: readonly GuessedColumn[]; readonly known: KnownTable } {
  const { columns, rows } = table;
  const known = knownTable(columns, rows);
  const guesses: Guess[] = columns.map(() => ({ role: "none", why: "not used" }));
  const free = new Set(columns.keys());
  const decide = (column: number, role: Role, why: string) => {
    guesses[column] = { role, why };
    free.delete(column);
  };
  for (const [column, name] of columns.entries()) {
    const chosen = wished.get(name);
    const role = chosen ?? known.role(name);
    if (role)
      decide(column, role, chosen ? "it was chosen" : `its name, as ${known.kind} writes it`);
  }
  byName(table, free, guesses, decide);
  for (const [column, { role }] of guesses.entries()) {
    const name = columns[column] ?? "";
    const isGuess = role === "title" && !wished.has(name) && known.role(name) !== "title";
    if (known.makesTitles && isGuess) decide(column, "none", "not used");
  }
  byContents(table, free, guesses, decide, known.makesTitles);
  if (known.kind === "plain") {
    complementaryDates(table, free, guesses, decide);
    kindsAsTopics(table, free, guesses, decide);
  }
  precisions(table, guesses, decide);
  return { columns: shown(table, guesses), known };
}

function byName(
  { columns, rows }: Table,
  free: ReadonlySet<number>,
  guesses: readonly Guess[],
  decide: Decide,
): void {
  const taken = new Set(guesses.map(({ role }) => role));
  const named = withoutLives(columns, offersByName({ columns, rows }, free));
  const isBegun =
    taken.has("date") ||
    named.some(({ role }) => BEGINS.has(role)) ||
    [...free].some((column) => isOfDays(rows, column, named));
  const offers = isBegun
    ? agesAsTopics(columns, named)
    : named.map((offer) => endAsDate(rows, shownAsDate(offer)));
  const inOrder = [...offers].sort(
    (a, b) => Number(isOfAnEnd(a)) - Number(isOfAnEnd(b)) || a.rank - b.rank,
  );
  for (const offer of inOrder) {
    const { column, role } = offer;
    if (isOfAnEnd(offer) && isEndOfAnother(columns, column, guesses)) continue;
    const isTaken = taken.has(role) && !SHARED.has(role);
    // Calendars call a title so; a table that has a title means its topics.
    const isTopic = isTaken && foldedName(columns[column] ?? "") === "subject";
    if (isTaken && !isTopic) {
      const other = guesses.findIndex((each) => each.role === role);
      if (isInstead({ columns, rows }, role, other, column))
        decide(column, role, "its name, where the other is empty");
      continue;
    }
    taken.add(role);
    decide(column, isTopic ? "topics" : role, "its name");
  }
  yearsBesideMonths({ columns, rows }, guesses, decide);
  withoutDoubleDates({ columns, rows }, guesses, decide);
}

/** True where a column says what another of its role does not. */
const isInstead = ({ columns, rows }: Table, role: Role, other: number, column: number): boolean =>
  areAlternatives(rows, other, column) ||
  (role === "date" && isDue(columns[column] ?? "")) ||
  // A row is called by the title that is believed first, and without one by the next.
  (role === "title" &&
    (other < column || isTag(columns[column] ?? "")) &&
    hasWhereEmpty(rows, other, column));

function byContents(
  { columns, rows }: Table,
  free: Set<number>,
  guesses: readonly Guess[],
  decide: Decide,
  hasTitles: boolean,
): void {
  const has = (...roles: readonly Role[]) => guesses.some(({ role }) => roles.includes(role));
  const isDated = () => has("date", "year", "timestamp");
  const needs = { date: !isDated(), title: !hasTitles && !has("title") };
  const nameless = columns.some((name, column) => free.has(column) && isNameless(name));
  if (!needs.date && !needs.title && !nameless) return;
  const contents = new Map([...free].map((column) => [column, contentsOf(rows, column)]));
  const [dated, dates] = needs.date ? datedColumn(columns, contents, has("published")) : [-1, 0];
  for (const [column, found] of contents) {
    if (column === dated) {
      decide(column, "date", `dates in ${dates} of ${found.filled} rows`);
    } else if (
      found.filled > 0 &&
      found.addresses >= found.filled * MOST &&
      !isOfAPicture(columns[column] ?? "") &&
      !isForPrograms(rows, column)
    ) {
      decide(column, "url", `addresses in ${found.addresses} of ${found.filled} rows`);
    }
  }
  if (dated !== -1) otherDates({ columns, rows }, contents, dated, decide);
  if (!isDated()) dateOfPublication(rows, guesses, decide);
  if (needs.title) titleByContents({ columns, rows }, free, guesses, decide, contents);
}

/** Names of columns that say of which kind each row is. */
const OF_KINDS =
  /^(?:(?:event|incident|entry|action) )?(?:type|kind|class)$|^(?:사건 ?|행사 ?|사고 ?)?(?:유형|종류|구분)$/;

/** Takes kinds for topics where nothing else is: few, shared by many rows, and not the same in all of them. */
function kindsAsTopics(
  { columns, rows }: Table,
  free: ReadonlySet<number>,
  guesses: readonly Guess[],
  decide: Decide,
): void {
  if (guesses.some(({ role }) => role === "topics")) return;
  const column = [...free].find((each) => {
    if (!OF_KINDS.test(foldedName(columns[each] ?? ""))) return false;
    const { filled, distinct, numbers, addresses, dates, letters } = contentsOf(rows, each);
    const isWords = numbers + addresses + dates === 0 && letters <= LONGEST_KIND;
    const isShared = distinct > 1 && distinct <= filled * MOST_KINDS;
    return (
      isWords &&
      isShared &&
      ![...rows.slice(0, 50)].some(({ cells }) => OF_A_MARK.test(cellText(cells[each])))
    );
  });
  if (column !== undefined) decide(column, "topics", "kinds, shared by several rows");
}

/** Names ways in which a program draws an entry, which say nothing of it. */
const OF_A_MARK = /^(?:range|point|box|background|duration|instant)$/i;

/** Letters, on average. */
const LONGEST_KIND = 40;

/** Kinds for each row. */
const MOST_KINDS = 0.75;

/** All columns are counted in one walk: of a large table each row is met once. */
function shown({ columns, rows }: Table, guesses: readonly Guess[]): readonly GuessedColumn[] {
  const filled = filledIn(rows, columns.length);
  return columns.map((name, column) => {
    const { role = "none", why = "" } = guesses[column] ?? {};
    let first = "";
    for (let index = 0; filled[column] && first === "" && index < rows.length; index++) {
      first = cellText(cellIn(rows, index, column)).slice(0, 200);
    }
    return { name, role, why, first, filled: filled[column] ?? 0 };
  });
}
