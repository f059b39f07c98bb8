/** What a row points at: its topics, actors, countries and sources, each cell read once. */
import type { OfferedSource } from "../assembly/offer.ts";
import { Remembered } from "../assembly/remembered.ts";
import { foldedName, type Role } from "../columns/roles.ts";
import { type Cell, cellText } from "../tables/table.ts";
import { countriesOf, listOf, publishedOf, SOURCE_FIELDS, sourcesOf } from "./row-words.ts";

export interface References {
  readonly topics: readonly string[];
  readonly actors: readonly string[];
  readonly countries: readonly string[];
  readonly sources: readonly OfferedSource[];
}

const NONE: readonly never[] = [];

/** Joins what both say of one source. */
function joined(named: OfferedSource = NO_SOURCE, linked: OfferedSource = NO_SOURCE) {
  if (linked === NO_SOURCE) return named;
  return named === NO_SOURCE ? linked : { ...linked, ...named };
}
const NO_SOURCE: OfferedSource = {};

const columnsOf = (at: ReadonlyMap<Role, readonly number[]>) => ({
  topics: at.get("topics"),
  actors: at.get("actors"),
  countries: at.get("countries"),
  url: at.get("url"),
  source: at.get("source"),
  sources: at.get("sources"),
  authors: at.get("authors"),
  published: at.get("published"),
});

type Columns = ReturnType<typeof columnsOf>;
/** The columns of one role. */
type Those = readonly number[] | undefined;

const TAGS = /^(?:(?:\w+ )?(?:tags?|keywords?|labels?)|categories|태그|핵심어|키워드|인물|기관)$/;

const tagsOf = (cell: string): readonly string[] =>
  cell.includes(";") ? listOf(cell) : listOf(cell.replace(/,(?=\s*\S)/g, ";"));

export class RowReferences {
  readonly #names: readonly string[];
  readonly #columns: Columns;
  /** One column of addresses is all there is of its sources. */
  readonly #isPlain: boolean;
  readonly #missPlace: (name: string) => void;
  readonly #lists = new Remembered<string, readonly string[]>(listOf);
  readonly #tags = new Remembered<string, readonly string[]>(tagsOf);
  /** Columns of tags, of which programs put a comma between two. */
  readonly #ofTags: ReadonlySet<number>;
  readonly #countries = new Remembered<string, ReturnType<typeof countriesOf>>(countriesOf);

  /** @param missPlace  is told the name of whatever has no place. */
  constructor(
    names: readonly string[],
    at: ReadonlyMap<Role, readonly number[]>,
    missPlace: (name: string) => void,
  ) {
    this.#names = names;
    this.#columns = columnsOf(at);
    const { url, source, sources, authors, published } = this.#columns;
    this.#isPlain = url?.length === 1 && !source && !sources && !authors && !published;
    this.#missPlace = missPlace;
    const named = [...(at.get("topics") ?? []), ...(at.get("actors") ?? [])];
    this.#ofTags = new Set(named.filter((column) => TAGS.test(foldedName(names[column] ?? ""))));
  }

  of(cells: readonly Cell[], titleUrl: string | null): References {
    return {
      topics: this.#listed(cells, this.#columns.topics),
      actors: this.#listed(cells, this.#columns.actors),
      countries: this.#countriesIn(cells),
      sources: this.#sources(cells, titleUrl),
    };
  }

  /** Reads a list as the column's cells are read. */
  listOf(column: number): (cell: string) => readonly string[] {
    return this.#ofTags.has(column) ? tagsOf : listOf;
  }

  #listed(cells: readonly Cell[], columns: Those): readonly string[] {
    if (columns === undefined) return NONE;
    if (columns.length === 1) return this.#list(cells, columns[0] ?? -1);
    return columns.flatMap((column) => this.#list(cells, column));
  }

