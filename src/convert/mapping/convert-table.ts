/** The pure function from a table and what its columns are to events, with every row accounted for. */
import { assemble, type Whole } from "../assembly/assemble.ts";
import type { Assembled, Question, Unused, Warning } from "../assembly/conversion.ts";
import type { Offer, OfferedSource, RowRemark } from "../assembly/offer.ts";
import { isSettled } from "../dates/date-order.ts";
import type { Order } from "../dates/date-reading.ts";
import { DateReader } from "../dates/read-date.ts";
import { type BrokenRow, type Cell, cellText, type Row, type RowNote } from "../tables/table.ts";
import { type GuessedColumn, guessMapping } from "./guess-mapping.ts";
import type { TableKind } from "./known-tables.ts";
import type { Mapping, MappingWish } from "./mapping.ts";
import type { Role } from "./roles.ts";
import { type DecidedOrder, orderOf, RowDates } from "./row-dates.ts";
import {
  countriesOf,
  kindOf,
  listOf,
  publishedOf,
  quoteOf,
  SOURCE_FIELDS,
  sourcesOf,
  statusOf,
  textOf,
  titleOf,
} from "./row-words.ts";

/** A table with names for its columns, as any format may give one. */
export interface NamedTable {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly notes: readonly RowNote[];
  readonly broken: readonly BrokenRow[];
  /** A number in a date field is what the field is made for. */
  readonly isMachine?: boolean;
}

export interface TableOptions {
  readonly wish: MappingWish;
  readonly whole: Whole;
  /** Years after this one are the future. */
  readonly thisYear: number;
}

export interface ConvertedTable extends Assembled {
  readonly kind: TableKind;
  readonly columns: readonly GuessedColumn[];
  readonly mapping: Mapping;
  readonly dateOrder: DecidedOrder | null;
  readonly questions: readonly Question[];
  readonly unused: readonly Unused[];
}

export function convertTable(
  table: NamedTable,
  { wish, whole, thisYear }: TableOptions,
): ConvertedTable {
  const { columns, kind } = guessMapping(table, wish);
  const at = columnsByRole(columns);
  const first = (role: Role, cells?: readonly Cell[]) => columnIn(at.get(role), cells);
  const ofDates = (["date", "end", "end-exclusive"] as const).flatMap((role) => at.get(role) ?? []);
  const dateOrder = orderOf(table, ofDates, wish.dateOrder);
  const isMachine = table.isMachine === true || kind === "timesketch";
  const dates = new RowDates(table.columns, first, dateOrder, thisYear, isMachine);
  const reader = new RowReader(table.columns, at, dates, kind);
  const offers = function* () {
    for (const row of table.rows) {
      const offer = reader.read(row);
      if (offer) yield offer;
    }
  };
  const assembled = assemble(offers(), table.broken, reader.titled(table.rows, whole));
  const notes = table.notes.map(asWarning);
  return {
    ...assembled,
    warnings: merged(assembled.warnings, notes),
    kind,
    columns,
    mapping: {
      format: "dateline-mapping/1",
      columns: columns.map(({ name, role }) => ({ name, role })),
      dateOrder: dateOrder?.order ?? null,
    },
    dateOrder,
    questions:
      dateOrder && !isSettled(dateOrder) ? questionsOf(table, ofDates, dateOrder, thisYear) : [],
    unused: [...unusedColumns(columns), ...reader.unused()],
  };
}

/** Of several columns of one role, the one that a row has filled. */
function columnIn(columns: readonly number[] = [], cells: readonly Cell[] = []): number {
  const [first = -1] = columns;
  if (columns.length < 2) return first;
  return columns.find((column) => cellText(cells[column]).trim() !== "") ?? first;
}

function columnsByRole(columns: readonly GuessedColumn[]): ReadonlyMap<Role, readonly number[]> {
  const at = new Map<Role, number[]>();
  for (const [column, { role }] of columns.entries()) {
    const of = at.get(role);
    if (of) of.push(column);
    else at.set(role, [column]);
  }
  return at;
}

const asWarning = (note: RowNote): Warning => ({ ...note, column: null, kind: "reading" });

const merged = (a: readonly Warning[], b: readonly Warning[]): readonly Warning[] =>
  b.length === 0 ? a : [...a, ...b].sort((x, y) => (x.row ?? 0) - (y.row ?? 0));

