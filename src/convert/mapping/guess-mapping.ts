/** Guesses what each column becomes, from its name and then from its contents, and says why. */
import { boundWord } from "../dates/bounds.ts";
import { type Cell, cellText, type Rows } from "../tables/table.ts";
import { cellIn, filledIn } from "../tables/text-rows.ts";
import { addressesIn, type Contents, contentsOf, LOOKED_AT } from "./column-contents.ts";
import { isNameless } from "./find-header.ts";
import { type KnownTable, knownTable } from "./known-tables.ts";
import type { MappingWish } from "./mapping.ts";
import { foldedName, isOfAPerson, isOfTheRecord, type Role, roleByName, SHARED } from "./roles.ts";

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

interface Table {
  readonly columns: readonly string[];
  readonly rows: Rows<{ readonly cells: readonly Cell[] }>;
}

interface Guess {
  role: Role;
  why: string;
}

/** The columns in their order, and which program's table it is. */
export function guessMapping(
  table: Table,
  wish: MappingWish,
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
    const wished = wish.columns.get(name);
    const role = wished ?? known.role(name);
    if (role)
      decide(column, role, wished ? "it was chosen" : `its name, as ${known.kind} writes it`);
  }
  byName(table, free, guesses, decide);
  for (const [column, { role }] of guesses.entries()) {
    const isGuess = role === "title" && !wish.columns.has(columns[column] ?? "");
    if (known.makesTitles && isGuess) decide(column, "none", "not used");
  }
  byContents(table, free, guesses, decide, known.makesTitles);
  return { columns: shown(table, guesses), known };
}

type Decide = (column: number, role: Role, why: string) => void;

function byName(
  { columns, rows }: Table,
  free: ReadonlySet<number>,
  guesses: readonly Guess[],
  decide: Decide,
): void {
  const taken = new Set(guesses.map(({ role }) => role));
  const named = offersByName({ columns, rows }, free);
  const isBegun =
    taken.has("date") ||
    named.some(({ role }) => BEGINS.has(role)) ||
    [...free].some((column) => isOfDays(rows, column, named));
  const offers = isBegun ? named : named.map((offer) => endAsDate(rows, offer));
  for (const { column, role } of [...offers].sort((a, b) => a.rank - b.rank)) {
    const isTaken = taken.has(role) && !SHARED.has(role);
    // Calendars call a title so; a table that has a title means its topics.
    const isTopic = isTaken && foldedName(columns[column] ?? "") === "subject";
    if (isTaken && !isTopic) {
      const other = guesses.findIndex((each) => each.role === role);
      if (areAlternatives(rows, other, column) || (role === "date" && isDue(columns[column] ?? "")))
        decide(column, role, "its name, where the other is empty");
      continue;
    }
    taken.add(role);
    decide(column, isTopic ? "topics" : role, "its name");
  }
  withoutEndOfAnother(columns, guesses, decide);
  withoutDoubleDates({ columns, rows }, guesses, decide);
}

interface OfferedRole {
  readonly column: number;
  readonly role: Role;
  readonly rank: number;
}

/** The role that each name speaks for, where what stands below it is no other thing. */
function offersByName({ columns, rows }: Table, free: ReadonlySet<number>): readonly OfferedRole[] {
  const hasPage = columns.some(isOfAPage);
  return [...free].flatMap((column) => {
    const name = columns[column] ?? "";
    const named = roleByName(name);
    if (named === null || (hasPage && named.role === "url" && !isOfAPage(name))) return [];
    const known = byAddresses(rows, column, name, asWhole(rows, column, named));
    const rank = known && rankIn(rows, column, name, known);
    return known === null || rank === null ? [] : [{ column, role: known.role, rank }];
  });
}

