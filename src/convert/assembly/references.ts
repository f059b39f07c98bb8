/** The topics, actors, sources and passages that events point at, each once. */
import type { Actor, Claim, Dataset, Passage, Source, Topic } from "../../dataset/format/schema.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import { isWebAddress } from "../tables/cell-words.ts";
import type { Offer, OfferedSource } from "./offer.ts";
import { Ids, slug } from "./slug.ts";

export class References {
  readonly #titleOfAll: string;
  readonly #topics = new Named<Topic>("topic", (id, label) => ({ id, label, kind: "theme" }));
  readonly #actors = new Named<Actor>("actor", (id, name) => ({ id, name, kind: "person" }));
  readonly #sources = new Map<string, Source>();
  readonly #sourceIds = new Ids();
  readonly #lists = new WeakMap<readonly OfferedSource[], string[]>();
  readonly #passages: Passage[] = [];
  readonly #passagesOf = new Map<string, number>();

  /** @param titleOfAll  names the source of words whose source no cell names. */
  constructor(titleOfAll: string) {
    this.#titleOfAll = titleOfAll;
  }

  topics(labels: readonly string[]): string[] {
    return this.#topics.ids(labels, 50);
  }

  actors(names: readonly string[]): string[] {
    return this.#actors.ids(names, 100);
  }

  /** The claim on the row's own words, and its sources of which there are no words yet. */
  of({ sources, quote, page, dateColumn, dateValue }: Offer): {
    readonly claims: Claim[];
    readonly sources: string[];
  } {
    const ids = this.#sourceIdsOf(sources);
    if (quote === "") return { claims: NONE, sources: ids };
    const [first = this.#source({ title: `The words in “${this.#titleOfAll}”` }), ...others] = ids;
    if (first === null) return { claims: NONE, sources: ids };
    const passage = this.#passage(first, quote);
    const place = page === "" ? "" : ` The words are on page ${page}.`;
    const note = `The date is the file's own, “${dateValue}”${dateColumn === null ? "" : ` in the column “${dateColumn}”`}; nobody has compared it with these words.${place}`;
    const dating = { basis: "elsewhere", note: note.slice(0, LIMITS.textLength) } as const;
    return { claims: [{ passage, role: "occurred", dating }], sources: others };
  }

  /** Rows that share their sources share the list of their ids. */
  #sourceIdsOf(sources: readonly OfferedSource[]): string[] {
    if (sources.length === 0) return NONE;
    const known = this.#lists.get(sources);
    if (known) return known;
    const found = sources.flatMap((source) => this.#source(source) ?? []);
    const ids = Object.freeze(few(found, 100)) as string[];
    this.#lists.set(sources, ids);
    return ids;
  }

  #passage(source: string, exact: string): string {
    const number = (this.#passagesOf.get(source) ?? 0) + 1;
    this.#passagesOf.set(source, number);
    const id = `${source}/${number}`;
    this.#passages.push({ id, source, exact: exact.slice(0, LIMITS.textLength) });
    return id;
  }

  #source(offered: OfferedSource): string | null {
    const title = offered.title ?? "";
    const url = offered.url !== undefined && isWebAddress(offered.url) ? offered.url : "";
    if (title === "" && url === "") return null;
    const key = `${title}\n${url}`;
    const known = this.#sources.get(key);
    if (known) return known.id;
    const shown = (title === "" ? withoutScheme(url) : title).slice(0, LIMITS.titleLength);
    const id = this.#sourceIds.make(slug(shown), "source");
    const { publisher, published, language, kind = "other", authors = [] } = offered;
    this.#sources.set(key, {
      id,
      title: shown,
      authors: authors
        .map((name) => name.trim().slice(0, LIMITS.titleLength))
        .filter(Boolean)
        .slice(0, 100),
      ...(publisher && { publisher: publisher.slice(0, LIMITS.titleLength) }),
      ...(published && { published }),
      ...(language && { language }),
      kind,
      ...(url !== "" && { url }),
    });
    return id;
  }

  lists(): Pick<Dataset, "sources" | "passages" | "topics" | "actors"> {
    return {
      sources: [...this.#sources.values()],
      passages: this.#passages,
      topics: this.#topics.all(),
      actors: this.#actors.all(),
    };
  }
}

const withoutScheme = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?|\/$/g, "");

/** Entries that are known by a name; capitals make no other one. */
class Named<Entry extends { readonly id: string }> {
  readonly #ids = new Ids();
  readonly #known = new Map<string, Entry>();
  readonly #lists = new WeakMap<readonly string[], string[]>();
  readonly #otherwise: string;
  readonly #make: (id: string, name: string) => Entry;

  constructor(otherwise: string, make: (id: string, name: string) => Entry) {
    this.#otherwise = otherwise;
    this.#make = make;
  }

  /** Lists that are the same value share their ids: a table repeats its cells. */
  ids(names: readonly string[], most: number): string[] {
    if (names.length === 0) return NONE;
    const known = this.#lists.get(names);
    if (known) return known;
    const ids = Object.freeze(
      few(
        names.map((name) => this.#id(name)),
        most,
      ),
    ) as string[];
    this.#lists.set(names, ids);
    return ids;
  }

  #id(name: string): string {
    const known = this.#known.get(name.toLowerCase());
    if (known) return known.id;
    const entry = this.#make(
      this.#ids.make(slug(name), this.#otherwise),
      name.slice(0, LIMITS.titleLength),
    );
    this.#known.set(name.toLowerCase(), entry);
    return entry.id;
  }

  all(): Entry[] {
    return [...this.#known.values()];
  }
}

/** Nobody may change what all events share. */
const NONE = Object.freeze([]) as unknown as never[];

/** Each value once, and no more than a dataset holds. */
export function few(values: readonly string[], most: number): string[] {
  if (values.length === 0) return NONE;
  return values.length === 1 ? [...values] : [...new Set(values)].slice(0, most);
}
