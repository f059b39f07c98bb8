/**
 * Measures the reader of dates beside chrono-node and compromise, on the shipped dataset's own datings in the texts
 * of its sources and on invented sentences.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as chrono from "chrono-node/en";
import nlp from "compromise";
import dates from "compromise-dates";
import {
  type DateReader,
  type GoldText,
  type InventedSet,
  invented,
  type Score,
  scoreOf,
  shippedGold,
  undatedGold,
} from "../src/draft/dates/gold.testing.ts";
import { readDates, readingsOf } from "../src/draft/dates/readings.ts";

const ours: DateReader = (text, published) =>
  readDates(text, { published, anchors: [] }).map(({ start, end, readings }) => ({
    start,
    end,
    dates: readings.map(({ date }) => date),
  }));

/** Noon, in local time, which is what it counts in. */
const noon = (published: string): Date => new Date(`${published}T12:00`);

/** Only the parts that it says to be certain, so that a month stays a month. */
const byChrono: DateReader = (text, published) =>
  chrono.parse(text, noon(published)).map(({ index, text: words, start, end }) => {
    const from = edtfOf(start);
    return {
      start: index,
      end: index + words.length,
      dates: [end ? `${from}/${edtfOf(end)}` : from],
    };
  });

type Parts = ReturnType<typeof chrono.parse>[number]["start"];

function edtfOf(parts: Parts): string {
  const day = parts.date();
  const isYear =
    !parts.isCertain("month") && !parts.isCertain("day") && !parts.isCertain("weekday");
  const isMonth = !parts.isCertain("day") && !parts.isCertain("weekday");
  const text = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((each, at) => String(each).padStart(at === 0 ? 4 : 2, "0"))
    .join("-");
  return text.slice(0, isYear ? 4 : isMonth ? 7 : 10);
}

const withDates = nlp.extend(dates);

/** What it gives is a start and an end, to the millisecond: the shortest EDTF that covers them. */
const byCompromise: DateReader = (text, published) => {
  const read = withDates(text) as unknown as CompromiseText;
  return read
    .dates({ today: published, timezone: "UTC" })
    .json({ offset: true })
    .flatMap(({ offset, dates: { start, end } }) =>
      start === null || offset === undefined
        ? []
        : [
            {
              start: offset.start,
              end: offset.start + offset.length,
              dates: [between(start.slice(0, 10), (end ?? start).slice(0, 10))],
            },
          ],
    );
};

/** What its own types do not say. */
interface CompromiseText {
  dates(options: object): { json(options: object): readonly CompromiseDate[] };
}

interface CompromiseDate {
  readonly offset?: { readonly start: number; readonly length: number };
  readonly dates: { readonly start: string | null; readonly end: string | null };
}

function between(start: string, end: string): string {
  if (start === end) return start;
  if (start.slice(0, 4) === end.slice(0, 4) && start.endsWith("01-01") && end.endsWith("12-31"))
    return start.slice(0, 4);
  const nextDay = new Date(Date.parse(end) + 86_400_000).toISOString().slice(8, 10);
  const isMonth =
    start.slice(0, 7) === end.slice(0, 7) && start.endsWith("-01") && nextDay === "01";
  return isMonth ? start.slice(0, 7) : `${start}/${end}`;
}

const READERS: readonly (readonly [string, DateReader])[] = [
  ["Dateline", ours],
  ["chrono-node", byChrono],
  ["compromise", byCompromise],
];

const SETS: readonly (readonly [name: string, set: InventedSet])[] = [
  ["invented, English", "english"],
  ["invented, Korean", "korean"],
  ["invented and odd, English", "english-hard"],
  ["invented and odd, Korean", "korean-hard"],
  ["invented later, English", "english-late"],
  ["invented later, Korean", "korean-late"],
];

/** A page with a table of each set; says so where the texts of the sources are not there. */
export function datesTable(folder: string | undefined): string {
  const texts = textsIn(folder);
  const shipped: readonly (readonly [string, readonly GoldText[]])[] = [
    ...(texts.size > 0 ? [["the three texts", shippedGold(texts)] as const] : []),
    ["the quoted passages alone", shippedGold()],
  ];
  const sets = [...shipped, ...SETS.map(([name, set]) => [name, invented(set)] as const)];
  const rows = sets.flatMap(([name, gold]) =>
    READERS.map(([reader, read]) => row(name, reader, scoreOf(gold, read))),
  );
  const absent =
    texts.size > 0
      ? ""
      : "\nThe texts of the sources are not in the repository, and none were given: `--sources FOLDER`.\n";
  return `# Dates found and read

Of the expressions that say when: found (a span of the reader's meets it), right among the dates that it
offers for that span, and right first. A date is right that covers the same days; marks of approximation
aside. chrono-node and compromise offer one date each. Korean is no language of theirs.

The right answers of the texts are the shipped dataset's datings that are stated or worked out (\`stated\`,
\`relative\`). The invented sentences, in \`fixtures/dates/\`, were written before the rules were tuned, the later ones after all of it;
what the rules made of them the first time is in the second table.
${absent}
| set | reader | expressions | found | right offered | right first |
| --- | --- | ---: | ---: | ---: | ---: |
${rows.join("\n")}

${undated()}

| set, at first sight | expressions | found | right offered | right first |
| --- | ---: | ---: | ---: | ---: |
| invented, English | 65 | 65 | 65 | 63 |
| invented, Korean | 68 | 68 | 68 | 68 |
| invented and odd, English | 39 | 37 | 28 | 27 |
| invented and odd, Korean | 37 | 35 | 32 | 31 |
| invented later, English | 21 | 21 | 21 | 21 |
| invented later, Korean | 18 | 18 | 18 | 18 |

One hand wrote the rules and the sentences: what another writes may be read less well, the odd ones tell how much.
`;
}

/** For words that say nothing of when, which nobody else answers. */
function undated(): string {
  const all = undatedGold();
  const words = "It was said.";
  const offered = all.map(({ published, right }) =>
    readingsOf(
      words,
      { start: 0, end: words.length },
      { published, anchors: [], earlier: [] },
    ).readings.findIndex(({ date }) => date === right),
  );
  const count = (isRight: (rank: number) => boolean) => offered.filter(isRight).length;
  return `Of ${all.length} passages that the dataset dates by the day of print, whose words say nothing of when, the right
date is offered for ${count((rank) => rank >= 0)}, and first for ${count((rank) => rank === 0)}: that day, and behind it all time up to it.`;
}

function row(name: string, reader: string, { all, found, offered, first }: Score): string {
  const share = (part: number) => `${part} (${Math.round((part / all) * 100)} %)`;
  return `| ${name} | ${reader} | ${all} | ${[found, offered, first].map(share).join(" | ")} |`;
}

function textsIn(folder: string | undefined): ReadonlyMap<string, string> {
  if (folder === undefined || !existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return new Map(
    names.map((name) => [basename(name, ".txt"), readFileSync(join(folder, name), "utf8")]),
  );
}
