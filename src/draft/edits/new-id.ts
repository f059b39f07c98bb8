/** Makes ids that people can read, of dates and of words in any language, each for one entry only. */
import { romanize } from "es-hangul";
import { localText } from "../../dataset/format/localized.ts";
import type { Localized } from "../../dataset/format/schema.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import { isDatePart } from "../../dataset/time/date-part.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import type { Draft, List } from "../value/draft.ts";
import { entriesOf, keyOf } from "../value/entry-keys.ts";

const WORDS = 5;
/** Longer ones nobody reads in a link; and a number, where one is needed, always fits the format. */
const LETTERS = 60;
const SEASONS = ["", "spring", "summer", "autumn", "winter"];
/** Words that say nothing of which event it is. */
const EMPTY = new Set(
  "a an and are as at by for from in into is its of on or that the to with".split(" "),
);

/** Answers whether an id is there already. */
export type IsTaken = (id: string) => boolean;

/** Such as `2001-02-27-joint-statement`; with a number where another event has that one. */
export const eventId = (date: string, title: Localized, isTaken: IsTaken): string =>
  freeId([datePartOf(date), wordsOf(title)].filter((part) => part !== "").join("-"), isTaken);

/** An id of a name, such as `kim-dae-jung`. */
export const nameId = (name: Localized, isTaken: IsTaken): string => freeId(wordsOf(name), isTaken);

/** The next number among a source's passages, such as `cheon-2025/14`. @param passages  that it has. */
export function passageId(source: string, passages: number, isTaken: IsTaken): string {
  const room = LIMITS.idLength - String(LIMITS.entries.passages).length - 1;
  let number = passages + 1;
  while (isTaken(`${source.slice(0, room)}/${number}`)) number += 1;
  return `${source.slice(0, room)}/${number}`;
}

/** The ids that are taken in a list of a draft. */
export function takenIn(draft: Draft, list: List): IsTaken {
  const ids = new Set(entriesOf(draft, list).map((entry) => keyOf<List>(list, entry)));
  return (id) => ids.has(id);
}

function freeId(wish: string, isTaken: IsTaken): string {
  const id = /^[a-z\d]/.test(wish) ? wish : "entry";
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** The first words of substance, in letters that an id may have; Korean as it is pronounced. */
function wordsOf(text: Localized): string {
  const all = localText(text, "en")
    .text.normalize("NFC")
    // Nothing but Korean: the library fails over words such as "toString".
    .replace(/[가-힣]+/g, (korean) => romanize(korean))
    .normalize("NFD")
    .replace(/\p{M}|[’']/gu, "")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");
  const telling = all.filter((word) => !EMPTY.has(word));
  const words = (telling.length > 0 ? telling : all).slice(0, WORDS);
  return words.join("-").slice(0, LETTERS).replace(/-+$/, "");
}

/** The date as an id begins with it: of a span its first side that is a date, without marks of doubt. */
function datePartOf(text: string): string {
  const parsed = parseDate(text);
  if (!parsed.ok) return "";
  const part = [parsed.date.from, parsed.date.to].find(isDatePart);
  if (part === undefined) return "";
  const year = part.year < 0 ? `${1 - part.year}bc` : String(part.year).padStart(4, "0");
  if (part.precision === "decade" || part.precision === "century") return `${year}s`;
  if (part.precision === "season") return `${year}-${SEASONS[part.season ?? 0] ?? ""}`;
  return [year, part.month, part.day]
    .flatMap((each) => (each === undefined ? [] : String(each).padStart(2, "0")))
    .join("-");
}
