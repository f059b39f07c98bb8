/** What a row points at: its topics, actors, countries and sources, each cell read once. */
import type { OfferedSource } from "../assembly/offer.ts";
import { type Cell, cellText } from "../tables/table.ts";
import type { Role } from "./roles.ts";
import { countriesOf, listOf, publishedOf, SOURCE_FIELDS, sourcesOf } from "./row-words.ts";

export interface References {
  readonly topics: readonly string[];
  readonly actors: readonly string[];
  readonly countries: readonly string[];
  readonly sources: readonly OfferedSource[];
}

const NONE: readonly never[] = [];
const CACHED = 20_000;

/** Tables repeat their cells; a bound keeps a hostile one from filling memory. */
class Remembered<T> {
  readonly #known = new Map<string, T>();

  get(key: string, make: () => T): T {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.#known.size >= CACHED) this.#known.clear();
    this.#known.set(key, made);
    return made;
  }
}

export class RowReferences {
  readonly #names: readonly string[];
  readonly #at: ReadonlyMap<Role, readonly number[]>;
  readonly #missPlace: (name: string) => void;
  readonly #lists = new Remembered<readonly string[]>();
  readonly #countries = new Remembered<ReturnType<typeof countriesOf>>();
  readonly #known = new Remembered<readonly OfferedSource[]>();
  readonly #sourceColumns: readonly number[];

  /** @param missPlace  is told the name of whatever has no place. */
  constructor(
    names: readonly string[],
    at: ReadonlyMap<Role, readonly number[]>,
    missPlace: (name: string) => void,
  ) {
    this.#names = names;
    this.#at = at;
    this.#missPlace = missPlace;
    const roles = ["source", "sources", "url", "authors", "published"] as const;
    this.#sourceColumns = roles.flatMap((role) => at.get(role) ?? []);
  }

  of(cells: readonly Cell[], titleUrl: string | null): References {
    return {
      topics: this.#listed(cells, "topics"),
      actors: this.#listed(cells, "actors"),
      countries: this.#countriesIn(cells),
      sources: titleUrl === null ? this.#remembered(cells) : this.#sources(cells, titleUrl),
    };
  }

  #listed(cells: readonly Cell[], role: Role): readonly string[] {
    const columns = this.#at.get(role);
    if (columns === undefined) return NONE;
    const [first = -1] = columns;
    if (columns.length === 1) return this.#list(cells[first]);
    return columns.flatMap((column) => this.#list(cells[column]));
  }

  #list(cell: Cell | undefined): readonly string[] {
    if (cell === undefined || cell === "") return NONE;
    return typeof cell === "string" ? this.#lists.get(cell, () => listOf(cell)) : listOf(cell);
  }

  #countriesIn(cells: readonly Cell[]): readonly string[] {
    const columns = this.#at.get("countries");
    if (columns === undefined) return NONE;
    const [first = -1] = columns;
    if (columns.length === 1) return this.#codes(cells, first);
    return columns.flatMap((column) => this.#codes(cells, column));
  }

  #codes(cells: readonly Cell[], column: number): readonly string[] {
    const cell = cells[column];
    if (cell === undefined || cell === "") return NONE;
    const { codes, others } =
      typeof cell === "string"
        ? this.#countries.get(cell, () => countriesOf(cell))
        : countriesOf(cell);
    for (const other of others) this.#missPlace(`${this.#names[column]}: ${other}`);
    return codes;
  }

  /** Rows of one source share it: most tables have few. */
  #remembered(cells: readonly Cell[]): readonly OfferedSource[] {
    let key = "";
    for (const column of this.#sourceColumns) {
      const cell = cells[column] ?? "";
      if (typeof cell !== "string") return this.#sources(cells, null);
      key += `${cell}\0`;
    }
    if (key.length === this.#sourceColumns.length) return NONE;
    return this.#known.get(key, () => this.#sources(cells, null));
  }

  /** A title in one column and its address in another are one source. */
  #sources(cells: readonly Cell[], titleUrl: string | null): readonly OfferedSource[] {
    const addresses = this.#objects(cells, "url").filter(({ url }) => url !== undefined);
    const linked = titleUrl === null ? addresses : [...addresses, { url: titleUrl }];
    const named = this.#objects(cells, "source");
    const lists = this.#objects(cells, "sources");
    if (named.length + lists.length + linked.length === 0) return NONE;
    const [main = {}, ...others] = named;
    const [address = {}, ...more] = main.url === undefined ? linked : [{}, ...linked];
    const whole = this.#published(cells, { ...address, ...main });
    return others.length + more.length + lists.length === 0
      ? [whole]
      : [whole, ...others, ...more, ...lists];
  }

  #objects(cells: readonly Cell[], role: Role): readonly OfferedSource[] {
    const columns = this.#at.get(role);
    if (columns === undefined) return NONE;
    const [first = -1] = columns;
    if (columns.length === 1) return this.#sourcesIn(cells[first]);
    return columns.flatMap((column) => this.#sourcesIn(cells[column]));
  }

  #sourcesIn(cell: Cell | undefined): readonly OfferedSource[] {
    if (cell === undefined || cell === "") return NONE;
    if (typeof cell !== "string") {
      for (const each of Array.isArray(cell) ? cell : [cell]) this.#missFields(each);
    }
    return sourcesOf(cell);
  }

  #missFields(source: Cell | undefined): void {
    if (typeof source !== "object" || source === null || Array.isArray(source)) return;
    for (const field of Object.keys(source)) {
      if (!SOURCE_FIELDS.has(field)) this.#missPlace(`sources.${field}`);
    }
  }

  #published(cells: readonly Cell[], source: OfferedSource): OfferedSource {
    if (!this.#at.has("authors") && !this.#at.has("published")) return source;
    const authors = this.#listed(cells, "authors");
    const published = publishedOf(cellText(cells[this.#at.get("published")?.[0] ?? -1]).trim());
    return {
      ...source,
      ...(authors.length > 0 && { authors }),
      ...(published !== "" && { published }),
    };
  }
}
