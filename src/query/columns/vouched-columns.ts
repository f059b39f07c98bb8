/** Lays out entries that were never a text, as whoever makes them vouches for them. */
import type { DatedEvent, Passage } from "../../dataset/format/schema.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { GrowingCodes } from "../arrays/growing-arrays.ts";
import { type IdAt, LateIds } from "../arrays/late-ids.ts";
import { Ranks } from "../arrays/ranks.ts";
import { OWN_FACETS, type OwnFacet } from "../criteria/facets.ts";
import { LateLines } from "../text/late-lines.ts";
import type { DatasetFrame } from "./column-types.ts";
import { type Columns, columnsOf } from "./columns.ts";
import { Intake, take } from "./intake.ts";
import { Passages } from "./passage-shelf.ts";

/** The rest of a dataset whose events and passages were taken in, and the ways back to them by their ranks. */
export interface Vouched {
  readonly frame: DatasetFrame;
  readonly events: { at(rank: number): DatedEvent };
  readonly passages: { at(rank: number): Passage };
}

/** The first day of an event and its last, counted from 1970. */
interface Days {
  readonly first: number;
  readonly last: number;
}

/** The fields of an event in which it differs from another of its sort, empty where it has none. */
interface OwnFields extends Pick<DatedEvent, "id" | "countries" | "topics" | "actors"> {
  readonly title: string;
  readonly summary: string;
  readonly sources: readonly string[];
}

/**
 * Takes the entries of a dataset in as they are made. Their maker answers for all that is asked of a file and is not
 * asked here: each entry is as the schema has it and has an id of its own, all that is pointed at is there, passages
 * before the events that quote them, no date was worked out, and the notes on dates have their characters whole.
 */
export class VouchedIntake {
  readonly #passages = new LateIds();
  readonly #sources = new GrowingCodes();
  readonly #words = new LateLines();
  readonly #ranks = new Ranks(this.#passages);
  readonly #intake = new LateIntake(this.#ranks);
  #hasWholeWords = true;

  /** @param source  the rank of its source. */
  passage({ id, exact }: Passage, source: number): void {
    this.#words.add(this.#passages.count, exact);
    this.#passages.add(id);
    this.#sources.push(source);
    this.#hasWholeWords &&= exact.isWellFormed();
  }

  /** Takes in a passage whose id is made, by its rank, when somebody asks for it. */
  quote(exact: string, source: number, idAt: IdAt): void {
    this.#words.add(this.#passages.count, exact);
    this.#passages.addLate(idAt);
    this.#sources.push(source);
    this.#hasWholeWords &&= exact.isWellFormed();
  }

  event(event: DatedEvent): void {
    this.#hasWholeWords &&= hasWholeWords(event);
    this.#intake.add(event);
  }

  /** Takes in an event that is like one before, as its maker says, and quotes one passage or none. */
  like(model: number, event: OwnFields, days: Days, passage: number): void {
    this.#hasWholeWords &&= isWhole(event.title) && isWhole(event.summary);
    if (passage !== -1) this.#ranks.meet(passage);
    this.#intake.like(model, event, days, passage);
  }

  /**
   * The columns of all that was taken in; null where the reader of a file would have something to say, which only the
   * text can: written as JSON and read, it tells what, and where. That is half a character, an entry that no event
   * points at, or more than a dataset holds.
   */
  columns({ frame, events, passages }: Vouched): Columns | null {
    const intake = this.#intake;
    const sources = Int32Array.from(this.#sources.view());
    const shelf = new Passages(this.#passages, sources, (rank) => passages.at(rank), this.#words);
    const isSound =
      intake.count > 0 &&
      LISTS.every((list) => frame[list].length <= LIMITS.entries[list]) &&
      intake.count <= LIMITS.entries.events &&
      shelf.count <= LIMITS.entries.passages &&
      this.#hasWholeWords &&
      isWhole(frame) &&
      usesAll(intake, frame, shelf);
    return isSound ? columnsOf(intake, frame, shelf, (rank) => events.at(rank)) : null;
  }
}

/** Takes in events that can be had again: how to find one by its id or its words is worked out when somebody looks for it. */
class LateIntake extends Intake {
  override readonly ids = new LateIds();
  override readonly lines = new LateLines();
  /** Facets that an event may share with all others of its sort. */
  readonly #shared = OWN_FACETS.filter((facet) => !OF_ONE.has(facet)).map(
    (facet) => this.facets[facet].lists,
  );

  /**
   * Takes in an event that is like one before, but for some fields and its days.
   *
   * @param model  the index of that one.
   * @param passage  the code of the passage that it quotes; -1 where it quotes none.
   */
  like(model: number, event: OwnFields, { first, last }: Days, passage: number): void {
    const index = this.ids.count;
    const { country, topic, actor } = this.facets;
    this.ids.add(event.id);
    this.starts.push(first * DAY_MS);
    this.ends.push((last + 1) * DAY_MS);
    take(country.names, country.lists, event.countries);
    take(topic.names, topic.lists, event.topics);
    take(actor.names, actor.lists, event.actors);
    for (const lists of this.#shared) lists.repeat(model);
    this.weights.push(this.weights.at(model));
    take(this.names.sources, this.sources, event.sources);
    if (passage !== -1) {
      this.claims++;
      this.passages.push(passage);
    }
    this.passages.endRow();
    this.lines.add(index, event.title);
    if (event.summary !== "") this.lines.add(index, event.summary);
  }
}

/** The facets of which each event has values of its own. */
const OF_ONE: ReadonlySet<OwnFacet> = new Set<OwnFacet>(["country", "topic", "actor"]);

const LISTS = ["collections", "sources", "topics", "actors", "episodes", "omissions"] as const;

/** True where no text of it has half a character: ids and dates can hold none, and notes are made whole. */
const hasWholeWords = ({ title, summary, place }: DatedEvent): boolean =>
  isWhole(title) && isWhole(summary) && isWhole(place);

/** True where every text in a value has its characters whole; most values are a text, or nothing. */
const isWhole = (value: unknown): boolean =>
  typeof value === "string" ? value.isWellFormed() : value === undefined || holdsWhole(value);

function holdsWhole(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isWhole);
  for (const name in value) if (!isWhole((value as Fields)[name])) return false;
  return true;
}

type Fields = Readonly<Record<string, unknown>>;

/** True where events point at all that is in the lists. */
function usesAll(
  { names }: Intake,
  { sources, ...frame }: DatasetFrame,
  quoted: Passages,
): boolean {
  const areAll = (["topics", "actors", "collections"] as const).every(
    (list) => names[list].size === frame[list].length,
  );
  if (!areAll || names.passages.size < quoted.count) return false;
  const isUsed = new Uint8Array(sources.length);
  for (const place of quoted.sources) isUsed[place] = 1;
  return sources.every(({ id }, place) => isUsed[place] === 1 || names.sources.has(id));
}
