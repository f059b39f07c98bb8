/** The topics, actors, sources and passages that events point at, each once. */
import type { Actor, Claim, Dataset, Passage, Source, Topic } from "../../dataset/format/schema.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import { ByDay } from "../../dataset/time/by-day.ts";
import { plainDay } from "../../dataset/time/plain-day.ts";
import { isPlainAddress, isWebAddress } from "../tables/cell-words.ts";
import type { CommonRow, Offer, OfferedSource } from "./offer.ts";
import { Remembered } from "./remembered.ts";
import { Ids, slug } from "./slug.ts";

export class References {
  readonly #titleOfAll: string;
  readonly #topics = new Named<Topic>("topic", TOPICS, (id, label) => ({
    id,
    label,
    kind: "theme",
  }));
  readonly #actors = new Named<Actor>("actor", ACTORS, (id, name) => ({
    id,
    name,
    kind: "person",
  }));
  /** Sources by number, which a table has one of in every row: numbers are no more for a machine to look after. */
  readonly #numbers = new Map<string, number>();
  readonly #sources: Source[] = [];
  /** Counts of the passages that each source has so far. */
  readonly #passagesOf: number[] = [];
  /** The source of each passage, and its number among the passages of that. */
  readonly #sourceOf: number[] = [];
  readonly #numberOf: number[] = [];
  /** The list of its id alone, which all rows with no other source share, where there is one. */
  readonly #alone = new Map<number, string[]>();
  readonly #sourceIds = new Ids();
  /** Rows with a source for which there was no place left. */
  #beyond = 0;
  #own: number | null = null;
  readonly #datings = new Remembered((column: string | null) => new Datings(column));
  #last = this.#datings.get(null);

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

  /**
   * The claim on the row's own words, and its sources of which there are no words yet.
   *
   * @param quoted  the rank of the passage that the words became, where the row was read before.
   */
  of(offer: Offer, quoted?: number): Referred {
    const known = this.#knownOf(offer.sources);
    if (offer.quote === "") return { claims: NONE, sources: this.#idsOf(known), quoted: null };
    const first = known[0] ?? this.#ofOwnWords();
    const rank = quoted ?? this.quote(first);
    const passage = this.idOfPassage(rank);
    const claims: Claim[] = [{ passage, role: "occurred", dating: this.#dating(offer) }];
    const sources = known.length < 2 ? NONE : this.#idsOf(known.slice(1));
    return { claims, sources, quoted: rank };
  }

  /** The number of the source of a common row: -1 where it has none, null where it is to be looked at again. */
  ofCommon({ url, quote }: CommonRow): number | null {
    if (url === "") return quote === "" ? -1 : this.#ofOwnWords();
    // An address that is known was looked at when it first came.
    const known = this.#numbers.get(url);
    if (known !== undefined) return known;
    if (!isPlainAddress(url) && !url.includes("&")) return null;
    if (!this.#isFull) return this.#known({ url });
    if (!isWebAddress(url)) return null;
    this.#beyond++;
    return quote === "" ? -1 : this.#ofOwnWords();
  }

  /** The ids of a source, which names it without words; none for -1. */
  named(source: number): string[] {
    return source === -1 ? NONE : this.#idsOf([source]);
  }

  /** The source of words whose source no cell names, for which there is always a place. */
  #ofOwnWords(): number {
    this.#own ??= this.#make(`The words in “${this.#titleOfAll}”`, "", {});
    return this.#own;
  }

  get #isFull(): boolean {
    return this.#sources.length >= MOST_NAMED + (this.#own === null ? 0 : 1);
  }

  /** Entries that were left out because there are more than a dataset has, by kind, with the rows that named them. */
  beyond(): readonly Beyond[] {
    const all = [
      { of: "sources", most: MOST_NAMED, rows: this.#beyond },
      { of: "topics", most: TOPICS.ofAll, rows: this.#topics.beyond },
      { of: "actors", most: ACTORS.ofAll, rows: this.#actors.beyond },
    ] as const;
    return all.filter(({ rows }) => rows > 0);
  }

  /** The rank of a passage's source. */
  sourceOf(passage: number): number {
    return this.#sourceOf[passage] ?? -1;
  }

  /**
   * The passage of a rank, whose words the offer has.
   *
   * @param id  its id, where it is in hand: a claim on it then has the very same text, and nobody compares letters.
   */
  passage(rank: number, { quote }: Pick<Offer, "quote">, id = this.idOfPassage(rank)): Passage {
    const source = this.#idOf(this.sourceOf(rank));
    return { id, source, exact: exactOf(quote) };
  }

  #dating({ dateColumn, dateValue, page }: Offer): Claim["dating"] {
    // Hardly a table has two columns of dates.
    if (this.#last.column !== dateColumn) this.#last = this.#datings.get(dateColumn);
    const datings = this.#last;
    return page === ""
      ? datings.known(dateValue)
      : datings.of(dateValue, ` The words are on page ${page}.`);
  }

  #idsOf(known: readonly number[]): string[] {
    const [first] = known;
    if (first === undefined) return NONE;
    if (known.length > 1) return known.map((each) => this.#idOf(each));
    const shared = this.#alone.get(first);
    if (shared !== undefined) return shared;
    const alone = Object.freeze([this.#idOf(first)]) as string[];
    this.#alone.set(first, alone);
    return alone;
  }

  #idOf(source: number): string {
    return this.#sources[source]?.id ?? "";
  }

  #knownOf(sources: readonly OfferedSource[]): readonly number[] {
    if (sources.length === 0) return NONE;
    if (sources.length === 1 && sources[0]) {
      const only = this.#known(sources[0]);
      return only === null ? NONE : [only];
    }
    const before = this.#beyond;
    const known = sources.map((each) => this.#known(each)).filter((each) => each !== null);
    // Rows are counted, not their sources.
    this.#beyond = Math.min(this.#beyond, before + 1);
    return known.length < 2 ? known : [...new Set(known)].slice(0, MOST_SOURCES);
  }

  /** A new passage of a source, by its rank. */
  quote(source: number): number {
    const number = (this.#passagesOf[source] ?? 0) + 1;
    this.#passagesOf[source] = number;
    this.#numberOf.push(number);
    return this.#sourceOf.push(source) - 1;
  }

  /** The id of a passage by its rank, for whoever asks for it later. */
  readonly idOfPassage = (rank: number): string => {
    const number = this.#numberOf[rank];
    // Most sources have one, and the same text serves them all.
    return this.#idOf(this.sourceOf(rank)) + (number === 1 ? FIRST : `/${number}`);
  };

  #known(offered: OfferedSource): number | null {
    const { title = "", url: address = "" } = offered;
    // An address that is known was looked at when it first came.
    const same = title === "" ? this.#numbers.get(address) : undefined;
    if (same !== undefined) return same;
    const url = isWebAddress(address) ? address : "";
    if (title === "" && url === "") return null;
    const key = title === "" ? url : `${title}\n${url}`;
    const known = title === "" ? undefined : this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#isFull) {
      this.#beyond++;
      return null;
    }
    const number = this.#make(title === "" ? withoutScheme(url) : title, url, offered);
    this.#numbers.set(key, number);
    return number;
  }

  #make(name: string, url: string, offered: OfferedSource): number {
    const shown = nameOf(name);
    const id = this.#sourceIds.make(slug(shown), "source");
    this.#passagesOf.push(0);
    return this.#sources.push(sourceOf(id, shown, url, offered)) - 1;
  }

  lists(): Pick<Dataset, "sources" | "topics" | "actors"> {
    return {
      sources: this.#sources,
      topics: this.#topics.all(),
      actors: this.#actors.all(),
    };
  }
}

/** The words of a passage, as many as it may have. */
export const exactOf = (quote: string): string => quote.slice(0, LIMITS.textLength);

export interface Referred {
  readonly claims: Claim[];
  readonly sources: string[];
  /** The rank of the passage that the claim is on; null without a claim. */
  readonly quoted: number | null;
}

/** Entries of one kind for which a dataset had no place, and the rows that named them. */
export interface Beyond {
  readonly of: "sources" | "topics" | "actors";
  /** The entries that there was a place for. */
  readonly most: number;
  readonly rows: number;
}

const FIRST = "/1";
const MOST_SOURCES = 100;
/** Sources that cells name: one more is the file itself. */
const MOST_NAMED = LIMITS.entries.sources - 1;
const TOPICS = { ofEvent: 50, ofAll: LIMITS.entries.topics };
const ACTORS = { ofEvent: 100, ofAll: LIMITS.entries.actors };

/** The datings of one column: how each of its dates is known. Dates repeat, and the note on each is made once. */
class Datings {
  readonly column: string | null;
  readonly #after: string;
  readonly #days = new ByDay<Claim["dating"]>();
  readonly #others = new Remembered((value: string) => this.of(value, ""));

  constructor(column: string | null) {
    this.column = column;
    const where = column === null ? "" : ` in the column “${column}”`;
    this.#after = `”${where}; nobody has compared it with these words.`;
  }

  /** @param page  what is said of the page that the words are on, which hardly two rows share. */
  of(value: string, page: string): Claim["dating"] {
    const note = `The date is the file's own, “${value}${this.#after}`;
    // Whole here, once for each date, so that whoever opens the dataset need not look at it in every row.
    return { basis: "elsewhere", note: (note + page).slice(0, LIMITS.textLength).toWellFormed() };
  }

  /** A number is found sooner than a text, and most dates are the number of a day. */
  known(value: string): Claim["dating"] {
    const day = plainDay(value);
    if (Number.isNaN(day)) return this.#others.get(value);
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const made = this.of(value, "");
    this.#days.set(day, made);
    return made;
  }
}

function sourceOf(id: string, title: string, url: string, offered: OfferedSource): Source {
  const { publisher, published, language, kind = "other", authors = NONE } = offered;
  const source: Source =
    url === ""
      ? { id, title, authors: namesOf(authors), kind }
      : { id, title, authors: namesOf(authors), kind, url };
  if (publisher) source.publisher = nameOf(publisher);
  if (published) source.published = published;
  if (language) source.language = language;
  return source;
}

/** As much of a name as one may have, with no letter cut in two. */
const nameOf = (name: string): string =>
  name.length <= LIMITS.titleLength
    ? name
    : name.slice(0, LIMITS.titleLength).replace(/[\uD800-\uDBFF]$/, "");

function namesOf(authors: readonly string[]): string[] {
  if (authors.length === 0) return NONE;
  const names = authors.map((name) => nameOf(name.trim())).filter(Boolean);
  return names.slice(0, 100);
}

/** The address without what the pattern `^https?://(www.)?|/$` finds, which takes three times as long. */
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
  /** Lists in which a name is missing, for which there was no place. */
  readonly #short = new WeakSet<string[]>();
  readonly #otherwise: string;
  readonly #most: Most;
  readonly #make: (id: string, name: string) => Entry;
  /** Rows with a name for which there was no place left. */
  beyond = 0;

  constructor(otherwise: string, most: Most, make: (id: string, name: string) => Entry) {
    this.#otherwise = otherwise;
    this.#most = most;
    this.#make = make;
    this.#lists = new Remembered((names) => {
      const known = names.map((name) => this.#id(name));
      const ids = few(
        known.filter((id) => id !== null),
        most.ofEvent,
      );
      // A list of its own also where nothing is left: others that are empty lack nothing.
      const list = Object.freeze(ids.length === 0 ? [] : ids) as string[];
      if (known.includes(null)) this.#short.add(list);
      return list;
    });
  }

  ids(names: readonly string[]): string[] {
    if (names.length === 0) return NONE;
    const list = this.#lists.get(names);
    if (this.#isFull && this.#short.has(list)) this.beyond++;
    return list;
  }

  get #isFull(): boolean {
    return this.#known.size >= this.#most.ofAll;
  }

  #id(name: string): string | null {
    const known = this.#known.get(name.toLowerCase());
    if (known) return known.id;
    if (this.#isFull) return null;
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

/** The most names that one event has, and all events together. */
interface Most {
  readonly ofEvent: number;
  readonly ofAll: number;
}

/** Nobody may change what all events share. */
const NONE = Object.freeze([]) as unknown as never[];

/** Each value once, and no more than a dataset holds. */
export function few(values: readonly string[], most: number): string[] {
  if (values.length === 0) return NONE;
  return values.length === 1 ? (values as string[]) : [...new Set(values)].slice(0, most);
}