/** Takes for a date or an end what is called a part of one, and is the whole: a month is "2006-01-01", an end time has its day; and the other way about. */
function asWhole(rows: Table["rows"], column: number, known: Known): Known {
  const whole = WHOLES.get(known.role);
  if (whole === undefined && known.role !== "date" && known.role !== "end") return known;
  const { filled, dates, numbers, letters } = contentsOf(rows, column);
  if (whole === undefined) {
    // 발생일 may be the whole date, or the day in its month.
    const isDay = filled > 0 && numbers === filled && dates === 0 && letters <= 2;
    return isDay ? { role: known.role === "date" ? "day" : "end-day", rank: LATE } : known;
  }
  const isWhole = filled > 0 && dates >= filled * MOST && numbers < filled / 2;
  return isWhole ? { role: whole, rank: LATE } : known;
}

const WHOLES: ReadonlyMap<Role, Role> = new Map([
  ["month", "date"],
  ["day", "date"],
  ["end-month", "end"],
  ["end-day", "end"],
  ["end-time", "end"],
]);

const BEGINS: ReadonlySet<Role> = new Set<Role>(["date", "year", "timestamp", "published"]);

/** True where a column whose name says nothing has days: a bare number is rather a count than a year. */
function isOfDays(rows: Table["rows"], column: number, named: readonly OfferedRole[]): boolean {
  if (named.some((offer) => offer.column === column)) return false;
  const { dates, numbers } = contentsOf(rows, column);
  return dates > numbers;
}

/** Where nothing says when it began, the end is the only day there is. */
function endAsDate(rows: Table["rows"], offer: OfferedRole): OfferedRole {
  if (offer.role !== "end" && offer.role !== "end-time") return offer;
  const { filled, dates } = contentsOf(rows, offer.column);
  return filled > 0 && dates >= filled * MOST ? { ...offer, role: "date" } : offer;
}

/** "Artist End Date" is no end of an object's date: it has a beginning of its own. */
function withoutEndOfAnother(
  columns: readonly string[],
  guesses: readonly Guess[],
  decide: Decide,
): void {
  const names = columns.map(foldedName);
  for (const [column, { role, why }] of guesses.entries()) {
    const [, of] = /^(.+) (?:end|finish) date$/.exec(names[column] ?? "") ?? [];
    if (role !== "end" || why !== "its name" || of === undefined) continue;
    const begin = names.findIndex(
      (name) => name === `${of} begin date` || name === `${of} start date`,
    );
    if (begin !== -1 && guesses[begin]?.role !== "date") decide(column, "none", "not used");
  }
}

/** An address that programs ask, and nobody opens. */
const FOR_PROGRAMS = /^https?:\/\/(?:api\.|[^/]+\/(?:rest|api|v\d)\/)/;

type Known = NonNullable<ReturnType<typeof roleByName>>;

/** A title that is only ever an address is one; an “address” that never is may be a street. */
function byAddresses(
  rows: Table["rows"],
  column: number,
  name: string,
  known: Known,
): Known | null {
  const { role } = known;
  if (role !== "title" && role !== "url") return known;
  const { filled, addresses } = addressesIn(rows, column);
  if (filled === 0) return known;
  if (role === "title") return addresses === filled ? { role: "url", rank: LATE } : known;
  const isStreet =
    addresses === 0 && /^(?:address|주소)$/.test(foldedName(name).split(" ").at(-1) ?? "");
  if (isStreet && !hasLinks(rows, column)) return { role: "place", rank: LATE };
  return addresses > 0 && isForPrograms(rows, column) ? null : known;
}

const first50 = (rows: Table["rows"], column: number): readonly string[] =>
  [...rows.slice(0, 50)].map(({ cells }) => cellText(cells[column]).trim()).filter(Boolean);

/** An address may stand among other words, or in a formula. */
const hasLinks = (rows: Table["rows"], column: number): boolean =>
  first50(rows, column).some((text) => /https?:|www\.|\.\w{2,4}(?:\/|$)/i.test(text));

