/** Makes a dataset of offered rows: every row becomes an event or is left out with its reason. */
import type { Dataset, DatedEvent, Episode } from "../../dataset/format/schema.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import type { Interval } from "../../dataset/time/interval.ts";
import { plainDay } from "../../dataset/time/plain-day.ts";
import { statedDate } from "../../dataset/time/stated-date.ts";
import type { BrokenRow } from "../tables/table.ts";
import { kindOfRefusal, SHOWN } from "./choose.ts";
import type { Assembled, Decided, Left, Warning } from "./conversion.ts";
import { type Offer, saidStatus } from "./offer.ts";
import { few, References } from "./references.ts";
import { Ids, IS_ID, slug } from "./slug.ts";

export interface Whole {
  readonly title: string;
  readonly description?: string;
  readonly license?: string;
}

export function assemble(
  offers: Iterable<Offer>,
  broken: readonly BrokenRow[],
  whole: Whole,
): Assembled {
  const assembly = new Assembly(whole.title);
  for (const offer of offers) assembly.take(offer);
  for (const row of broken) assembly.leave({ ...row, column: null, kind: "broken" });
  return assembly.finish(whole);
}

class Assembly {
  readonly #ids = new Ids();
  readonly #references: References;
  readonly #events: DatedEvent[] = [];
  readonly #eventRows: number[] = [];
  readonly #warnings: Warning[] = [];
  readonly #left: Left[] = [];
  readonly #decided: Decided[] = [];
  readonly #eras: { readonly title: string; readonly extent: Interval }[] = [];

  constructor(title: string) {
    this.#references = new References(title);
  }

  take(offer: Offer): void {
    const { row, date, dateColumn, dateValue, leftOut, decided } = offer;
    if (decided) {
      const chosen = leftOut === null && date.ok ? date.edtf : null;
      const value = dateValue.slice(0, SHOWN);
      this.#decided.push({ ...decided, row, column: dateColumn, value, date: chosen });
    }
    if (leftOut) {
      this.leave({ row, column: dateColumn, value: dateValue, ...leftOut });
      if (leftOut.kind === "era" && date.ok) {
        this.#eras.push({ title: titleOf(offer).title, extent: statedDate(date.edtf).extent });
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
    this.#event(offer, date.edtf);
    for (const { kind, said, accepted } of date.notes) {
      this.#warn(row, { kind, column: dateColumn, value: dateValue, said, accepted });
    }
    for (const remark of offer.remarks) this.#warn(row, remark);
  }

  leave(left: Left): void {
    this.#left.push({ ...left, value: left.value.slice(0, SHOWN) });
  }

  #warn(row: number, warning: Omit<Warning, "row">): void {
    this.#warnings.push({ row, ...warning, value: warning.value.slice(0, SHOWN) });
  }

  #event(offer: Offer, date: string): void {
    const { row } = offer;
    const { title, remark } = titleOf(offer);
    if (remark) this.#warn(row, remark);
    const { claims, sources } = this.#references.of(offer);
    const event: DatedEvent = {
      id: this.#id(offer, date, title),
      title,
      kind: offer.kind ?? "other",
      status: offer.status ?? saidStatus(offer.date) ?? "occurred",
      date,
      countries: few(offer.countries, 50),
      topics: this.#references.topics(offer.topics),
      actors: this.#references.actors(offer.actors),
      claims,
      links: NONE,
    };
    const { place, weight } = offer;
    const text = wholeText(offer);
    if (text.length > LIMITS.textLength) this.#warn(row, tooLong(text, LIMITS.textLength));
    if (text !== "") event.summary = cut(text, LIMITS.textLength);
    if (sources.length > 0) event.sources = sources;
    if (weight !== null) event.weight = weight;
    if (place !== "") event.place = cut(place, LIMITS.titleLength);
    this.#events.push(event);
    this.#eventRows.push(row);
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
    const rows = this.#events.length + this.#left.length;
    this.#left.sort((a, b) => a.row - b.row);
    this.#warnings.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    const episodes = this.#episodes();
    const dataset: Dataset = {
      format: "dateline/1",
      title: cut(title === "" ? "Untitled" : title, LIMITS.titleLength),
      ...(description && { description: cut(description, LIMITS.textLength) }),
      ...(license && { license: cut(license, LIMITS.titleLength) }),
      collections: [],
      ...this.#references.lists(),
      events: this.#events,
      episodes,
      omissions: [],
    };
    return {
      dataset: this.#events.length === 0 ? null : dataset,
      eventRows: this.#eventRows,
      rows,
      warnings: this.#warnings,
      left: this.#left,
      decided: this.#decided,
    };
  }

  /** A stretch of time is an episode of the events that lie in it, if there are any. */
  #episodes(): Episode[] {
    const ids = new Ids();
    return this.#eras.flatMap(({ title, extent }) => {
      const inside = this.#events.filter(({ date }) => {
        const { start, end } = statedDate(date).extent;
        return start >= extent.start && end <= extent.end;
      });
      if (inside.length === 0) return [];
      const id = ids.make(slug(title), "episode");
      return [{ id, title, events: inside.map((event) => event.id) }];
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

function titleOf({ title, text, dateValue }: Offer): {
  readonly title: string;
  readonly remark?: Omit<Warning, "row">;
} {
  if (title !== "") {
    if (title.length <= LIMITS.titleLength) return { title };
    return { title: firstWords(title), remark: longTitle(title) };
  }
  const words = firstWords(text);
  const made = words === "" ? dateValue.replace(/\s+/g, " ").trim() : words;
  return {
    title: made === "" ? "Untitled" : cut(made, LIMITS.titleLength),
    remark: {
      kind: "no-title",
      column: null,
      value: "",
      said: `It has no title: it is called “${cut(made, 80)}”, ${words === "" ? "by its date" : "by its first words"}.`,
      accepted: "a title",
    },
  };
}

const FIRST_WORDS = 90;

/** The first sentence, or as many words as a title has. */
function firstWords(text: string): string {
  const [line = ""] = text.trim().split("\n");
  if (line.length <= FIRST_WORDS) return line.replace(/\.$/, "");
  const [sentence = ""] = /^.*?[.!?。](?=\s)/.exec(line) ?? [];
  if (sentence !== "" && sentence.length <= FIRST_WORDS) return sentence.replace(/\.$/, "");
  return `${line.slice(0, FIRST_WORDS).replace(/\s+\S*$/, "")} …`;
}

/** A title that is longer than one may be is the beginning of the text: no word of it is lost. */
const wholeText = ({ title, text }: Offer): string =>
  title.length <= LIMITS.titleLength
    ? text
    : [title, text].filter((each) => each !== "").join("\n\n");

const longTitle = (title: string) => ({
  kind: "too-long",
  column: null,
  value: title.slice(0, SHOWN),
  said: `Its title has ${title.length} letters: it is called by the first of them, and has them all in its text.`,
  accepted: `at most ${LIMITS.titleLength} letters`,
});

const tooLong = (text: string, most: number) => ({
  kind: "too-long",
  column: null,
  value: text.slice(0, SHOWN),
  said: `It has ${text.length} letters; the first ${most} are kept.`,
  accepted: `at most ${most} letters`,
});

/** Cuts no letter in two. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Nobody may change what all events share. */
const NONE = Object.freeze([]) as unknown as never[];
