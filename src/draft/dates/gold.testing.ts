/** Texts with the dates that a careful reader gives their words, to measure a reader of dates by. */
import { readFileSync } from "node:fs";
import type { Dataset } from "../../dataset/format/schema.ts";
import type { Span } from "../../dataset/format/span.ts";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { partExtent } from "../../dataset/time/calendar.ts";
import { isDatePart } from "../../dataset/time/date-part.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";

export interface GoldText {
  readonly text: string;
  readonly published: string;
  readonly dates: readonly GoldDate[];
}

export interface GoldDate extends Span {
  /** EDTF; several where the words stand for any of them. */
  readonly right: readonly string[];
}

/** What a reader of dates makes of a text: spans, each with the dates it offers, likeliest first. */
export type DateReader = (text: string, published: string) => readonly Offered[];

export interface Offered extends Span {
  readonly dates: readonly string[];
}

export interface Score {
  readonly all: number;
  readonly found: number;
  readonly offered: number;
  readonly first: number;
  readonly misses: readonly string[];
}

const root = new URL("../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

export type InventedSet = "english" | "korean" | `${"english" | "korean"}-${"hard" | "late"}`;

/** Invented sentences. The hard ones say when as newspapers seldom do; the late ones were written after the rules. */
export function invented(set: InventedSet): readonly GoldText[] {
  const texts: {
    published: string;
    text: string;
    dates: [string, string][];
  }[] = JSON.parse(read(`fixtures/dates/${set}.json`));
  return texts.map(({ published, text, dates }) => {
    let end = 0;
    const placed = dates.map(([wording, right]) => {
      const start = text.indexOf(wording, end);
      end = start + wording.length;
      return { start, end, right: right.split("|") };
    });
    return { published, text, dates: placed };
  });
}

const shipped = (): Dataset => {
  const { dataset } = parseDataset(read("data/events.json"));
  if (!dataset) throw new Error("the shipped dataset is not read");
  return dataset;
};

/**
 * The shipped dataset's own datings, in the texts of its sources. Where a text is not there, its passages
 * stand where they stand in it, with what is quoted round them, and all else is blank.
 */
export function shippedGold(texts: ReadonlyMap<string, string> = new Map()): readonly GoldText[] {
  const dataset = shipped();
  return dataset.sources.flatMap(({ id, published }) => {
    const text = texts.get(id) ?? quotedText(dataset, id);
    if (published === undefined || text === "") return [];
    return [{ text, published, dates: datings(dataset, id, text) }];
  });
}

/** Datings by the day of print alone, whose words say nothing of when: the day, and what the dataset has. */
export function undatedGold(): readonly { readonly published: string; readonly right: string }[] {
  const dataset = shipped();
  const published = new Map(dataset.sources.map((each) => [each.id, each.published]));
  const sourceOf = new Map(dataset.passages.map(({ id, source }) => [id, source]));
  return dataset.events.flatMap(({ claims, date }) =>
    claims.flatMap((claim) => {
      const day = published.get(sourceOf.get(claim.passage) ?? "");
      if (claim.dating.basis !== "publication" || day === undefined) return [];
      return [{ published: day, right: claim.date ?? date }];
    }),
  );
}

function datings(dataset: Dataset, source: string, text: string): readonly GoldDate[] {
  const passages = new Map(dataset.passages.map((each) => [each.id, each]));
  return dataset.events.flatMap(({ claims, date }) =>
    claims.flatMap((claim) => {
      const passage = passages.get(claim.passage);
      const { basis, wording } = claim.dating;
      if (passage?.source !== source || wording === undefined) return [];
      if (basis !== "stated" && basis !== "relative") return [];
      const from = text.indexOf(passage.exact, Math.max(0, (passage.start ?? 0) - 200));
      const start = text.indexOf(wording, from);
      if (from < 0 || start < 0) throw new Error(`${passage.id} is not in its text`);
      return [{ start, end: start + wording.length, right: [claim.date ?? date] }];
    }),
  );
}

/** Quoted words at their places, in lines as they are quoted. */
function quotedText(dataset: Dataset, source: string): string {
  const letters: string[] = [];
  for (const passage of dataset.passages) {
    if (passage.source !== source) continue;
    const { exact, prefix = "", suffix = "", start = 0 } = passage;
    const words = prefix + exact + suffix;
    for (let at = 0; at < words.length; at++) letters[start - prefix.length + at] = words[at] ?? "";
  }
  // Paragraphs are not known: what lies between two quotations is taken for the end of one.
  return Array.from(letters, (letter) => letter ?? "\n").join("");
}

/** How many of the dates a reader finds, offers and puts first. */
export function scoreOf(texts: readonly GoldText[], reader: DateReader): Score {
  let [all, found, offered, first] = [0, 0, 0, 0];
  const misses: string[] = [];
  for (const { text, published, dates } of texts) {
    const answers = reader(text, published);
    for (const { start, end, right } of dates) {
      const meeting = answers.filter((each) => each.start < end && each.end > start);
      const answer = meeting.sort(
        (a, b) => shared(b, { start, end }) - shared(a, { start, end }),
      )[0];
      const rank = answer?.dates.findIndex((date) => right.some((each) => agree(each, date))) ?? -1;
      all++;
      if (answer) found++;
      if (rank >= 0) offered++;
      if (rank === 0) first++;
      else
        misses.push(
          `${text.slice(start, end)} = ${right.join(" or ")}: ${answer?.dates.join(", ") ?? "not found"}`,
        );
    }
  }
  return { all, found, offered, first, misses };
}

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The same span of time; of an interval, an end that is stated finer is the same end. */
function agree(right: string, offered: string): boolean {
  const [a, b] = [parseDate(right), parseDate(offered)];
  if (!a.ok || !b.ok) return false;
  const { extent: wanted, shape } = a.date;
  const { extent: given, from, to } = b.date;
  if (wanted.start === given.start && wanted.end === given.end) return true;
  if (shape !== "span" || b.date.shape !== "span" || !isDatePart(from) || !isDatePart(to))
    return false;
  return (
    given.start <= wanted.start &&
    wanted.start < partExtent(from).end &&
    wanted.end <= given.end &&
    wanted.end > partExtent(to).start
  );
}
