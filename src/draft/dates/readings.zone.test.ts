import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkWorkings } from "../../dataset/audit/redo-dating.ts";
import type { Dataset, DatedEvent } from "../../dataset/format/schema.ts";
import { parseDate, statedDate } from "../../dataset/time/stated-date.ts";
import {
  type DateReader,
  type InventedSet,
  invented,
  scoreOf,
  shippedGold,
} from "./gold.testing.ts";
import { readDates, readingsOf } from "./readings.ts";

const read = (text: string, published: string | null = "2025-01-28") =>
  readDates(text, { published, anchors: [] });
const dates = (text: string, published?: string) =>
  read(text, published).map(({ readings }) => readings.map(({ date }) => date));
const firsts = (text: string, published?: string) => dates(text, published).map(([first]) => first);

describe("a reader is offered", () => {
  test("each reading with its reason", () => {
    const [monday] = read("On Monday, the council signed the order.");
    expect(monday).toMatchObject({ text: "On Monday", decided: true });
    expect(monday?.readings).toEqual([
      {
        date: "2025-01-27",
        basis: "relative",
        wording: "On Monday",
        base: "2025-01-28",
        rule: "weekday-before",
      },
      {
        date: "2025-02-03",
        basis: "relative",
        wording: "On Monday",
        base: "2025-01-28",
        rule: "weekday-after",
      },
      { date: "2025-01-28", basis: "publication", wording: null, base: null, rule: "article-day" },
    ]);
  });

  test.each([
    ["The council will meet on Monday.", "2025-02-03"],
    ["The council met on Monday.", "2025-01-27"],
    ["It will be closed in March.", "2025-03"],
    ["It was closed in March.", "2024-03"],
    ["위원회는 월요일 회의를 열 예정이다.", "2025-02-03"],
    ["위원회는 월요일 회의를 열었다.", "2025-01-27"],
    ["박물관은 3월 문을 열 계획이다.", "2025-03"],
    ["박물관은 3월 문을 열었다.", "2024-03"],
  ])("“%s”: the verb says whether %s", (text, first) => {
    expect(firsts(text)).toEqual([first]);
  });

  test.each([
    ["In 2001 they met, on March 7.", "2001-03-07"],
    ["In February 2001 he came.\n\nOn March 7 he left.", "2001-03-07"],
    // A year alone, in another paragraph, lies behind the story.
    ["The treaty of 1972 fell.\n\nOn January 7 he left.", "2025-01-07"],
  ])("the year that “%s” was telling of", (text, last) => {
    expect(firsts(text).at(-1)).toBe(last);
  });

  test.each([
    ["late February 2001", "2001-02-21~/2001-02-28~"],
    ["the end of February 2001", "2001-02-26~/2001-02-28"],
    ["early March 2001", "2001-03-01~/2001-03-08~"],
    ["2001년 3월 하순", "2001-03-21/2001-03-31"],
    ["the early 1990s", "1990~/1993~"],
    ["the spring of 2019", "2019-21"],
    ["since about 2005", "2005~/.."],
    ["before the end of 2026", "../2026"],
    ["before 1990", "../1989"],
    ["until 2029", "../2029"],
    ["in the 1990s", "199X"],
    ["40 years ago", "1985~"],
    ["three years ago", "2022"],
    ["within 60 days", "2025-03-29"],
    ["at least 10 years from now", "2035~"],
    ["1990년대", "199X"],
    ["2013~2017년", "2013/2017"],
    ["이달 중순", "2025-01-11/2025-01-20"],
    ["last weekend", "2025-01-25/2025-01-26"],
    ["지난 주말", "2025-01-25/2025-01-26"],
  ])("of “%s”, %s: never finer than the words", (text, first) => {
    expect(firsts(text)[0]).toBe(first);
  });

  test("the deadline of an order, counted from the order", () => {
    expect(firsts("On Monday he signed it. It calls for plans within 60 days.")).toEqual([
      "2025-01-27",
      "2025-03-28",
    ]);
  });

  test("no choice where two are even", () => {
    const [tuesday] = read("On Tuesday the council signed it.");
    expect(tuesday?.decided).toBe(false);
    expect(tuesday?.readings.map(({ rule }) => rule).slice(0, 2)).toEqual([
      "weekday-same",
      "weekday-before",
    ]);
  });

  test("only dates on the weekday that the words name", () => {
    expect(firsts("It broke on Monday, 22 August.", "2022-08-25")).toEqual(["2022-08-22"]);
  });

  test("a 29 February of a year that has one", () => {
    expect(firsts("It broke on February 29.", "2025-03-10")).toEqual(["2024-02-29"]);
  });

  test("words counted from the date that was set for their paragraph", () => {
    const text = "On Monday he came.\n\nOn Monday he left.";
    const anchors = [{ start: text.indexOf("On Monday he left"), date: "2001-03-07" }];
    const [here, there] = readDates(text, { published: "2025-01-28", anchors });
    expect([here?.readings[0]?.date, there?.readings[0]?.date]).toEqual([
      "2025-01-27",
      "2001-03-05",
    ]);
    expect(there?.readings[0]?.base).toBe("2001-03-07");
  });

  test("the article's own day for words that say no day", () => {
    const text = "Some observers raised the possibility.";
    const { readings, decided } = readingsOf(
      text,
      { start: 0, end: text.length },
      { published: "2025-01-28", anchors: [], earlier: [] },
    );
    expect(readings.map(({ date }) => date)).toEqual(["2025-01-28", "../2025-01-28"]);
    expect(decided).toBe(false);
  });

  test("nothing, where nobody knows what to count from; and what is written whole all the same", () => {
    expect(
      read("He came on Monday, in 2001.", null).map(({ readings }) =>
        readings.map(({ date }) => date),
      ),
    ).toEqual([[], ["2001"]]);
  });
});