const unusedColumns = (columns: readonly GuessedColumn[]): readonly Unused[] =>
  columns.flatMap(({ name, role, filled }) =>
    role === "none" && filled > 0 ? [{ column: name, rows: filled }] : [],
  );

/** Reads rows as offers, one by one, and counts what it has no place for. */
class RowReader {
  readonly #names: readonly string[];
  readonly #at: ReadonlyMap<Role, readonly number[]>;
  readonly #dates: RowDates;
  readonly #kind: TableKind;
  readonly #unplaced = new Map<string, number>();

  constructor(
    names: readonly string[],
    at: ReadonlyMap<Role, readonly number[]>,
    dates: RowDates,
    kind: TableKind,
  ) {
    this.#names = names;
    this.#at = at;
    this.#dates = dates;
    this.#kind = kind;
  }

  unused(): readonly Unused[] {
    return [...this.#unplaced].map(([column, rows]) => ({ column, rows }));
  }

  /** A row that is the title of the whole is none of its events. */
  titled(rows: readonly Row[], whole: Whole): Whole {
    const row = rows.slice(0, 5).find((each) => this.#isTitle(each.cells));
    if (row === undefined) return whole;
    const { title } = this.#title(row.cells);
    const description = this.#joined(row.cells, "text");
    return { ...whole, ...(title !== "" && { title }), ...(description !== "" && { description }) };
  }

  #isTitle = (cells: readonly Cell[]): boolean =>
    this.#kind === "timelinejs" && /^title$/i.test(this.#text(cells, "type"));

  read({ row, cells }: Row): Offer | null {
    if (this.#isTitle(cells)) return null;
    const { date, column, value, remarks } = this.#dates.read(cells);
    const { title, url } = this.#title(cells);
    const more: RowRemark[] = [];
    const countries = this.#countries(cells);
    const sources = this.#sources(cells, url);
    const quote = this.#has("quote") ? quoteOf(this.#cell(cells, "quote")) : "";
    const extra = this.#extraCells(cells);
    if (extra) more.push(extra);
    const isEra = this.#kind === "timelinejs" && /^era$/i.test(this.#text(cells, "type"));
    return {
      row,
      date,
      dateColumn: column,
      dateValue: value,
      title,
      text: this.#joined(cells, "text"),
      ...this.#coded(cells),
      topics: this.#lists(cells, "topics"),
      actors: this.#lists(cells, "actors"),
      countries,
      sources,
      ...(quote !== "" && { quote }),
      ...(this.#has("page") && { page: this.#text(cells, "page") }),
      remarks: more.length === 0 ? remarks : [...remarks, ...more],
      ...(isEra && { leftOut: ERA }),
    };
  }

  #has(role: Role): boolean {
    return this.#at.has(role);
  }

  #cell(cells: readonly Cell[], role: Role): Cell | undefined {
    return cells[columnIn(this.#at.get(role), cells)];
  }

  #text(cells: readonly Cell[], role: Role): string {
    return cellText(this.#cell(cells, role)).trim();
  }

  #title(cells: readonly Cell[]) {
    return titleOf(this.#cell(cells, "title"));
  }

  #joined(cells: readonly Cell[], role: Role): string {
    const columns = this.#at.get(role) ?? [];
    if (columns.length === 1) return textOf(cells[columns[0] ?? -1]);
    return columns
      .map((column) => textOf(cells[column]))
      .filter((text) => text !== "")
      .join("\n\n");
  }

  #lists(cells: readonly Cell[], role: Role): readonly string[] {
    return this.#at.get(role)?.flatMap((column) => listOf(cells[column])) ?? [];
  }

  #coded(cells: readonly Cell[]): Partial<Offer> {
    const id = this.#text(cells, "id");
    const [kind, status] = [this.#text(cells, "kind"), this.#text(cells, "status")];
    const [inKinds, inStatuses] = [kindOf(kind), statusOf(status)];
    if (kind !== "" && inKinds === null) this.#missPlace(this.#nameOf("kind"));
    if (status !== "" && inStatuses === null) this.#missPlace(this.#nameOf("status"));
    if (this.#text(cells, "place") !== "") this.#missPlace(this.#nameOf("place"));
    return {
      ...(id !== "" && { id }),
      ...(inKinds && { kind: inKinds }),
      ...(inStatuses && { status: inStatuses }),
    };
  }

  #nameOf(role: Role): string {
    return this.#names[this.#at.get(role)?.[0] ?? -1] ?? role;
  }

  #missPlace(name: string): void {
    this.#unplaced.set(name, (this.#unplaced.get(name) ?? 0) + 1);
  }

  #countries(cells: readonly Cell[]): readonly string[] {
    const columns = this.#at.get("countries");
    if (columns === undefined) return [];
    return columns.flatMap((column) => {
      const { codes, others } = countriesOf(cells[column]);
      for (const other of others) this.#missPlace(`${this.#names[column]}: ${other}`);
      return codes;
    });
  }