const isForPrograms = (rows: Table["rows"], column: number): boolean =>
  first50(rows, column).every((text) => FOR_PROGRAMS.test(text));

/** The address of the page, beside which the answer of a program has a dozen for programs. */
const isOfAPage = (name: string): boolean => foldedName(name) === "html url";

/** The day that a task without a start has. */
export const isDue = (name: string): boolean =>
  /^(?:due|due date|due on|deadline|기한|마감일)$/.test(foldedName(name));

/** Names of dates and ends that are names of other things too: a letter has a "From" and a "To". */
const LOOSE =
  /^(?:start|begin|beginn|from|time|created|until|to|till|finish|finished|end|ende|bis|fin|von|du|début|inicio|시작|끝|종료|까지)$/;
/** Added to the rank of a column that is taken where no other will do. */
const LATE = 10_000;

/** Ranks how early a name is believed, by what stands below it; null where that is something else. */
function rankIn(
  rows: Table["rows"],
  column: number,
  name: string,
  { role, rank }: { readonly role: Role; readonly rank: number },
): number | null {
  const isOfDates = role === "date" || role === "end";
  if (!isOfDates && role !== "text") return rank;
  const { filled, dates, numbers, moments } = contentsOf(rows, column);
  if (role === "text") return filled > 0 && numbers === filled ? null : rank;
  if (dates + numbers + moments > 0) return rank;
  const isOther = filled > 0 && LOOSE.test(foldedName(name.split(".").at(-1) ?? ""));
  return isOther && !(role === "end" && hasOpenEnds(rows, column)) ? null : rank + LATE;
}

/** "Present" is an end, and no date. */
function hasOpenEnds(rows: Table["rows"], column: number): boolean {
  for (const { cells } of rows.slice(0, 200))
    if (boundWord(cellText(cells[column]).trim()) !== null) return true;
  return false;
}

/** Two columns of which no row has both, as where each object names its own field. */
function areAlternatives(rows: Table["rows"], one: number, other: number): boolean {
  const isFilled = (cells: readonly Cell[], column: number) =>
    cellText(cells[column]).trim() !== "";
  for (const { cells } of rows) if (isFilled(cells, one) && isFilled(cells, other)) return false;
  return true;
}

/** True where dates are missing or have no year of four digits: a year beside them says what they leave out. */
function lacksYears(rows: Table["rows"], column: number): boolean {
  const { filled, dates, yearless, shortYears } = contentsOf(rows, column);
  const seen = Math.min(rows.length, LOOKED_AT);
  return yearless + shortYears > 0 || dates < filled || filled < seen;
}

/** A year beside a whole date adds nothing; a month or day without a year is none. */
function withoutDoubleDates(
  { columns, rows }: Table,
  guesses: readonly Guess[],
  decide: Decide,
): void {
  const has = (role: Role) => guesses.some((each) => each.role === role);
  if (!has("date") && has("year")) return;
  const date = guesses.findIndex(({ role }) => role === "date");
  const needsYear = date !== -1 && lacksYears(rows, date);
  for (const [column] of columns.entries()) {
    const { role = "none" } = guesses[column] ?? {};
    if (role === "year" && needsYear) continue;
    if (role === "year" || role === "month" || role === "day") {
      decide(column, "none", "the date is in another column");
    }
  }
}

/** Most of a column: some of its values may be slips. */
const MOST = 0.6;
/** Enough for the column that has the most dates, where none has most: without it no row would come in. */
const SOME = 0.2;

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
      !isForPrograms(rows, column)
    ) {
      decide(column, "url", `addresses in ${found.addresses} of ${found.filled} rows`);
    }
  }
  if (dated !== -1) otherDates({ columns, rows }, contents, dated, decide);
  if (!isDated()) dateOfPublication(rows, guesses, decide);
  if (needs.title) titleByContents({ columns, rows }, free, guesses, decide, contents);
}

