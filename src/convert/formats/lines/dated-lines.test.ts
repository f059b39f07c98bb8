import { expect, test } from "vitest";
import { convertFile } from "../../convert.ts";
import { areDatedLines, withDatesParted } from "./dated-lines.ts";

async function eventsOf(text: string) {
  const converted = await convertFile(new TextEncoder().encode(text), {
    name: "x",
    thisYear: 2026,
  });
  if (!converted.ok) throw new Error(converted.unread.why);
  return converted.conversion;
}

test.each([
  [
    "a list with colons",
    "# Harbour\n\n- 27 Feb 2001: Joint statement, signed in Orrin\n- 1 March 2001: The pilots go home\n  All but two.\n- March–May 2001: Talks\n",
    ["2001-02-27", "2001-03-01", "2001-03/2001-05"],
    "Joint statement, signed in Orrin",
  ],
  [
    "a Korean list with dashes",
    "2001년 2월 27일 – 공동성명을 내다\n2001년 3월 – 도선사가 돌아가다\n",
    ["2001-02-27", "2001-03"],
    "공동성명을 내다",
  ],
  [
    "stars, numbers and bold dates",
    "1. **1921-03-03** The truce is signed: at noon\n2. **1922** — The boat is lost\n",
    ["1922"],
    "The boat is lost",
  ],
  [
    "dashes of typewriters",
    "27.2.2001 - The dock is filled\n1990-1995 - The mole is built\n",
    ["2001-02-27", "1990/1995"],
    "The dock is filled",
  ],
])("%s is read line by line", async (_, text, dates, title) => {
  const { format, dataset } = await eventsOf(text);
  expect(format).toBe("dated-lines");
  expect(dataset?.events.map(({ date }) => date)).toEqual(expect.arrayContaining([...dates]));
  expect(dataset?.events.map((event) => event.title)).toContain(title);
});

test("a heading is the title, a lower one a topic, and what stands below an entry is its text", async () => {
  const { dataset } = await eventsOf(
    "# The harbour\n## Strikes\n- 1891: The first strike\n  It lasted a week.\n- 1902: The second, [told here](https://example.org/strike)\n",
  );
  expect(dataset).toMatchObject({
    title: "The harbour",
    topics: [{ label: "Strikes" }],
    events: [
      { title: "The first strike", summary: "It lasted a week." },
      { title: "The second, told here" },
    ],
    sources: [{ url: "https://example.org/strike" }],
  });
});

test("a table of Markdown is a table, with the numbers of its lines", async () => {
  const { format, dataset, eventRows } = await eventsOf(
    "Some words above.\n\n| Date | Title |\n| --- | :--- |\n| 27 Feb 2001 | **Joint** statement |\n| 1 March 2001 | Home |\n\nAnd below.\n",
  );
  expect(format).toBe("tsv");
  expect(dataset?.events).toMatchObject([
    { date: "2001-02-27", title: "Joint statement" },
    { date: "2001-03-01", title: "Home" },
  ]);
  expect(eventRows).toEqual([5, 6]);
});

test("a text that only mentions dates is still a text", async () => {
  const text =
    "In 2001 the dock was filled.\nNobody minded, it is said.\nIt was, by 1999, empty anyway.\n";
  await expect(eventsOf(text)).rejects.toThrow("This is a text");
});

test("an item without a date is left out and named, and none is swallowed by the one before", async () => {
  const { rows, left, dataset } = await eventsOf(
    "- 昭和20年8月15日 – 종전\n- 1948: 정부 수립\n- Nobody knows when\n- 1950: 전쟁\n",
  );
  expect([rows, dataset?.events.length]).toEqual([4, 3]);
  expect(left).toMatchObject([{ row: 3, column: "date", kind: "no-date" }]);
});

test.each([
  ["## 2001\n- Feb 27: Mill opens\n## 2002\n- Jan 3: Fair\n", ["2001-02-27", "2002-01-03"]],
  ["2001년\n2월 27일 방앗간 개업\n2002년\n1월 3일 축제\n", ["2001-02-27", "2002-01-03"]],
])("the year that a list stands under is that of its days: %j", async (text, dates) => {
  const { dataset, left } = await eventsOf(text);
  expect([dataset?.events.map(({ date }) => date), left]).toEqual([dates, []]);
});

test("a Korean chronology parts its dates from its words by a space", async () => {
  const { dataset } = await eventsOf(
    "1945년 8월 15일 광복\n1948년 정부 수립, 제헌\n1950년 6월 25일(일) 전쟁, 함락, 후퇴\n1592년~1598년 임진왜란\n",
  );
  expect(dataset?.events.map(({ date, title }) => [date, title])).toEqual([
    ["1945-08-15", "광복"],
    ["1948", "정부 수립, 제헌"],
    ["1950-06-25", "전쟁, 함락, 후퇴"],
    ["1592/1598", "임진왜란"],
  ]);
});

test("a list of days without a year is asked for it", async () => {
  const { yearless, dataset } = await eventsOf("* 2월 27일 - 개업\n* 3월 1일 - 축제\n");
  expect([yearless, dataset]).toMatchObject([{ rows: 2, value: "2월 27일", year: null }, null]);
});

test("a long table is known by its beginning: it is not read as a list to its end before it is open", () => {
  const list = "1998 The mill opens\n".repeat(2_000);
  expect(withDatesParted(list)).toContain("1998: The mill opens");
  expect(withDatesParted("Words that are no list at all\n".repeat(1_800) + list)).toBeNull();
});

test("figures behind figures are a table, and its numbers no years", () => {
  expect(areDatedLines("id\trate\n1001\t.097\n1003\t.091\n1005\t.134\n")).toBe(false);
  expect(areDatedLines("id\tname\n1001\tThe mill\n1003\tThe lock\n")).toBe(true);
});
