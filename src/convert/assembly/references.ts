/** The topics, actors, sources and passages that events point at, each once. */
import type { Actor, Claim, Dataset, Passage, Source, Topic } from "../../dataset/format/schema.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { plainDay } from "../../dataset/time/plain-day.ts";
import { isWebAddress } from "../tables/cell-words.ts";
import type { Offer, OfferedSource } from "./offer.ts";
import { Remembered } from "./remembered.ts";
import { Ids, slug } from "./slug.ts";

export class References {
  readonly #titleOfAll: string;
  readonly #topics = new Named<Topic>("topic", 50, (id, label) => ({ id, label, kind: "theme" }));
  readonly #actors = new Named<Actor>("actor", 100, (id, name) => ({ id, name, kind: "person" }));
  readonly #sources = new Map<string, KnownSource>();
  readonly #sourceIds = new Ids();
  readonly #passages: Passage[] = [];
  readonly #datings = new Remembered((column: string | null) => new Datings(column));

  /** @param titleOfAll  names the source of words whose source no cell names. */
  constructor(titleOfAll: string) {
    this.#titleOfAll = titleOfAll;
  }

  topics(labels: readonly string[]): string[] {
    return this.#topics.ids(labels);
  }

  actors(names: readonly string[]): string[] {
    return this.#actors.ids(names);
  }

  /** The claim on the row's own words, and its sources of which there are no words yet. */
  of(offer: Offer): { readonly claims: Claim[]; readonly sources: string[] } {
    const known = this.#knownOf(offer.sources);
    if (offer.quote === "") return { claims: NONE, sources: idsOf(known) };
    const first = known[0] ?? this.#known({ title: `The words in “${this.#titleOfAll}”` });
    if (first === null) return { claims: NONE, sources: NONE };
    const passage = this.#passage(first, offer.quote);
    const claims: Claim[] = [{ passage, role: "occurred", dating: this.#dating(offer) }];
    return { claims, sources: known.length < 2 ? NONE : idsOf(known.slice(1)) };
  }

  #dating({ dateColumn, dateValue, page }: Offer): Claim["dating"] {
    if (page !== "") return datingOf(dateColumn, dateValue, ` The words are on page ${page}.`);
    return this.#datings.get(dateColumn).of(dateValue);
  }

  #knownOf(sources: readonly OfferedSource[]): readonly KnownSource[] {
    if (sources.length === 0) return NONE;
    if (sources.length === 1 && sources[0]) {
      const only = this.#known(sources[0]);
      return only === null ? NONE : [only];
    }
    const known = sources.map((each) => this.#known(each)).filter((each) => each !== null);
    return known.length < 2 ? known : [...new Set(known)].slice(0, MOST_SOURCES);
  }

  #passage(of: KnownSource, exact: string): string {
    const number = ++of.passages;
    // Most sources have one, and the same text serves them all.
    const id = of.source.id + (number === 1 ? FIRST : `/${number}`);
    this.#passages.push({ id, source: of.source.id, exact: exact.slice(0, LIMITS.textLength) });
    return id;
  }

  #known(offered: OfferedSource): KnownSource | null {
    const { title = "", url: address = "" } = offered;
    // An address that is known was looked at when it first came.
    const same = title === "" ? this.#sources.get(address) : undefined;
    if (same) return same;
    const url = isWebAddress(address) ? address : "";
    if (title === "" && url === "") return null;
    const key = title === "" ? url : `${title}\n${url}`;
    const known = title === "" ? undefined : this.#sources.get(key);
    if (known) return known;
    const shown = (title === "" ? withoutScheme(url) : title).slice(0, LIMITS.titleLength);
    const id = this.#sourceIds.make(slug(shown), "source");
    const source = sourceOf(id, shown, url, offered);
    const made = { source, alone: null, passages: 0 };
    this.#sources.set(key, made);
    return made;
  }

  lists(): Pick<Dataset, "sources" | "passages" | "topics" | "actors"> {
    return {
      sources: Array.from(this.#sources.values(), ({ source }) => source),
      passages: this.#passages,
      topics: this.#topics.all(),
      actors: this.#actors.all(),
    };
  }
}

const FIRST = "/1";
const MOST_SOURCES = 100;

interface KnownSource {
  readonly source: Source;
  /** The list of its id alone, which all rows with no other source share; null until there is one. */
  alone: string[] | null;
  /** Count of its passages so far. */
  passages: number;
}

function idsOf(known: readonly KnownSource[]): string[] {
  const [first] = known;
  if (first === undefined) return NONE;
  if (known.length > 1) return known.map(({ source }) => source.id);
  first.alone ??= Object.freeze([first.source.id]) as string[];
  return first.alone;
}

/** Dates repeat: their notes are made once a column. */
class Datings {
  readonly #column: string | null;
  readonly #days = new Map<number, Claim["dating"]>();
  readonly #others = new Remembered((value: string) => datingOf(this.#column, value, ""));

  constructor(column: string | null) {
    this.#column = column;
  }

  /** A number is found sooner than a text, and most dates are the number of a day. */
  of(value: string): Claim["dating"] {
    const day = plainDay(value) / DAY_MS;
    if (Number.isNaN(day)) return this.#others.get(value);
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const made = datingOf(this.#column, value, "");
    this.#days.set(day, made);
    return made;
  }
}

function datingOf(column: string | null, value: string, page: string): Claim["dating"] {
  const where = column === null ? "" : ` in the column “${column}”`;
  const note = `The date is the file's own, “${value}”${where}; nobody has compared it with these words.${page}`;
  return { basis: "elsewhere", note: note.slice(0, LIMITS.textLength) };
}

function sourceOf(id: string, title: string, url: string, offered: OfferedSource): Source {
  const { publisher, published, language, kind = "other", authors = NONE } = offered;
  const source: Source =
    url === ""
      ? { id, title, authors: namesOf(authors), kind }
      : { id, title, authors: namesOf(authors), kind, url };
  if (publisher) source.publisher = publisher.slice(0, LIMITS.titleLength);
  if (published) source.published = published;
  if (language) source.language = language;
  return source;
}

function namesOf(authors: readonly string[]): string[] {
  if (authors.length === 0) return NONE;
  const names = authors.map((name) => name.trim().slice(0, LIMITS.titleLength)).filter(Boolean);
  return names.slice(0, 100);
}

/** As the pattern `^https?://(www.)?|/$` has it, which takes three times as long. */
function withoutScheme(url: string): string {
  const host = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : 0;
  const from = host > 0 && url.startsWith("www.", host) ? host + 4 : host;
  return url.slice(from, url.length > from && url.endsWith("/") ? -1 : undefined);
}

/** Entries that are known by a name; capitals make no other one. */
class Named<Entry extends { readonly id: string }> {
  readonly #ids = new Ids();
  readonly #known = new Map<string, Entry>();
  /** Lists that are the same value share their ids: a table repeats its cells. */
  readonly #lists: Remembered<readonly string[], string[]>;
  readonly #otherwise: string;
  readonly #make: (id: string, name: string) => Entry;

  /** @param most  the most that an event has of them. */
  constructor(otherwise: string, most: number, make: (id: string, name: string) => Entry) {
    this.#otherwise = otherwise;
    this.#make = make;
    this.#lists = new Remembered((names) => {
      const ids = names.map((name) => this.#id(name));
      return Object.freeze(few(ids, most)) as string[];
    });
  }

  ids(names: readonly string[]): string[] {
    return names.length === 0 ? NONE : this.#lists.get(names);
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
  return values.length === 1 ? (values as string[]) : [...new Set(values)].slice(0, most);
}