/** Records of several kinds have each their date in a field of its own: of the same name, where the other has none. */
function otherDates(
  { columns, rows }: Table,
  contents: ReadonlyMap<number, Contents>,
  dated: number,
  decide: Decide,
): void {
  const nameOf = (column: number) => (columns[column] ?? "").split(".").at(-1);
  const isNested = (column: number) => (columns[column] ?? "").includes(".");
  for (const [column, { filled, dates, moments }] of contents) {
    const isSame =
      column !== dated && (isNested(column) || isNested(dated)) && nameOf(column) === nameOf(dated);
    if (
      isSame &&
      filled > 0 &&
      dates + moments >= filled * MOST &&
      areAlternatives(rows, dated, column)
    )
      decide(column, "date", "its name, where the other is empty");
  }
}

/** Publications have no other day than the one on which they were published. */
function dateOfPublication(rows: Table["rows"], guesses: readonly Guess[], decide: Decide): void {
  const column = guesses.findIndex(({ role }) => role === "published");
  if (column === -1) return;
  const { dates, filled } = contentsOf(rows, column);
  if (dates > 0) decide(column, "date", `dates in ${dates} of ${filled} rows`);
}

/** The column that is likeliest to be titles, where none has the name of one. */
function titleByContents(
  { columns, rows }: Table,
  free: ReadonlySet<number>,
  guesses: readonly Guess[],
  decide: Decide,
  contents: ReadonlyMap<number, Contents>,
): void {
  const summary = columns.findIndex((name) => foldedName(name) === "summary");
  if (summary !== -1 && guesses[summary]?.role === "text") {
    const { filled, letters } = contentsOf(rows, summary);
    if (filled > 0 && letters <= LONGEST_TITLE) {
      decide(summary, "title", "short summaries, where nothing else is a title");
      return;
    }
  }
  const topic = guesses.findIndex(
    ({ role }, column) =>
      role === "topics" &&
      foldedName(columns[column] ?? "") === "topic" &&
      isOwnOfEach(contentsOf(rows, column)),
  );
  if (topic !== -1) {
    decide(topic, "title", "words of a title's length, hardly ever the same");
    return;
  }
  const seen = Math.min(rows.length, LOOKED_AT);
  const worthOf = ([, found]: readonly [number, Contents]) => worth(found, seen);
  const isNamed = ([column, { filled }]: readonly [number, Contents]) =>
    isOfAName(columns[column] ?? "") && filled >= seen / 2;
  const words = [...contents].filter(
    ([column, found]) =>
      free.has(column) &&
      isWords(found) &&
      !isNoTitle(columns[column] ?? "") &&
      !isOfParts(rows, column),
  );
  const best = words.reduce<(typeof words)[number] | null>(
    (sofar, each) => (sofar === null || worthOf(each) > worthOf(sofar) ? each : sofar),
    null,
  );
  const isHeadline = best !== null && worthOf(best) >= 0.8 && isOfALine(best[1]);
  const title = (isHeadline ? null : words.find(isNamed)) ?? best;
  const text = guesses.findIndex(({ role, why }) => role === "text" && why === "its name");
  if (text !== -1 && (title === null || worthOf(title) <= 0.5)) {
    const found = contentsOf(rows, text);
    const isShort = found.filled > 0 && found.letters <= LONGEST_MESSAGE;
    if (isShort && guesses.filter(({ role }) => role === "text").length === 1) {
      decide(text, "title", "short texts, where nothing else is a title");
      return;
    }
  }
  if (title) decide(title[0], "title", "words of a title's length, hardly ever the same");
}