const ours: DateReader = (text, published) =>
  readDates(text, { published, anchors: [] }).map(({ start, end, readings }) => ({
    start,
    end,
    dates: readings.map(({ date }) => date),
  }));

describe("of expressions that say when", () => {
  const share = (part: number, all: number) => part / all;
  const sets: readonly (readonly [string, ReturnType<typeof shippedGold>])[] = [
    ["in the quoted passages", shippedGold()],
    ...(
      [
        "english",
        "korean",
        "english-hard",
        "korean-hard",
        "english-late",
        "korean-late",
      ] satisfies InventedSet[]
    ).map((set) => [`in ${set}`, invented(set)] as const),
  ];
  test.each(sets)("95 of 100 are found %s, 90 are offered the right date, 75 first", (_, gold) => {
    const { all, found, offered, first, misses } = scoreOf(gold, ours);
    expect(all).toBeGreaterThan(15);
    expect(share(found, all), misses.join("\n")).toBeGreaterThanOrEqual(0.95);
    expect(share(offered, all), misses.join("\n")).toBeGreaterThanOrEqual(0.9);
    expect(share(first, all), misses.join("\n")).toBeGreaterThanOrEqual(0.75);
  });
});

/** An event of each reading that was worked out, as an author who chooses it keeps it. */
function chosen(text: string, published: string): readonly DatedEvent[] {
  return read(text, published)
    .flatMap(({ readings }) => readings)
    .flatMap(({ date, basis, wording, base }, at) => {
      if (basis !== "relative" || wording === null || base === null) return [];
      const isAhead = statedDate(date).extent.end > statedDate(published).extent.end;
      return [
        {
          id: `event-${at}`,
          title: wording,
          kind: "other",
          status: isAhead ? "planned" : "occurred",
          date,
          claims: [{ passage: "p", role: "occurred", dating: { basis, wording, base } }],
        } as unknown as DatedEvent,
      ];
    });
}

const problemsOf = (events: readonly DatedEvent[]) =>
  checkWorkings({ events } as unknown as Dataset).map(({ message }) => message);

const SAID =
  "yesterday|tomorrow|On Friday|next Friday|last Thursday|last August|next March|last month|next year|two weeks ago|twenty-five years ago|three months later|on March 2|in July|in December of that year|by May 20|within 60 days|in March of last year|Monday, 22 August|5월|12월 3일";

describe("whatever reading an author chooses, the check of workings lets it stand", () => {
  test.each([
    "english",
    "english-hard",
    "english-late",
    "korean",
    "korean-hard",
    "korean-late",
  ] satisfies InventedSet[])("of %s", (set) => {
    const all = invented(set).flatMap(({ text, published }) => chosen(text, published));
    expect(all.length).toBeGreaterThan(10);
    expect(problemsOf(all)).toEqual([]);
  });

  test("on any day, and in a story of any year", () => {
    const days = fc
      .integer({ min: 0, max: 20_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    const stories = fc.constantFrom(
      "",
      "In 1972 it was. ",
      "It was in March 2001. ",
      "On 5 June 1999 it was. ",
    );
    const said = fc.constantFrom(...SAID.split("|"));
    fc.assert(
      fc.property(stories, said, days, (story, wording, published) => {
        expect(problemsOf(chosen(`${story}${wording} it was.`, published))).toEqual([]);
      }),
    );
  });
});

const words = fc.constantFrom(
  ..."on by the of in late March 29 31 2001 9999 0 Monday , and last next year ago three days later within for past\n 지난 31일 2월 2001년 ~ 초 말 까지 다음 날 전 이듬해 10년간 “ ” .".split(
    " ",
  ),
);

test("every reading is a date, whatever the text and the day it came out", () => {
  const published = fc.constantFrom(
    null,
    "2025-01-28",
    "2025-01",
    "2025",
    "-0043",
    "2024-02-29",
    "2001-21",
    "../2025",
    "no date",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), published, (some, day) => {
      for (const { readings } of readDates(some.join(" "), { published: day, anchors: [] })) {
        expect(readings.length).toBeLessThanOrEqual(4);
        for (const { date } of readings) expect(parseDate(date).ok, date).toBe(true);
      }
    }),
  );
});