  /** A title in one column and its address in another are one source. */
  #sources(cells: readonly Cell[], titleUrl: string | null): readonly OfferedSource[] {
    const lists = this.#at.get("sources")?.flatMap((column) => this.#objects(cells[column])) ?? [];
    const named = this.#at.get("source")?.flatMap((column) => this.#objects(cells[column])) ?? [];
    const addresses = [
      ...(this.#at.get("url")?.flatMap((column) => sourcesOf(cells[column])) ?? []),
      ...(titleUrl === null ? [] : [{ url: titleUrl }]),
    ].filter(({ url }) => url !== undefined);
    if (named.length + lists.length + addresses.length === 0) return [];
    const [main = {}, ...others] = named;
    const [address = {}, ...more] = main.url === undefined ? addresses : [{}, ...addresses];
    const whole = { ...address, ...main, ...this.#published(cells) };
    return [whole, ...others, ...more, ...lists];
  }

  #objects(cell: Cell | undefined): readonly OfferedSource[] {
    for (const each of Array.isArray(cell) ? cell : [cell]) {
      if (typeof each !== "object" || each === null || Array.isArray(each)) continue;
      for (const field of Object.keys(each)) {
        if (!SOURCE_FIELDS.has(field)) this.#missPlace(`sources.${field}`);
      }
    }
    return sourcesOf(cell);
  }

  #published(cells: readonly Cell[]): OfferedSource {
    if (!this.#has("authors") && !this.#has("published")) return {};
    const authors = this.#lists(cells, "authors");
    const published = publishedOf(this.#text(cells, "published"));
    return { ...(authors.length > 0 && { authors }), ...(published !== "" && { published }) };
  }

  /** Cells beyond the last name: a separator stands inside a text without quotation marks. */
  #extraCells(cells: readonly Cell[]): RowRemark | null {
    const names = this.#names.length;
    if (cells.length <= names) return null;
    const extra = cells
      .slice(names)
      .map(cellText)
      .filter((cell) => cell.trim() !== "");
    if (extra.length === 0) return null;
    return {
      kind: "too-many-cells",
      column: null,
      value: cells.map(cellText).join(" | "),
      said: `The row has ${cells.length} cells where the file has ${names} names: a separator may stand inside a text.`,
      accepted: "quotation marks around a text that holds a separator",
    };
  }
}

const ERA = {
  kind: "era",
  why: "it is an era, a stretch of time and not an event; it becomes an episode of the events in it, if there are any",
  accepted: "an event has another type than “era”",
} as const;

const EXAMPLES = 5;

function questionsOf(
  { rows, columns }: NamedTable,
  ofDates: readonly number[],
  { order, column }: DecidedOrder,
  thisYear: number,
): readonly Question[] {
  const at = ofDates.filter((each) => each === columns.indexOf(column));
  const reader = new DateReader({ order, thisYear });
  const examples: Question["examples"][number][] = [];
  let count = 0;
  for (const { row, cells } of rows) {
    for (const each of at) {
      const value = cellText(cells[each]).trim();
      const reading = reader.read(value);
      if (!reading.ok || reading.otherwise === null) continue;
      count++;
      if (examples.length >= EXAMPLES) continue;
      const [dmy, mdy] =
        order === "dmy" ? [reading.edtf, reading.otherwise] : [reading.otherwise, reading.edtf];
      examples.push({ row, value, dmy, mdy });
    }
  }
  if (count === 0) return [];
  const answers: readonly Order[] = ["dmy", "mdy"];
  return [{ kind: "date-order", column, taken: order, answers, rows: count, examples }];
}
