/** Makes a dataset of offered rows: every row becomes an event or is left out with its reason. */

import type { DatedEvent, Episode } from "../../dataset/format/schema.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import type { Interval } from "../../dataset/time/interval.ts";
import { plainDay } from "../../dataset/time/plain-day.ts";
import { statedDate } from "../../dataset/time/stated-date.ts";
import { countText } from "../../dataset/wording/count-text.ts";
import { firstWords } from "../tables/cell-words.ts";
import type { BrokenRow } from "../tables/table.ts";
import { kindOfRefusal, SHOWN } from "./choose.ts";
import type { Assembled, Decided, Left, Warning } from "./conversion.ts";
import { type Frame, type Hearer, LateList, type Made } from "./made.ts";
import { type CommonRow, type Offer, saidStatus } from "./offer.ts";
import type { Offers } from "./offers.ts";
import { type Beyond, exactOf, few, References, type Referred } from "./references.ts";
import { Ids, IS_ID, slug } from "./slug.ts";

export interface Whole {
  readonly title: string;
  readonly description?: string;
  readonly license?: string;
}

/** @param hearer  is told of each entry as it is made. */
export function assemble(
  offers: Offers,
  broken: readonly BrokenRow[],
  whole: Whole,
  hearer: Hearer | null = null,
): Assembled {
  const assembly = new Assembly(whole.title, offers, hearer);
  offers.each(
    (offer, place) => assembly.take(offer, place),
    hearer?.like ? (row, place) => assembly.takeCommon(row, place) : null,
  );
  for (const row of broken) assembly.leave({ ...row, column: null, kind: "broken" });
  return assembly.finish(whole);
}

class Assembly {
  readonly #offers: Offers;
  readonly #hearer: Hearer | null;
  readonly #ids = new Ids();
  readonly #references: References;
  /** The place of each event among the offers, by its rank, as its row, id, date and quoted passage below. */
  readonly #places: number[] = [];
  readonly #eventRows: number[] = [];
  readonly #eventIds: string[] = [];
  readonly #eventDates: string[] = [];
  readonly #quoted: number[] = [];
  /** The event that quotes each passage. */
  readonly #quoting: number[] = [];
  /** The first event of each sort of common rows: of words or none, of a day or of two. */
  readonly #models: number[] = [];
  readonly #warnings: Warning[] = [];
  readonly #left: Left[] = [];
  readonly #decided: Decided[] = [];
  readonly #eras: { readonly title: string; readonly extent: Interval }[] = [];

  constructor(title: string, offers: Offers, hearer: Hearer | null) {
    this.#references = new References(title);
    this.#offers = offers;
    this.#hearer = hearer;
  }

  take(offer: Offer, place: number): void {
    const { row, date, dateColumn, dateValue, leftOut, decided } = offer;
    if (decided) {
      const chosen = leftOut === null && date.ok ? date.edtf : null;
      const value = dateValue.slice(0, SHOWN);
      this.#decided.push({ ...decided, row, column: dateColumn, value, date: chosen });
    }
    if (leftOut) {
      this.leave({ row, column: dateColumn, value: dateValue, ...leftOut });
      if (leftOut.kind === "era" && date.ok) {
        this.#eras.push({ title: wordsOf(offer).title, extent: statedDate(date.edtf).extent });
      }
      return;
    }
    if (!date.ok) {
      const { why, accepted } = date;
      this.leave({
        row,
        column: dateColumn,
        value: dateValue,
        why,
        accepted,
        kind: kindOfRefusal(why),
      });
      return;
    }
    if (this.#isFull) {
      this.leave({ row, column: null, value: "", ...OVER });
      return;
    }
    this.#enter(offer, date.edtf, place);
    for (const { kind, said, accepted } of date.notes) {
      this.#warn(row, { kind, column: dateColumn, value: dateValue, said, accepted });
    }
    for (const remark of offer.remarks) this.#warn(row, remark);
  }

