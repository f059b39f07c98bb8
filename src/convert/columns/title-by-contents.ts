/** The column that is likeliest to be titles, where none has the name of one. */
import { cellText } from "../tables/table.ts";
import { type Contents, contentsOf, LOOKED_AT } from "./column-contents.ts";
import type { Decide, Guess, Table } from "./guesses.ts";
import { foldedName, isOfAPerson } from "./roles.ts";

/** The column that is likeliest to be titles, where none has the name of one. */
export function titleByContents(
  { columns, rows }: Table,
  free: ReadonlySet<number>,
  guesses: readonly Guess[],
  decide: Decide,
  contents: ReadonlyMap<number, Contents>,
): void {
  const summary = columns.findIndex((name) => foldedName(name) === "summary");
  if (summary !== -1 && guesses[summary]?.role === "text") {
    const { filled, letters } = contentsOf(rows, summary);
    if (filled > 0 && letters <= LONGEST_TITLE) {
      decide(summary, "title", "short summaries, where nothing else is a title");
      return;
    }
  }
  const topic = guesses.findIndex(
    ({ role }, column) =>
      role === "topics" &&
      /^(?:topic|주제)$/.test(foldedName(columns[column] ?? "")) &&
      isOwnOfEach(contentsOf(rows, column)),
  );
  if (topic !== -1) {
    decide(topic, "title", "words of a title's length, hardly ever the same");
    return;
  }
  const seen = Math.min(rows.length, LOOKED_AT);
  const worthOf = ([, found]: readonly [number, Contents]) => worth(found, seen);
  const isNamed = ([column, { filled }]: readonly [number, Contents]) =>
    isOfAName(columns[column] ?? "") && filled >= seen / 2;
  const words = [...contents].filter(
    ([column, found]) =>
      free.has(column) &&
      isWords(found) &&
      !isNoTitle(columns[column] ?? "") &&
      !isOfParts(rows, column) &&
      !isOfMachines(rows, column),
  );
  const bestOf = (all: typeof words) =>
    all.reduce<(typeof words)[number] | null>(
      (sofar, each) => (sofar === null || worthOf(each) > worthOf(sofar) ? each : sofar),
      null,
    );
  const best = bestOf(words);
  const isHeadline = best !== null && worthOf(best) >= 0.8 && isOfALine(best[1]);
  const title = (isHeadline ? null : bestOf(words.filter(isNamed))) ?? best;
  const instead = textInstead(rows, guesses, title === null ? 0 : worthOf(title));
  if (instead === "none") return;
  if (instead !== null) decide(instead, "title", "short texts, where nothing else is a title");
  else if (title) decide(title[0], "title", "words of a title's length, hardly ever the same");
}

/**
 * The column of texts that tells rows better than the best of all others; "none" where its first words do, and null
 * where that other is the title.
 */
function textInstead(
  rows: Table["rows"],
  guesses: readonly Guess[],
  worthOfBest: number,
): number | "none" | null {
  const text = guesses.findIndex(({ role, why }) => role === "text" && why === "its name");
  if (text === -1 || worthOfBest > 0.5) return null;
  const { filled, letters } = contentsOf(rows, text);
  if (filled === 0) return null;
  // The same few words in all rows tell them less than the first words of their texts.
  const isOfKinds = worthOfBest > 0 && worthOfBest <= FEW;
  const isShort = letters <= (isOfKinds ? LONGEST_TITLE : LONGEST_MESSAGE);
  if (isShort && guesses.filter(({ role }) => role === "text").length === 1) return text;
  return isOfKinds ? "none" : null;
}

/** Names of columns whose values tell rows apart, and tell nothing else. */
const CODE =
  /(?:^| )(?:id|identification|identifier|uuid|guid|code|ref|key|번호|연번|순번|코드)(?: |$)|(?:^| )number$/;

/** Pieces of JSON are nobody's title. */
const isOfParts = (rows: Table["rows"], column: number): boolean =>
  [...rows.slice(0, 50)].some(
    ({ cells }) => typeof cells[column] === "object" && cells[column] !== null,
  );

/** An address of mail or of a computer, or figures or capitals by which a program knows something. */
const OF_A_MACHINE =
  /^(?:[^\s@]+@[^\s@]+\.\w+|\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{1,4}(?::[\da-f]{0,4}){3,7}|[\da-f]{16,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[A-Z]+(?:_[A-Z]+)+|[\w.-]+\.(?:html?|xml)|Mozilla\/\d.*)$/i;

const isOfMachines = (rows: Table["rows"], column: number): boolean => {
  const texts = [...rows.slice(0, 50)]
    .map(({ cells }) => cellText(cells[column]).trim())
    .filter(Boolean);
  return texts.filter((text) => OF_A_MACHINE.test(text)).length > texts.length / 2;
};

/** A field that says of what kind another is: "object.type" is "Note" in every row. */
const OF_KIND = /\.@?type$|^subtype$/i;

/** The hour of a day, however it is written. */
const OF_THE_CLOCK = /(?:^| )(?:time|hour)$|시각$|시간$/;

/** Names of places, by which a row is called only where nothing says what happened. */
const OF_A_PLACE =
  /(?:^| )(?:lat|latitude|lon|lng|long|longitude|coordinates|geometry|geom|block|street|address|region|continent|province|state|county|district|zone)$|위도$|경도$|좌표$/;

const isNoTitle = (name: string): boolean =>
  CODE.test(foldedName(name)) ||
  OF_THE_CLOCK.test(foldedName(name)) ||
  OF_A_PLACE.test(foldedName(name)) ||
  OF_KIND.test(name) ||
  isOfAPerson(name);

const isWords = ({ filled, dates, numbers, addresses, letters }: Contents): boolean =>
  filled > 0 && dates + numbers + addresses < filled / 2 && letters >= 3;

const LONGEST_TITLE = 150;

/** The part of its worth as titles that is left to a column of kinds, or of parts of the whole. */
const FEW = 0.1;

/** On average: a longer text is a text, of which the first words are the title. */
const LONGEST_MESSAGE = 60;

/**
 * A title is seldom repeated, seldom missing, and neither a word nor a paragraph.
 *
 * @param seen  the rows that were looked at.
 */
function worth({ filled, distinct, letters }: Contents, seen: number): number {
  const length = letters < 8 ? 0.5 : letters > 150 ? 0.6 : 1;
  return (distinct / filled) * Math.min(1, (2 * filled) / seen) * length;
}

/** Names of what a row is of: "Candidate_Name", "사업명"; that of a place or of a person in parts is none. */
const isOfAName = (name: string): boolean => {
  const folded = foldedName(name);
  return /(?:^| )name$|[가-힣]명$/.test(folded) && !OF_A_PART.test(folded);
};

const OF_A_PART =
  /(?:^| )(?:first|last|middle|given|family|nick|file|host|domain|state|county|region|district|province|country|city|area|street) name$|(?:시도|시군구|지역|국가|도시|기관|부서|성)명$/;

/** Longer than a name, and no paragraph. */
const isOfALine = ({ letters }: Contents): boolean => letters >= 20 && letters <= LONGEST_TITLE;

/** A topic that is another in each row is rather a title. */
const isOwnOfEach = ({ filled, distinct, letters }: Contents): boolean =>
  letters >= 15 && distinct >= filled * 0.9;
