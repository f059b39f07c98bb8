/**
 * Reads the common rows of a common table straight from its text: of a cell only what becomes of it is made, and what
 * depends on a cell's text alone is read once.
 */
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import { ByDay } from "../../dataset/time/by-day.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import type { CommonRow } from "../assembly/offer.ts";
import { few } from "../assembly/references.ts";
import { Remembered } from "../assembly/remembered.ts";
import type { Role } from "../columns/roles.ts";
import { isOnlyWords, oneLine } from "../tables/cell-words.ts";
import type { Rows } from "../tables/table.ts";
import { NO_DAY, TextRows } from "../tables/text-rows.ts";
import { isMissing } from "./missing.ts";
import type { ColumnsByRole } from "./row-reader.ts";
import { countriesOf, quoteOf, sourcesOf, textOf } from "./row-words.ts";

/** The roles of columns whose cells say nothing of others. */
const COMMON = "id title date end text countries topics actors url quote".split(" ") as Role[];

/** Reads the list in a cell. */
type ListIn = (cell: string) => readonly string[];

const NONE: readonly never[] = [];

export class CommonRows {
  readonly #rows: TextRows;
  readonly #width: number;
  readonly #days: Int32Array;
  readonly #lastDays: Int32Array | null;
  /** The columns by what they are; -1 where there is none. */
  readonly #id: number;
  readonly #title: number;
  readonly #date: number;
  readonly #end: number;
  readonly #text: number;
  readonly #countries: number;
  readonly #topics: number;
  readonly #actors: number;
  readonly #url: number;
  readonly #quote: number;
  /** The text of each day, which its rows share: what is kept of every row is little. */
  readonly #dayTexts = new ByDay<string>();
  readonly #codesIn = new Remembered(codesIn);
  readonly #addressIn = new Remembered(addressIn);
  readonly #topicsIn: Remembered<string, readonly string[]>;
  readonly #actorsIn: Remembered<string, readonly string[]>;

  /**
   * The rows as such; null where a column asks for more than a look at each of its cells.
   *
   * @param width  the number of columns.
   * @param listIn  reads a list as the cells of that column are read.
   */
  static of(
    rows: Rows,
    width: number,
    at: ColumnsByRole,
    listIn: (column: number) => ListIn,
  ): CommonRows | null {
    const isCommon = [...at].every(
      ([role, { length }]) => role === "none" || (COMMON.includes(role) && length === 1),
    );
    if (!isCommon || !at.has("title") || !at.has("date") || !(rows instanceof TextRows))
      return null;
    return new CommonRows(rows, width, at, listIn);
  }

  private constructor(
    rows: TextRows,
    width: number,
    at: ColumnsByRole,
    listIn: (column: number) => ListIn,
  ) {
    const of = (role: Role): number => at.get(role)?.[0] ?? -1;
    this.#rows = rows;
    this.#width = width;
    this.#id = of("id");
    this.#title = of("title");
    this.#date = of("date");
    this.#end = of("end");
    this.#text = of("text");
    this.#countries = of("countries");
    this.#topics = of("topics");
    this.#actors = of("actors");
    this.#url = of("url");
    this.#quote = of("quote");
    this.#days = rows.days(this.#date);
    this.#lastDays = this.#end === -1 ? null : rows.days(this.#end);
    this.#topicsIn = new Remembered(listIn(this.#topics));
    this.#actorsIn = new Remembered(listIn(this.#actors));
  }

  /** The row there; null where something of it is not common, and it is to be looked at as any other. */
  at(index: number): CommonRow | null {
    const rows = this.#rows;
    const day = this.#days[index] as number;
    const last = this.#lastDay(index, day);
    if (day === NO_DAY || last < day || rows.width(index) !== this.#width) return null;
    const title = this.#titleIn(index);
    const text = this.#text === -1 ? "" : textOf(this.#cell(index, this.#text));
    const quote = this.#quote === -1 ? "" : quoteOf(this.#cell(index, this.#quote));
    // Of what is cut there is something to be said.
    if (title === "" || Math.max(text.length, quote.length) > LIMITS.textLength) return null;
    const countries = this.#listed(index, this.#countries, this.#codesIn);
    const url = this.#urlIn(index);
    if (countries === null || url === null) return null;
    const id = this.#cell(index, this.#id).trim();
    return {
      row: rows.number(index),
      date:
        last > day
          ? `${this.#dayIn(index, this.#date, day)}/${this.#dayIn(index, this.#end, last)}`
          : this.#dayIn(index, this.#date, day),
      first: day,
      last,
      id: isMissing(id) ? "" : id,
      title,
      text,
      countries,
      topics: this.#listed(index, this.#topics, this.#topicsIn),
      actors: this.#listed(index, this.#actors, this.#actorsIn),
      url,
      quote,
    };
  }

  #cell(index: number, column: number): string {
    return column === -1 ? "" : this.#rows.cellAt(index, column);
  }

  #dayIn(index: number, column: number, day: number): string {
    const known = this.#dayTexts.get(day * DAY_MS);
    if (known !== undefined) return known;
    const text = this.#cell(index, column);
    this.#dayTexts.set(day * DAY_MS, text);
    return text;
  }

  #lastDay(index: number, day: number): number {
    if (this.#lastDays === null) return day;
    const last = this.#lastDays[index] as number;
    return last === NO_DAY && this.#cell(index, this.#end) === "" ? day : last;
  }

  /** Empty where it is no title as it stands. */
  #titleIn(index: number): string {
    const written = this.#cell(index, this.#title);
    const title = isOnlyWords(written) ? oneLine(written) : "";
    return title.length > LIMITS.titleLength || isMissing(title) ? "" : title;
  }

  #listed<Found>(
    index: number,
    column: number,
    of: Remembered<string, Found>,
  ): Found | readonly never[] {
    const cell = this.#cell(index, column);
    return cell === "" ? NONE : of.get(cell);
  }

  #urlIn(index: number): string | null {
    const cell = this.#cell(index, this.#url);
    return cell.includes("&") ? this.#addressIn.get(cell) : cell;
  }
}

/** The codes of a cell of countries; null where something in it is none, which is counted row by row. */
function codesIn(cell: string): readonly string[] | null {
  const { codes, others } = countriesOf(cell);
  return others.length === 0 ? few(codes, 50) : null;
}

/** The address in a cell in which some letters may stand for others; null where it is not all there is. */
function addressIn(cell: string): string | null {
  const [source] = sourcesOf(cell);
  return source?.title === undefined ? (source?.url ?? null) : null;
}