  #list(cells: readonly Cell[], column: number): readonly string[] {
    const cell = cells[column];
    if (cell === undefined || cell === "") return NONE;
    if (typeof cell !== "string") return listOf(cell);
    return (this.#ofTags.has(column) ? this.#tags : this.#lists).get(cell);
  }

  #countriesIn(cells: readonly Cell[]): readonly string[] {
    const columns = this.#columns.countries;
    if (columns === undefined) return NONE;
    if (columns.length === 1) return this.#codes(cells, columns[0] ?? -1);
    return columns.flatMap((column) => this.#codes(cells, column));
  }

  #codes(cells: readonly Cell[], column: number): readonly string[] {
    const cell = cells[column];
    if (cell === undefined || cell === "") return NONE;
    const { codes, others } =
      typeof cell === "string" ? this.#countries.get(cell) : countriesOf(cell);
    for (const other of others) this.#missPlace(`${this.#names[column]}: ${other}`);
    return codes;
  }

  /** The addresses of a table that says nothing else of its sources. */
  #addressIn(cells: readonly Cell[]): readonly OfferedSource[] {
    const found = this.#objects(cells, this.#columns.url);
    if (found.length > 1) return found.filter(({ url }) => url !== undefined);
    return found[0]?.url === undefined ? NONE : found;
  }

  /** A title in one column and its address in another are one source. */
  #sources(cells: readonly Cell[], titleUrl: string | null): readonly OfferedSource[] {
    const at = this.#columns;
    if (this.#isPlain && titleUrl === null) return this.#addressIn(cells);
    const addresses = this.#objects(cells, at.url).filter(({ url }) => url !== undefined);
    const linked = titleUrl === null ? addresses : [...addresses, { url: titleUrl }];
    const named = this.#objects(cells, at.source);
    const lists = (at.sources ?? NONE).flatMap((column) => this.#sourceList(cells[column]));
    if (named.length + lists.length + linked.length === 0) return NONE;
    const main = named[0];
    const hasAddress = main?.url !== undefined;
    const whole = this.#published(cells, joined(main, hasAddress ? undefined : linked[0]));
    const more = hasAddress ? linked : linked.slice(1);
    return named.length > 1 || more.length + lists.length > 0
      ? [whole, ...named.slice(1), ...more, ...lists]
      : [whole];
  }

  #objects(cells: readonly Cell[], columns: Those): readonly OfferedSource[] {
    if (columns === undefined) return NONE;
    if (columns.length === 1) return this.#sourcesIn(cells[columns[0] ?? -1]);
    return columns.flatMap((column) => this.#sourcesIn(cells[column]));
  }

  #sourcesIn(cell: Cell | undefined): readonly OfferedSource[] {
    if (cell === undefined || cell === "") return NONE;
    if (typeof cell !== "string") {
      for (const each of Array.isArray(cell) ? cell : [cell]) this.#missFields(each);
    }
    return sourcesOf(cell);
  }

  /** Several sources of one cell: a list of JSON, or parted by semicolons. */
  #sourceList(cell: Cell | undefined): readonly OfferedSource[] {
    if (typeof cell !== "string" || !cell.includes(";")) return this.#sourcesIn(cell);
    return listOf(cell).flatMap((each) => this.#sourcesIn(each));
  }

  #missFields(source: Cell | undefined): void {
    if (typeof source !== "object" || source === null || Array.isArray(source)) return;
    for (const field of Object.keys(source)) {
      if (!SOURCE_FIELDS.has(field)) this.#missPlace(`sources.${field}`);
    }
  }

  #published(cells: readonly Cell[], source: OfferedSource): OfferedSource {
    const at = this.#columns;
    if (at.authors === undefined && at.published === undefined) return source;
    const authors = this.#listed(cells, at.authors);
    const published = publishedOf(cellText(cells[at.published?.[0] ?? -1]).trim());
    return {
      ...source,
      ...(authors.length > 0 && { authors }),
      ...(published !== "" && { published }),
    };
  }
}
