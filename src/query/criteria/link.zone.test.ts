import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../../dataset/any-text.testing.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { formatLink, MAX_VALUES, type NoticeReason, type Pair, parseLink } from "./link.ts";
import { linkedWindow } from "./link-window.ts";
import { queries } from "./query.testing.ts";
import { EMPTY_QUERY, type Query, setAll, setWords, toggleFacet } from "./query.ts";

const utc = (text: string) => Date.parse(`${text}Z`);
const withWindow = (from: string, to: string): Query => ({
  ...EMPTY_QUERY,
  window: { start: utc(from), end: utc(to) },
});

test("a link restores everything the reader had set", () => {
  fc.assert(
    fc.property(queries, (query) => {
      const window = query.window && linkedWindow(query.window);
      expect(parseLink(formatLink(query))).toEqual({ query: { ...query, window }, notices: [] });
    }),
  );
});

test("the address bar's own encoding does not change a link", () => {
  fc.assert(
    fc.property(queries, (query) => {
      const bar = new URLSearchParams(
        formatLink(query).map(([key, value]) => [key, value]),
      ).toString();
      expect([...new URLSearchParams(bar)]).toEqual(formatLink(query));
    }),
  );
});

test("an unchanged page has a bare address", () => {
  expect(formatLink(EMPTY_QUERY)).toEqual([]);
  expect(parseLink([])).toEqual({ query: EMPTY_QUERY, notices: [] });
});

test("a link starts with its version and reads as people would write it", () => {
  const query = toggleFacet(
    toggleFacet(setWords(EMPTY_QUERY, "three no's"), "country", "RU"),
    "country",
    "KR",
  );
  expect(formatLink({ ...setAll(query, "country", true), lang: "ko" })).toEqual([
    ["v", "1"],
    ["country", "all:KR,RU"],
    ["q", "three no's"],
    ["lang", "ko"],
  ]);
});

describe("windows", () => {
  test.each([
    // from             until, exclusive    in the link
    ["2001-02-01T00:00", "2001-05-01T00:00", "2001-02-01", "2001-04-30"],
    ["2001-03-07T00:00", "2001-03-08T00:00", "2001-03-07", "2001-03-07"],
    ["2001-03-07T06:30", "2001-03-08T00:00", "2001-03-07T06:30", "2001-03-07"],
    ["-000099-01-01T00:00", "-000098-01-01T00:00", "-0099-01-01", "-0099-12-31"],
  ])("%s until %s is from=%s&to=%s", (start, end, from, to) => {
    const link: Pair[] = [
      ["v", "1"],
      ["from", from],
      ["to", to],
    ];
    expect(formatLink(withWindow(start, end))).toEqual(link);
    expect(parseLink(link).query).toEqual(withWindow(start, end));
  });

  test("a window of whole days carries no hours", () => {
    const start = utc("2001-02-01T00:00");
    expect(formatLink({ ...EMPTY_QUERY, window: { start, end: start + 60 * DAY_MS } })).toEqual([
      ["v", "1"],
      ["from", "2001-02-01"],
      ["to", "2001-04-01"],
    ]);
  });
});

describe("nonsense is dropped with a notice, and the rest still works", () => {
  const long = "x".repeat(300);
  test.each<[string, string, NoticeReason]>([
    ["view", "globe", "unknown"],
    ["lanes", "Topic", "unknown"],
    ["lang", "fr", "unknown"],
    ["kind", "party", "unknown"],
    ["status", "sure", "unknown"],
    ["support", "3", "unknown"],
    ["basis", "guessed", "unknown"],
    ["voice", "loud", "unknown"],
    ["precision", "hour", "unknown"],
    ["country", "korea", "malformed"],
    ["country", "<b>", "malformed"],
    ["topic", long, "too-long"],
    ["event", long, "too-long"],
    ["q", long, "too-long"],
    ["from", "2001-02-01", "incomplete"],
    ["around", "7", "no-event"],
    ["data", "javascript:alert(1)", "malformed"],
    ["data", "together:", "malformed"],
    ["data", "file:///etc/passwd", "malformed"],
    ["data", " https://example.org/a.json", "malformed"],
    ["data", "java\nscript:alert(1)", "malformed"],
    ["v", "one", "malformed"],
    ["v", "99", "newer"],
  ])("%s=%s", (key, value, reason) => {
    const { query, notices } = parseLink([
      ["topic", "nmd"],
      [key, value],
    ]);
    expect(query).toEqual(toggleFacet(EMPTY_QUERY, "topic", "nmd"));
    expect(notices).toEqual([{ key, value: value.slice(0, 100), reason }]);
  });

  test.each([
    ["2001-02-30", "2001-04-30", ["from"], "bad-date"],
    ["soon", "2001-13-01", ["from", "to"], "bad-date"],
    ["2001-02-01T25:00", "2001-04-30", ["from"], "bad-date"],
    ["-000000-01-01", "2001-04-30", ["from"], "bad-date"],
    ["2001-02-01", "+275760-09-13", ["to"], "bad-date"],
    ["2001-04-30", "2001-02-01", ["to"], "reversed"],
  ])("from=%s&to=%s", (from, to, keys, reason) => {
    const { query, notices } = parseLink([
      ["from", from],
      ["to", to],
    ]);
    expect(query).toEqual(EMPTY_QUERY);
    expect(notices.map((notice) => [notice.key, notice.reason])).toEqual(
      keys.map((key) => [key, reason]),
    );
  });

  test("a key nobody knows is told once, a tracker's is not", () => {
    const { query, notices } = parseLink([
      ["utm_source", "x"],
      ["fbclid", "x"],
      ["contry", "KR"],
      ["contry", "RU"],
    ]);
    expect(query).toEqual(EMPTY_QUERY);
    expect(notices).toEqual([{ key: "contry", value: "", reason: "unknown-key" }]);
  });

  test("a link that came through HTML says what it said", () => {
    const { query, notices } = parseLink([
      ["v", "1"],
      ["amp;event", "abm-treaty"],
      ["amp;amp;country", "KR"],
    ]);
    expect(query.event).toBe("abm-treaty");
    expect(query.facets.country.values).toEqual(["KR"]);
    expect(notices).toEqual([]);
  });

  test("values beyond the bound are dropped, the first ones stay", () => {
    const values = Array.from(
      { length: MAX_VALUES + 1 },
      (_, i) => `t${String(i).padStart(3, "0")}`,
    );
    const { query, notices } = parseLink([["topic", values.join(",")]]);
    expect(query.facets.topic.values).toEqual(values.slice(0, MAX_VALUES));
    expect(notices).toEqual([{ key: "topic", value: "t100", reason: "too-many" }]);
  });

  test("no text at all can make reading a link fail", () => {
    const keys = fc.constantFrom(
      "v",
      "country",
      "topic",
      "status",
      "q",
      "from",
      "to",
      "event",
      "view",
      "data",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, anyText())), (pairs) => {
        const { query } = parseLink(pairs);
        expect(parseLink(formatLink(query)).query).toEqual(query);
      }),
    );
  });
});

test("a facet written twice adds up; of other keys the last counts", () => {
  const { query } = parseLink([
    ["country", "KR"],
    ["country", "all:RU,KR"],
    ["lang", "en"],
    ["lang", "ko"],
  ]);
  expect(query.facets.country).toEqual({ values: ["KR", "RU"], all: true });
  expect(query.lang).toBe("ko");
});
