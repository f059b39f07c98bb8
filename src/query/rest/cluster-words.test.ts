import { expect, test } from "vitest";
import { interval } from "../../dataset/time/interval.ts";
import { statedDate } from "../../dataset/time/stated-date.ts";
import type { EventBrief } from "../columns/brief.ts";
import { clusterWords, foldWords } from "./cluster-words.ts";

const brief = (title: string): EventBrief => ({
  id: title,
  title: { text: title, lang: "en" },
  date: statedDate("2001-02-27"),
  kind: "statement",
  status: "occurred",
  certainty: [],
  hue: null,
  countries: [],
  topics: [],
  collections: [],
  lasted: false,
  by: null,
});

const content = {
  events: 8,
  lead: brief("Rice sends Seoul a protest"),
  shorter: ["A protest"],
  cut: [],
  episode: null,
  extent: interval(Date.UTC(2001, 1, 1), Date.UTC(2001, 3, 1)),
};

test.each([
  [
    "en",
    [
      "Rice sends Seoul a protest | and 7 more\u2002Feb–Mar 2001",
      "Rice sends Seoul a protest | Feb–Mar 2001",
      "A protest | Feb–Mar 2001",
      "Rice sends Seoul a protest | ",
      "A protest | ",
      "events | Feb–Mar 2001",
      "Feb–Mar 2001 | ",
    ],
  ],
  [
    "ko",
    [
      "Rice sends Seoul a protest | 외 7건\u20022001년 2–3월",
      "Rice sends Seoul a protest | 2001년 2–3월",
      "A protest | 2001년 2–3월",
      "Rice sends Seoul a protest | ",
      "A protest | ",
      "건 | 2001년 2–3월",
      "2001년 2–3월 | ",
    ],
  ],
] as const)("a cluster is never a bare number: in %s it has words and dates", (lang, said) => {
  expect(clusterWords(content, lang, true).map(({ title, note }) => `${title} | ${note}`)).toEqual(
    said,
  );
});

test("an episode that most of a crowd belongs to speaks for it", () => {
  const [first] = clusterWords({ ...content, episode: "The dispute" }, "en", true);
  expect(first).toMatchObject({ title: "The dispute", note: "Feb–Mar 2001" });
});

test("in a fold a mark says when it was, at least the years", () => {
  const day = interval(Date.UTC(2013, 4, 6), Date.UTC(2017, 2, 8));
  expect(foldWords(day, "en").map(({ title }) => title)).toEqual(["2013–2017", "2013–2017"]);
  const one = interval(Date.UTC(2009, 5, 16), Date.UTC(2009, 5, 17));
  expect(foldWords(one, "en").map(({ title }) => title)).toEqual(["16 Jun 2009", "2009"]);
});

test("beside an axis that says the year, dates do not say it again", () => {
  const [first] = clusterWords(content, "en", false);
  expect(first?.note).toBe("and 7 more\u2002Feb–Mar");
  const years = { ...content, extent: interval(Date.UTC(1972, 0, 1), Date.UTC(2001, 0, 1)) };
  expect(clusterWords(years, "en", false)[0]?.note).toBe("and 7 more\u20021972–2000");
});

test("each shorter title is tried with its dates before any goes without", () => {
  const tried = { ...content, shorter: ["Seoul protests", "A protest"] };
  const titles = clusterWords(tried, "en", true).map(({ title }) => title);
  expect(titles.slice(2, 5)).toEqual(["Seoul protests", "A protest", content.lead.title.text]);
});

test("rather than that a title is cut, dates are told by their years, and then by the axis alone", () => {
  const extent = interval(Date.UTC(2001, 2, 1), Date.UTC(2003, 2, 1));
  const tried = { ...content, shorter: [], cut: ["Rice sends …"], extent };
  expect(clusterWords(tried, "en", false).map(({ title, note }) => `${title} | ${note}`)).toEqual([
    "Rice sends Seoul a protest | and 7 more\u2002Mar 2001 – Feb 2003",
    "Rice sends Seoul a protest | Mar 2001 – Feb 2003",
    "Rice sends Seoul a protest | 2001–2003",
    "Rice sends Seoul a protest | ",
    "Rice sends … | Mar 2001 – Feb 2003",
    "Rice sends … | 2001–2003",
    "Rice sends … | ",
    "events | Mar 2001 – Feb 2003",
    "Mar 2001 – Feb 2003 | ",
  ]);
  const told = clusterWords({ ...tried, episode: "The dispute" }, "en", false);
  expect(told.slice(0, 2).map(({ note }) => note)).toEqual(["Mar 2001 – Feb 2003", "2001–2003"]);
  const [bare] = told.filter(({ note }) => note === "");
  expect(bare?.title).toBe("The dispute");
});