  /**
   * Takes a row of which no event has to be made: it is like one that was, but for what is told of it. What is kept of it
   * is what is kept of any, so that its event can be made again.
   */
  takeCommon(row: CommonRow, place: number): boolean {
    if (this.#isFull) return false;
    const { id: wanted, quote, date, title, text, countries } = row;
    const sort = (quote === "" ? 0 : 1) + (row.last > row.first ? 2 : 0);
    const model = this.#models[sort];
    const source = this.#references.ofCommon(row);
    if (source === null) return false;
    if (model === undefined) {
      this.#models[sort] = this.#places.length;
      return false;
    }
    if (wanted !== "" && !this.#ids.keep(wanted)) return false;
    const id = wanted === "" ? this.#ids.make(madeId(date, title), `row-${row.row}`) : wanted;
    const rank = this.#places.push(place) - 1;
    this.#eventRows.push(row.row);
    this.#eventIds.push(id);
    this.#eventDates.push(date);
    const references = this.#references;
    const passage = quote === "" ? -1 : references.quote(source);
    this.#quoted.push(passage);
    if (passage !== -1) {
      this.#quoting.push(rank);
      this.#hearer?.quote?.(exactOf(quote), source, references.idOfPassage);
    }
    const event = {
      id,
      title,
      summary: text,
      countries: countries as string[],
      topics: references.topics(row.topics),
      actors: references.actors(row.actors),
      sources: passage === -1 ? references.named(source) : NONE,
    };
    this.#hearer?.like?.(model, event, row, passage);
    return true;
  }

  get #isFull(): boolean {
    return this.#places.length >= LIMITS.entries.events;
  }

  leave(left: Left): void {
    this.#left.push({ ...left, value: left.value.slice(0, SHOWN) });
  }

  #warn(row: number, warning: Omit<Warning, "row">): void {
    this.#warnings.push({ row, ...warning, value: warning.value.slice(0, SHOWN) });
  }

  /** Says what of a row is kept in part. */
  #tellCut(row: number, most: number, text = ""): void {
    if (text.length > most) this.#warn(row, tooLong(text, most));
  }

  #enter(offer: Offer, date: string, place: number): void {
    const { row } = offer;
    const words = wordsOf(offer);
    const { title, text, remark } = words;
    if (remark) this.#warn(row, remark);
    const rank = this.#places.push(place) - 1;
    this.#eventRows.push(row);
    this.#eventIds.push(this.#id(offer, date, title));
    this.#eventDates.push(date);
    this.#tellCut(row, LIMITS.textLength, text);
    this.#tellCut(row, LIMITS.textLength, offer.quote);
    this.#tellCut(row, LIMITS.titleLength, offer.place);
    for (const source of offer.sources) this.#tellCut(row, LIMITS.titleLength, source.title);
    const referred = this.#references.of(offer);
    const { quoted } = referred;
    this.#quoted.push(quoted ?? -1);
    if (quoted !== null) {
      this.#quoting.push(rank);
      const passage = this.#references.passage(quoted, offer, referred.claims[0]?.passage);
      this.#hearer?.passage(passage, this.#references.sourceOf(quoted));
    }
    // Made also where nobody hears of it: topics and actors are numbered as events name them.
    const event = this.#event(offer, rank, words, referred);
    this.#hearer?.event(event);
  }

  #event(
    offer: Offer,
    rank: number,
    { title, text }: Words,
    { claims, sources }: Referred,
  ): DatedEvent {
    const event: DatedEvent = {
      id: this.#eventIds[rank] ?? "",
      title,
      kind: offer.kind ?? "other",
      status: offer.status ?? saidStatus(offer.date) ?? "occurred",
      date: this.#eventDates[rank] ?? "",
      countries: few(offer.countries, 50),
      topics: this.#references.topics(offer.topics),
      actors: this.#references.actors(offer.actors),
      claims,
      links: NONE,
    };
    const { place, weight } = offer;
    if (text !== "") event.summary = cut(text, LIMITS.textLength);
    if (sources.length > 0) event.sources = sources;
    if (weight !== null) event.weight = weight;
    if (place !== "") event.place = cut(place, LIMITS.titleLength);
    return event;
  }

  #again(rank: number): Offer {
    return this.#offers.again(this.#places[rank] ?? -1, this.#eventRows[rank] ?? -1);
  }

  #made(frame: Frame): Made {
    const events = new LateList(this.#places.length, (rank) => {
      const offer = this.#again(rank);
      const referred = this.#references.of(offer, this.#quoted[rank]);
      return this.#event(offer, rank, wordsOf(offer), referred);
    });
    const passages = new LateList(this.#quoting.length, (rank) =>
      this.#references.passage(rank, this.#again(this.#quoting[rank] ?? -1)),
    );
    return { frame, events, passages };
  }

  #id(offer: Offer, date: string, title: string): string {
    const wanted = offer.id.trim();
    if (wanted !== "" && this.#ids.keep(wanted)) return wanted;
    const id = this.#ids.make(madeId(date, title), `row-${offer.row}`);
    if (wanted === "") return id;
    const isTaken = IS_ID.test(wanted);
    // A program's own number of an event is nobody's word for it, and is not missed.
    if (!isTaken && /@/.test(wanted)) return id;
    this.#warn(offer.row, {
      kind: isTaken ? "duplicate-id" : "no-id",
      column: "id",
      value: wanted,
      said: isTaken
        ? `The id “${wanted}” is another row's: this event gets the id “${id}”.`
        : `“${wanted}” cannot be an id: this event gets the id “${id}”.`,
      accepted: isTaken ? "an id that no other row has" : "letters, digits and . _ / : -",
    });
    return id;
  }

  finish({ title, description, license }: Whole): Assembled {
    const count = this.#places.length;
    for (const beyond of this.#references.beyond()) this.#warnings.push(tooMany(beyond));
    this.#left.sort((a, b) => a.row - b.row);
    this.#warnings.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    const frame: Frame = {
      format: "dateline/1",
      title: cut(title === "" ? "Untitled" : title, LIMITS.titleLength),
      ...(description && { description: cut(description, LIMITS.textLength) }),
      ...(license && { license: cut(license, LIMITS.titleLength) }),
      collections: [],
      ...this.#references.lists(),
      episodes: this.#episodes(),
      omissions: [],
    };
    return {
      made: count === 0 ? null : this.#made(frame),
      eventRows: this.#eventRows,
      eventDates: this.#eventDates,
      rows: count + this.#left.length,
      warnings: this.#warnings,
      left: this.#left,
      decided: this.#decided,
    };
  }

  /** A stretch of time is an episode of the events that lie in it, if there are any. */
  #episodes(): Episode[] {
    const ids = new Ids();
    return this.#eras.flatMap(({ title, extent }) => {
      const inside = this.#eventIds.filter((_, rank) => {
        const { start, end } = statedDate(this.#eventDates[rank] ?? "").extent;
        return start >= extent.start && end <= extent.end;
      });
      if (inside.length === 0) return [];
      return [{ id: ids.make(slug(title), "episode"), title, events: inside }];
    });
  }
}