/** The first column that is mostly dates, unless another has far more of them; -1 where there are none. */
function datedColumn(
  names: readonly string[],
  contents: ReadonlyMap<number, Contents>,
  hasPublished: boolean,
): readonly [number, number] {
  const isPublished = (name: string) => roleByName(name)?.role === "published";
  const own = [...contents].filter(
    ([column]) => !isOfTheRecord(names[column] ?? "") && !isPublished(names[column] ?? ""),
  );
  // When it was last changed is better than no date at all.
  const hasOwn = own.some(([, { dates, moments }]) => dates + moments > 0);
  const all = hasOwn || hasPublished ? own : [...contents];
  const most = Math.max(0, ...all.map(([, { dates }]) => dates));
  const isMany = ({ dates }: Contents) => dates > most / 2;
  const found =
    all.find(([, each]) => isMany(each) && each.dates >= each.filled * MOST) ??
    all.find(([, { dates, filled }]) => dates > 1 && dates === most && dates >= filled * SOME);
  if (found) return [found[0], found[1].dates];
  const counted = [...contents].find(
    ([column, { moments, filled }]) =>
      (STAMP.test(foldedName(names[column] ?? "")) ||
        (column === 0 && isNameless(names[0] ?? ""))) &&
      filled > 0 &&
      moments >= filled * MOST,
  );
  return counted ? [counted[0], counted[1].moments] : [-1, 0];
}

/** Names of columns in which programs count the time from 1970. */
const STAMP = /(?:^|(?<!end |last ) )(?:timestamp|unix time|unixtime|epoch|ts)(?: |$)/;

/** Names of columns whose values tell rows apart, and tell nothing else. */
const CODE =
  /(?:^| )(?:id|identification|identifier|uuid|guid|code|ref|key|번호|연번|순번|코드)(?: |$)|(?:^| )number$/;

/** Pieces of JSON are nobody's title. */
const isOfParts = (rows: Table["rows"], column: number): boolean =>
  [...rows.slice(0, 50)].some(
    ({ cells }) => typeof cells[column] === "object" && cells[column] !== null,
  );

/** A field that says of what kind another is: "object.type" is "Note" in every row. */
const OF_KIND = /\.@?type$|^subtype$/i;

/** The hour of a day, however it is written. */
const OF_THE_CLOCK = /(?:^| )(?:time|hour)$|시각$|시간$/;

const isNoTitle = (name: string): boolean =>
  CODE.test(foldedName(name)) ||
  OF_THE_CLOCK.test(foldedName(name)) ||
  OF_KIND.test(name) ||
  isOfAPerson(name);

const isWords = ({ filled, dates, numbers, addresses, letters }: Contents): boolean =>
  filled > 0 && dates + numbers + addresses < filled / 2 && letters >= 3;

const LONGEST_TITLE = 150;
/** On average: a longer text is a text, of which the first words are the title. */
const LONGEST_MESSAGE = 60;

/**
 * A title is seldom repeated, seldom missing, and neither a word nor a paragraph.
 *
 * @param seen  the rows that were looked at.
 */
function worth({ filled, distinct, letters }: Contents, seen: number): number {
  const length = letters < 8 ? 0.5 : letters > 150 ? 0.6 : 1;
  return (distinct / filled) * Math.min(1, (2 * filled) / seen) * length;
}

/** Names of what a row is of: "Candidate_Name", "사업명"; that of a place or of a person in parts is none. */
const isOfAName = (name: string): boolean => {
  const folded = foldedName(name);
  return /(?:^| )name$|[가-힣]명$/.test(folded) && !OF_A_PART.test(folded);
};
const OF_A_PART =
  /(?:^| )(?:first|last|middle|given|family|nick|file|host|domain|state|county|region|district|province|country|city|area|street) name$|(?:시도|시군구|지역|국가|도시|기관|부서|성)명$/;

/** Longer than a name, and no paragraph. */
const isOfALine = ({ letters }: Contents): boolean => letters >= 20 && letters <= LONGEST_TITLE;

/** A topic that is another in each row is rather a title. */
const isOwnOfEach = ({ filled, distinct, letters }: Contents): boolean =>
  letters >= 15 && distinct >= filled * 0.9;

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