/** The date, as far as an id may hold it, and the first words of the title. */
function madeId(date: string, title: string): string {
  const day = Number.isNaN(plainDay(date)) ? idOfDate(date) : date;
  const words = slug(title);
  return day === "" || words === "" ? day + words : `${day}-${words}`;
}

const idOfDate = (date: string): string =>
  date.replace(/[^0-9-]+/g, "_").replace(/^[-_]+|_+$/g, "");

/** The words of an event: what it is called, all else that is said of it, and what is to be said of its title. */
interface Words {
  readonly title: string;
  readonly text: string;
  readonly remark: Omit<Warning, "row"> | null;
}

/** A title that is longer than one may be is the beginning of the text: no word of it is lost. */
function wordsOf({ title, text, place, dateValue }: Offer): Words {
  if (title !== "" && title.length <= LIMITS.titleLength) return { title, text, remark: null };
  if (title !== "") {
    const whole = text === "" ? title : `${title}\n\n${text}`;
    return { title: firstWords(title), text: whole, remark: longTitle(title) };
  }
  const words = firstWords(text);
  const made = words || place || dateValue.replace(/\s+/g, " ").trim();
  const by = words !== "" ? "by its first words" : place !== "" ? "by its place" : "by its date";
  const remark = {
    kind: "no-title",
    column: null,
    value: "",
    said: `It has no title: it is called “${cut(made, 80)}”, ${by}.`,
    accepted: "a title",
  };
  return { title: made === "" ? "Untitled" : cut(made, LIMITS.titleLength), text, remark };
}

/** A row for which there is no place left. */
const OVER = {
  kind: "too-many",
  why: `It comes after ${countText(LIMITS.entries.events)} events, the most that a dataset has.`,
  accepted: "a file in parts",
};

const tooMany = ({ of, most, rows }: Beyond): Warning => ({
  row: null,
  column: null,
  value: "",
  kind: "too-many",
  said: `It names more than ${countText(most)} ${of}, the most that a dataset has: the others are left out, and their events stay (rows: ${countText(rows)}).`,
  accepted: "a file in parts, or a column that is not used",
});

const longTitle = (title: string) => ({
  kind: "too-long",
  column: null,
  value: title.slice(0, SHOWN),
  said: `Its title has ${countText(title.length)} letters: it is called by the first of them, and has them all in its text.`,
  accepted: `at most ${LIMITS.titleLength} letters`,
});

const tooLong = (text: string, most: number) => ({
  kind: "too-long",
  column: null,
  value: text.slice(0, SHOWN),
  said: `It has ${countText(text.length)} letters; the first ${countText(most)} are kept.`,
  accepted: `at most ${countText(most)} letters`,
});

/** Cuts no letter in two. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Nobody may change what all events share. */
const NONE = Object.freeze([]) as unknown as never[];
